import type { ComponentChildren } from 'preact';
import { type Fields, fieldsOf, listOf, stringOf } from '../../json';
import { renderDate } from '../../read/dates';
import type { Reader } from '../../read/reader';
import { emoji } from './emoji';
import { Link } from './mrkdwn';

export function RichText({ block, reader }: { block: Fields; reader: Reader }) {
  return <div class="rich">{inner(block, reader)}</div>;
}

const inner = (element: Fields, reader: Reader): ComponentChildren =>
  listOf(element.elements).map((each) => part(fieldsOf(each), reader));

function part(element: Fields, reader: Reader): ComponentChildren {
  switch (element.type) {
    case 'rich_text_section':
      return <p>{inner(element, reader)}</p>;
    case 'rich_text_quote':
      return <blockquote>{inner(element, reader)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{inner(element, reader)}</pre>;
    case 'rich_text_list': {
      const items = listOf(element.elements).map((each) => <li>{inner(fieldsOf(each), reader)}</li>);
      return element.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'text':
      return styled(stringOf(element.text), fieldsOf(element.style));
    case 'link':
      return <Link url={stringOf(element.url)}>{stringOf(element.text) || stringOf(element.url)}</Link>;
    case 'user':
      return <span class="mention">@{reader.nameOf(stringOf(element.user_id))}</span>;
    case 'channel':
      return <span class="mention">#{reader.channelNameOf(stringOf(element.channel_id))}</span>;
    case 'broadcast':
      return <span class="mention">@{stringOf(element.range)}</span>;
    case 'emoji':
      return emoji(stringOf(element.name));
    case 'date':
      return renderDate(Number(element.timestamp), stringOf(element.format), stringOf(element.fallback), reader);
    default:
      return <span class="unknown">[{stringOf(element.type)}]</span>;
  }
}

function styled(text: string, { bold, italic, strike, code }: Fields): ComponentChildren {
  let shown: ComponentChildren = text;
  if (code) shown = <code>{shown}</code>;
  if (strike) shown = <s>{shown}</s>;
  if (italic) shown = <em>{shown}</em>;
  return bold ? <strong>{shown}</strong> : shown;
}
