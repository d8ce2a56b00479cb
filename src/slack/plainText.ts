/** Slack hands over what people typed with its own marks in it; in a field it is plain text again. */

/** Mentions keep their readable part, links their address, the three escapes become what they stand for. */
export function plainText(marked: string): string {
  return marked
    .replace(/<(?:@|#|!subteam\^)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<@[^>|]*>/g, '@…')
    .replace(/<#[^>|]*\|?>/g, '#…')
    .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<!date\^[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>|]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
