/** A field of a form: label, hint, what is wrong, and the element itself. */
import { type Fields, fieldsOf, stringOf } from '../../json';
import type { Reader } from '../../read/reader';
import { wordsOfText } from '../../read/words';
import { keyOf } from '../../workspace/formState';
import { Unknown } from './Blocks';
import { Field, isGroup, knownFields } from './Field';
import type { Surface } from './surface';

export function InputBlock({ block, reader, surface }: { block: Fields; reader: Reader; surface: Surface }) {
  const element = fieldsOf(block.element);
  const at = { blockId: stringOf(block.block_id), actionId: stringOf(element.action_id) };
  const key = keyOf(at);
  const id = `in-${at.blockId}-${at.actionId}`;
  const label = wordsOfText(block.label, reader);
  const hint = wordsOfText(block.hint, reader);
  const error = surface.errors[at.blockId];
  const speaks = block.dispatch_action === true;
  if (!knownFields.has(stringOf(element.type))) return <Unknown what={`field of type “${stringOf(element.type)}”`} />;
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  const field = (
    <Field
      id={id}
      label={label}
      element={element}
      value={surface.value(key)}
      set={(value) => {
        surface.type(key, value);
        if (speaks && !stringOf(element.type).endsWith('_input')) void surface.press(at, value);
      }}
      entered={speaks ? (value) => void surface.press(at, value) : undefined}
      suggest={(text) => surface.suggest(at, text)}
      required={block.optional !== true}
      describedBy={describedBy || undefined}
      invalid={error !== undefined}
      reader={reader}
    />
  );
  const notes = (
    <>
      {error !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
  const optional = block.optional === true && <span class="optional">(optional)</span>;
  if (isGroup(element)) {
    return (
      <div class={`input ${error === undefined ? '' : 'wrong'}`}>
        <div class="label">
          <span id={`${id}-label`}>{label}</span> {optional}
        </div>
        {field}
        {notes}
      </div>
    );
  }
  return (
    <div class={`input ${error === undefined ? '' : 'wrong'}`}>
      <div class="label">
        <label for={id}>{label}</label> {optional}
      </div>
      {field}
      {notes}
    </div>
  );
}
