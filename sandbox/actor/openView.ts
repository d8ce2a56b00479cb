import { optionsOf } from '../blockkit/options';
import { type Fields, fieldsOf, listOf, stringOf } from '../json';
import { pressablesOf } from '../read/pressables';
import type { Reader } from '../read/reader';
import { linesOfBlock, wordsOfText } from '../read/words';
import { elementsOf, type FormElement, isEmptyValue, keyOf, slotOf } from '../workspace/formState';
import type { View } from '../workspace/views';

/** A modal or a Home tab as a person sees it. It is live: it shows what the view has become. */
export class OpenView {
  constructor(
    readonly view: View,
    private readonly reader: Reader,
  ) {}

  get id(): string {
    return this.view.id;
  }

  get callbackId(): string {
    return stringOf(this.view.spec.callback_id);
  }

  get privateMetadata(): string {
    return stringOf(this.view.spec.private_metadata);
  }

  get title(): string {
    return wordsOfText(this.view.spec.title, this.reader);
  }

  get submitText(): string | undefined {
    return wordsOfText(this.view.spec.submit, this.reader) || undefined;
  }

  get closeText(): string | undefined {
    return wordsOfText(this.view.spec.close, this.reader) || undefined;
  }

  /** Every text in order: with labels, hints, buttons, visible options, and what is wrong. */
  texts(): string[] {
    return this.view.blocks.flatMap((block) => {
      const error = this.view.errors[String(block.block_id)];
      const onElements = elementsOf([block]).flatMap(({ element }) => this.textsOfElement(element));
      return [...linesOfBlock(block, this.reader), ...onElements, ...(error === undefined ? [] : [error])];
    });
  }

  /** The texts in one string, for `toContain` and `toMatch`. */
  get words(): string {
    return this.texts().join('\n');
  }

  buttons(): string[] {
    return pressablesOf(this.view.blocks, this.reader).map((each) => each.label);
  }

  /** Labels of the fields. */
  labels(): string[] {
    return this.fields().map((place) => this.labelOf(place));
  }

  /** What is wrong, by label. */
  get errors(): Record<string, string> {
    const labels = new Map(this.fields().map((place) => [place.blockId, this.labelOf(place)]));
    return Object.fromEntries(
      Object.entries(this.view.errors).map(([blockId, error]) => [labels.get(blockId) ?? blockId, error]),
    );
  }

  /** What stands in a field: text, the text of the chosen option, a list of those, a Date; undefined when it is empty. */
  value(label: string): string | string[] | Date | undefined {
    const place = this.field(label);
    const value = this.view.values.get(keyOf(place));
    if (!value || isEmptyValue(value)) return undefined;
    const held = value[slotOf(place.element) ?? ''];
    if (Array.isArray(held)) return held.map((each) => this.shown(each));
    if (typeof held === 'number') return new Date(held * 1000);
    return this.shown(held);
  }

  /** What a static select, checkboxes or radio buttons offer. */
  options(label: string): string[] {
    return optionsOf(this.field(label).element).map((each) => this.shown(each));
  }

  /** Fields are the elements that hold a value. */
  fields(): FormElement[] {
    return elementsOf(this.view.blocks).filter(({ element }) => slotOf(element) !== undefined);
  }

  field(label: string): FormElement {
    const found = this.fields().filter((place) => this.labelOf(place) === label);
    const [only] = found;
    if (only && found.length === 1) return only;
    const problem = only ? 'Several fields have' : 'No field has';
    throw new Error(`${problem} the label "${label}". There are: ${this.labels().join(' | ') || 'none'}`);
  }

  /** The label of an input; elsewhere what stands in or before the element. */
  labelOf({ block, element }: FormElement): string {
    const text = block.label ?? element.placeholder ?? block.text;
    return wordsOfText(text, this.reader);
  }

  private shown(value: unknown): string {
    if (typeof value === 'string') return value.startsWith('U') ? this.reader.nameOf(value) : value;
    const fields = fieldsOf(value);
    if (fields.type === 'rich_text') return linesOfBlock(fields, this.reader).join('\n');
    return wordsOfText(fields.text, this.reader);
  }

  private textsOfElement(element: Fields): string[] {
    if (element.type === 'button') return [wordsOfText(element.text, this.reader)];
    if (element.type !== 'checkboxes' && element.type !== 'radio_buttons') return [];
    return listOf(element.options).flatMap((each) => {
      const option = fieldsOf(each);
      const description = wordsOfText(option.description, this.reader);
      return [wordsOfText(option.text, this.reader), ...(description ? [description] : [])];
    });
  }
}
