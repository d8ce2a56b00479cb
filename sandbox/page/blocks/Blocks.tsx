/** Block Kit on the screen. What is not known here is shown as such, never dropped. */
import type { ComponentChildren } from 'preact';
import { type Fields, fieldsOf, listOf, stringOf } from '../../json';
import type { Reader } from '../../read/reader';
import { Element } from './Element';
import { InputBlock } from './InputBlock';
import { Mrkdwn } from './mrkdwn';
import { RichText } from './richText';
import type { Surface } from './surface';

interface Props {
  readonly blocks: readonly Fields[];
  readonly reader: Reader;
  readonly surface: Surface;
}

export function Blocks({ blocks, reader, surface }: Props) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={stringOf(block.block_id) || index} block={block} reader={reader} surface={surface} />
      ))}
    </>
  );
}

export function Text({ value, reader }: { value: unknown; reader: Reader }) {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? <Mrkdwn text={stringOf(text)} reader={reader} /> : stringOf(text);
}

function Block({ block, reader, surface }: { block: Fields; reader: Reader; surface: Surface }) {
  const Heading = surface.heading;
  switch (block.type) {
    case 'section':
      return <Section block={block} reader={reader} surface={surface} />;
    case 'header':
      return (
        <Heading>
          <Text value={block.text} reader={reader} />
        </Heading>
      );
    case 'divider':
      return <hr />;
    case 'context':
      return (
        <div class="context">
          {listOf(block.elements).map((each) => (
            <ContextElement value={fieldsOf(each)} reader={reader} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="actions">
          {listOf(block.elements).map((each) => (
            <Element
              key={stringOf(fieldsOf(each).action_id)}
              block={block}
              element={fieldsOf(each)}
              reader={reader}
              surface={surface}
            />
          ))}
        </div>
      );
    case 'input':
      return <InputBlock block={block} reader={reader} surface={surface} />;
    case 'rich_text':
      return <RichText block={block} reader={reader} />;
    case 'markdown':
      return <div class="text">{stringOf(block.text)}</div>;
    case 'image':
      return <Picture what={block} />;
    default:
      return <Unknown what={`block of type “${stringOf(block.type) || '?'}”`} />;
  }
}

function Section({ block, reader, surface }: { block: Fields; reader: Reader; surface: Surface }) {
  const accessory = fieldsOf(block.accessory);
  return (
    <div class="section">
      <div class="text">
        <Text value={block.text} reader={reader} />
        {listOf(block.fields).map((each) => (
          <div class="field-text">
            <Text value={each} reader={reader} />
          </div>
        ))}
      </div>
      {accessory.type === 'image' && <Picture what={accessory} />}
      {accessory.type !== undefined && accessory.type !== 'image' && (
        <Element block={block} element={accessory} reader={reader} surface={surface} />
      )}
    </div>
  );
}

function ContextElement({ value, reader }: { value: Fields; reader: Reader }): ComponentChildren {
  if (value.type === 'image') return <Picture what={value} />;
  return (
    <span>
      <Text value={value} reader={reader} />
    </span>
  );
}

/** No picture is fetched from anywhere: its words stand for it. */
const Picture = ({ what }: { what: Fields }) => <span class="picture">{stringOf(what.alt_text)}</span>;

export const Unknown = ({ what }: { what: string }) => (
  <div class="unknown">This page does not know how to show a {what}.</div>
);
