import { type Fields, fieldsOf, isFields, listOf, stringOf } from '../json';
import { renderDate } from './dates';
import { mentionsIn, renderMrkdwn } from './mrkdwn';
import type { Reader } from './reader';

/** A text object as it is read. */
export function wordsOfText(value: unknown, reader: Reader): string {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? renderMrkdwn(stringOf(text), reader) : stringOf(text);
}

/** What a block says, line by line: texts, labels and hints; not the labels of buttons and menus. */
export function linesOfBlock(block: Fields, reader: Reader): string[] {
  const said = (...values: readonly unknown[]): string[] =>
    values.filter(isFields).map((value) => wordsOfText(value, reader));
  switch (block.type) {
    case 'section':
      return said(block.text, ...listOf(block.fields));
    case 'header':
      return said(block.text);
    case 'markdown':
      return [stringOf(block.text)];
    case 'context':
      return listOf(block.elements).flatMap((each) => {
        const element = fieldsOf(each);
        return element.type === 'image' ? [stringOf(element.alt_text)] : said(element);
      });
    case 'image':
      return [...said(block.title), stringOf(block.alt_text)];
    case 'input':
      return said(block.label, block.hint);
    case 'rich_text':
      return listOf(block.elements).map((each) => wordsOfRichText(each, reader));
    default:
      return [];
  }
}

function wordsOfRichText(value: unknown, reader: Reader): string {
  const element = fieldsOf(value);
  switch (element.type) {
    case 'text':
      return stringOf(element.text);
    case 'link':
      return stringOf(element.text) || stringOf(element.url);
    case 'user':
      return `@${reader.nameOf(stringOf(element.user_id))}`;
    case 'channel':
      return `#${reader.channelNameOf(stringOf(element.channel_id))}`;
    case 'broadcast':
      return `@${stringOf(element.range)}`;
    case 'emoji':
      return `:${stringOf(element.name)}:`;
    case 'date':
      return renderDate(Number(element.timestamp), stringOf(element.format), stringOf(element.fallback), reader);
    default: {
      const parts = listOf(element.elements).map((each) => wordsOfRichText(each, reader));
      return parts.join(element.type === 'rich_text_list' ? '\n' : '');
    }
  }
}

/** Everybody whom these blocks call. Nothing in plain_text calls anybody. */
export function mentionsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentionsOf);
  const fields = fieldsOf(value);
  if (fields.type === 'mrkdwn' || fields.type === 'markdown') return mentionsIn(stringOf(fields.text));
  if (fields.type === 'user' && typeof fields.user_id === 'string') return [fields.user_id];
  if (fields.type === 'broadcast') return [stringOf(fields.range)];
  return Object.values(fields).flatMap(mentionsOf);
}
