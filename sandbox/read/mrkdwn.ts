import { renderDate } from './dates';
import type { Reader } from './reader';

const unescapeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** mrkdwn as a person reads it: mentions and dates resolved, marks of bold and the like gone, entities back to characters. */
export function renderMrkdwn(text: string, reader: Reader): string {
  // First the parts in brackets, kept aside, so that no mark inside a link or a name is taken for formatting.
  const kept: string[] = [];
  const aside = text.replace(/<([^<>]+)>/g, (_, inner: string) => {
    kept.push(renderBracket(inner, reader));
    return `\uE000${kept.length - 1}\uE000`;
  });
  const plain = ['*', '_', '~']
    .reduce(withoutMark, aside.replace(/^(?:&gt;|>) ?/gm, ''))
    .replace(/```([\s\S]*?)```/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
  return unescapeEntities(plain).replace(/\uE000(\d+)\uE000/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** Takes a pair of marks away where Slack would see formatting: not inside words, not around spaces. */
function withoutMark(text: string, mark: string): string {
  const before = `(^|[\\s(\uE000"'“„«*_~])`;
  const after = `(?=$|[\\s).,;:!?\uE000"'”“»*_~])`;
  return text.replace(
    new RegExp(`${before}\\${mark}(?=\\S)([^\\n${mark}]*[^\\s${mark}])\\${mark}${after}`, 'gm'),
    '$1$2',
  );
}

function renderBracket(inner: string, reader: Reader): string {
  const [target = '', ...labels] = inner.split('|');
  const label = labels.length > 0 ? unescapeEntities(labels.join('|')) : undefined;
  if (target.startsWith('@')) return `@${reader.nameOf(target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || reader.channelNameOf(target.slice(1))}`;
  if (target.startsWith('!date^')) {
    const [, seconds, format = ''] = target.split('^');
    return renderDate(Number(seconds), format, label ?? '', reader);
  }
  if (target.startsWith('!subteam^')) return label ?? target;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return label ?? unescapeEntities(target).replace(/^mailto:/, '');
}

/** Who is called by this text: people's ids, `channel`, `here`, `everyone`. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<(?:@([^<>|]+)|!(channel|here|everyone|subteam\^[^<>|]+))(?:\|[^<>]*)?>/g)].map(
    ([, person, group]) => person ?? group ?? '',
  );
}
