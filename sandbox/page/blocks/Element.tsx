/** Elements that speak at once: buttons, overflow menus, and selects outside of forms. */
import { useState } from 'preact/hooks';
import { type Fields, fieldsOf, listOf, stringOf } from '../../json';
import type { Reader } from '../../read/reader';
import { wordsOfText } from '../../read/words';
import { keyOf, slotOf } from '../../workspace/formState';
import { Menu } from '../Menu';
import { Unknown } from './Blocks';
import { Field, knownFields } from './Field';
import type { Surface } from './surface';

interface Props {
  readonly block: Fields;
  readonly element: Fields;
  readonly reader: Reader;
  readonly surface: Surface;
}

export function Element({ block, element, reader, surface }: Props) {
  const at = { blockId: stringOf(block.block_id), actionId: stringOf(element.action_id) };
  const [busy, setBusy] = useState(false);
  const press = async (value?: unknown): Promise<void> => {
    if (busy || !(await surface.confirmed(element.confirm))) return;
    setBusy(true);
    await surface.press(at, value);
    setBusy(false);
  };
  if (element.type === 'button')
    return <Button element={element} busy={busy} press={() => void press()} reader={reader} />;
  if (element.type === 'overflow') {
    const entries = listOf(element.options).map((option) => ({
      text: wordsOfText(fieldsOf(option).text, reader),
      choose: () => void press(option),
    }));
    const label = stringOf(element.accessibility_label) || 'More options';
    return <Menu label={label} entries={entries} class="overflow" />;
  }
  if (slotOf(element) && knownFields.has(stringOf(element.type))) {
    const key = keyOf(at);
    const label = wordsOfText(element.placeholder, reader) || wordsOfText(block.text, reader) || 'Choose';
    const set = (value: unknown): void => {
      surface.type(key, value);
      void press(value);
    };
    return (
      <Field
        id={`${at.blockId}-${at.actionId}`}
        label={label}
        named
        element={element}
        value={surface.value(key)}
        set={set}
        suggest={(text) => surface.suggest(at, text)}
        reader={reader}
      />
    );
  }
  return <Unknown what={`thing of type “${stringOf(element.type)}”`} />;
}

function Button({
  element,
  busy,
  press,
  reader,
}: {
  element: Fields;
  busy: boolean;
  press: () => void;
  reader: Reader;
}) {
  const style = stringOf(element.style);
  return (
    <button
      type="button"
      class={`button ${style}`}
      aria-busy={busy}
      aria-label={stringOf(element.accessibility_label) || undefined}
      onClick={press}
    >
      {wordsOfText(element.text, reader)}
    </button>
  );
}
