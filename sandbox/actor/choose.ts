import { type Fields, fieldsOf, stringOf } from '../json';

const textOf = (option: unknown): string => stringOf(fieldsOf(fieldsOf(option).text).text);

export const optionTexts = (options: readonly unknown[]): string[] => options.map(textOf);

/**
 * The option with this text, or the only one that begins with it, or the only one that ends with it ("New topic: …").
 * Anything less clear is a mistake in the test.
 */
export function pickOption(options: readonly unknown[], wanted: string, where: string): Fields {
  const texts = (fits: (text: string) => boolean) => options.filter((each) => fits(textOf(each)));
  const ways = [texts((text) => text === wanted), texts((text) => text.startsWith(wanted))];
  const found = ways.find((each) => each.length > 0) ?? texts((text) => text.endsWith(wanted));
  if (found.length === 1) return fieldsOf(found[0]);
  const problem = found.length === 0 ? 'offers no' : 'offers more than one';
  throw new Error(`"${where}" ${problem} "${wanted}". It offers: ${optionTexts(options).join(' | ') || 'nothing'}`);
}
