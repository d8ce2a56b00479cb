/** A topic that a new workspace starts with, and the names of those near it. */
export interface StarterTopic {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly ambiguous?: true;
}

/**
 * Reads lines of `Name: alias, alias ~ Related, Related`. A question mark before
 * the name says that it is an everyday word as well. Lines rather than objects,
 * because somebody who knows the trade and not the code should be able to add one.
 *
 * @throws on a line that is none: better when starting than a topic that is missing.
 */
export function readStarters(lines: string): StarterTopic[] {
  return nonEmpty(lines, '\n').map((line) => {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`Not a topic: ${line}`);
    const mark = line.startsWith('?');
    const [aliases = '', related = ''] = line.slice(colon + 1).split(' ~ ');
    const topic = {
      name: line.slice(mark ? 1 : 0, colon).trim(),
      aliases: nonEmpty(aliases, ', '),
      related: nonEmpty(related, ', '),
    };
    return mark ? { ...topic, ambiguous: true } : topic;
  });
}

/** Adds to each topic what people call it in other languages. @throws where a line names no topic. */
export function withOtherLanguages(topics: readonly StarterTopic[], lines: string): StarterTopic[] {
  const more = new Map(readStarters(lines).map(({ name, aliases }) => [name, aliases]));
  const names = new Set(topics.map(({ name }) => name));
  const lost = [...more.keys()].filter((name) => !names.has(name));
  if (lost.length > 0) throw new Error(`No such topic: ${lost.join(', ')}`);
  return topics.map((topic) => ({ ...topic, aliases: [...topic.aliases, ...(more.get(topic.name) ?? [])] }));
}

const nonEmpty = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
