/** How tests of views get facts, and how they read what comes out: words and buttons, never whole blocks. */
import type { KnownBlock } from '@slack/types';
import { checkBlocks } from '../../sandbox/blockkit/blocks';
import { describe as say } from '../../sandbox/blockkit/check';
import { fieldsOf, listOf, stringOf } from '../../sandbox/json';
import type { Ask } from '../../src/domain/ask';
import type { NoticeKind } from '../../src/domain/notices';
import type { Person } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import type { NoticeFacts } from '../../src/domain/shown';
import { noSilence, type Silence } from '../../src/domain/silence';
import { renderers } from '../../src/slack/notices';
import type { Rendering } from '../../src/slack/rendering';
import { wordsFor } from '../../src/slack/words';
import { aMentor, anAsk, aPerson, monday } from '../support/builders';

export const words = wordsFor(null);

export type Kind = Exclude<NoticeKind, 'home'>;

export interface Case {
  readonly kind: Kind;
  readonly ask: Ask | null;
  readonly about: string;
  readonly to: string | null;
  readonly now: Date;
  readonly invitation: NoticeFacts['invitation'];
  readonly silence: Silence;
  readonly people: readonly Person[];
  readonly topics: ReadonlyMap<string, string>;
  readonly door?: NoticeFacts['door'];
  readonly generous?: Pick<NoticeFacts, 'passOn' | 'note' | 'board' | 'report' | 'apart'>;
}

export const aCase = (kind: Kind, change: Partial<Case> = {}): Case => ({
  kind,
  ask: anAsk(),
  about: 'ask_1',
  to: 'UANA',
  now: monday,
  invitation: null,
  silence: noSilence,
  people: [aPerson('UANA', { name: 'Ana' }), aMentor('UBEN', { name: 'Ben' })],
  topics: new Map([['t_feedback', 'Feedback']]),
  ...change,
});

export function factsOf(
  { kind, ask, about, to, people, topics, invitation, silence, door = null, generous = {} }: Case,
  delivery: 'post' | 'edit',
): NoticeFacts {
  return {
    notice: { delivery, kind, askId: ask?.id ?? null, about, to },
    ask,
    people: new Map(people.map((person) => [person.id, person])),
    topicNames: topics,
    policy: defaultPolicy,
    invitation,
    nudgesSent: [],
    silence,
    home: null,
    door,
    ...generous,
  };
}

export const render = (example: Case, delivery: 'post' | 'edit' = 'post'): Rendering | null =>
  renderers[example.kind](factsOf(example, delivery), words, example.now);

/** The message. Fails the test when there is none. */
export function shown(example: Case, delivery: 'post' | 'edit' = 'post'): Rendering {
  const rendering = render(example, delivery);
  if (!rendering) throw new Error(`Nothing to ${delivery} of ${example.kind}`);
  return rendering;
}

type Blocks = readonly KnownBlock[];

const textsIn = (value: unknown): { type: string; text: string }[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const fields = fieldsOf(value);
  const { type, text } = fields;
  if (typeof type === 'string' && typeof text === 'string') return [{ type, text }];
  return Object.entries(fields).flatMap(([name, inner]) =>
    name === 'accessory' || (name === 'elements' && type === 'actions') ? [] : textsIn(inner),
  );
};

/** Every mrkdwn text of the blocks, as it is sent. */
export const mrkdwnOf = (blocks: Blocks): string[] =>
  textsIn(blocks)
    .filter(({ type }) => type === 'mrkdwn')
    .map(({ text }) => text);

/** What the blocks say, people's words as they wrote them; not the labels of buttons. */
export const wordsOf = (blocks: Blocks): string =>
  textsIn(blocks)
    .map(({ type, text }) => (type === 'mrkdwn' ? unescaped(text) : text))
    .join('\n');

export const unescaped = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

interface Seen {
  readonly label: string;
  readonly action: string;
  readonly value: string;
}

/** A button, or each entry of a menu. */
function entriesOf(element: unknown): unknown[] {
  const { type, action_id, options } = fieldsOf(element);
  return type === 'overflow' ? listOf(options).map((entry) => ({ ...fieldsOf(entry), action_id })) : [element];
}

/** The button next to a section. */
const besideOf = (block: Blocks[number]): unknown[] =>
  block.type === 'section' && block.accessory ? [block.accessory] : [];

export const buttonsOf = (blocks: Blocks): Seen[] =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? listOf(block.elements) : besideOf(block)))
    .flatMap(entriesOf)
    .map((element) => {
      const { text, action_id, value } = fieldsOf(element);
      return { label: stringOf(fieldsOf(text).text), action: stringOf(action_id), value: stringOf(value) };
    });

/** The way to what is done seldom, at the end of some rows. */
export const quiet = ['Something was not right', 'What you know about me'];

export const labelsOf = ({ blocks }: Rendering): string[] => buttonsOf(blocks).map(({ label }) => label);

/** What Slack would object to, and that `text` must stay within what an edit may carry. */
export const problemsOf = ({ text, blocks }: Rendering): string[] => [
  ...checkBlocks(blocks, 'message').map(say),
  ...(text.length > 4000 ? [`text has ${text.length} characters`] : []),
  ...(text === '' ? ['there is no text'] : []),
];

/** Mentions, broadcasts and links that are live in this mrkdwn. */
export const liveIn = (mrkdwn: string): string[] => [...mrkdwn.matchAll(/<([^<>]*)>/g)].map(([, inner]) => inner ?? '');
