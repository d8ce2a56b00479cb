/** A stretch of a message: what a person wrote, or code they pasted. */
export interface Stretch {
  readonly text: string;
  readonly code: boolean;
}

/**
 * Cuts a message into prose and fenced code, without addresses, mentions and
 * :emoji:. What a fence says about its language ("```go") stays, as prose.
 */
export function readMessage(text: string): Stretch[] {
  return withoutAddresses(text)
    .split('```')
    .flatMap((part, at) => {
      if (at % 2 === 0) return [{ text: part, code: false }];
      const language = /^[\p{L}\d+#]{1,20}(?=\n)/u.exec(part)?.[0] ?? '';
      return [
        { text: language === '' ? '' : `in ${language} code`, code: false },
        { text: part.slice(language.length), code: true },
      ];
    });
}

// Repetitions are bounded: a long text without a single space must not take long.
function withoutAddresses(text: string): string {
  return text
    .replace(/<(?:https?:\/\/|mailto:)[^|<>]{1,3000}\|([^<>]{1,3000})>/giu, ' $1 ')
    .replace(/<[@#!][^<>]{1,200}>/gu, ' ')
    .replace(/\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>|]+/giu, ' ')
    .replace(/\bwww\.[^\s<>|]+/giu, ' ')
    .replace(/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/gu, ' ')
    .replace(
      /\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|io|dev|edu|gov|de|fr|es|uk|jp|br)\b(?:\/[^\s<>|]*)?/giu,
      ' ',
    )
    .replace(/(?<!\S):[a-z][a-z\d_+'-]{1,60}:/giu, ' ')
    .replace(/&(amp|lt|gt);/g, (_all, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? ' ');
}
