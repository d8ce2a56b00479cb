/** What the views of one notice have in common: who is who, and which ask or session it is about. */
import {
  type Ask,
  endedSessions,
  findOffer,
  findSession,
  mayKnowAsker,
  type Offer,
  type Perspective,
  type Session,
  sessionOf,
} from '../domain/ask';
import { keyOf } from '../domain/notices';
import type { PersonId, TopicId } from '../domain/person';
import type { NoticeFacts } from '../domain/shown';
import { esc } from './blocks';
import type { Words } from './words';

/** A name that Slack shows and links; in a conversation the person is not in, it notifies nobody. */
export const mention = (id: PersonId): string => `<@${id}>`;

/** Who asks, as `reader` may know it: inside a sentence, or where one begins. */
export const askerFor = (ask: Ask, reader: PersonId | null, words: Words, as: 'inside' | 'begins'): string =>
  mayKnowAsker(ask, reader) ? mention(ask.askerId) : words.askMore.nameless[as];

/** The id in front of `#`: what the notice is about without its round. */
export const aboutOf = ({ notice }: NoticeFacts): string => notice.about.split('#')[0] ?? '';

/** Buttons stand in a block whose id carries the notice's key, so that any copy of the message is recognised. */
export const blockOf = ({ notice }: NoticeFacts): string => `n|${keyOf(notice)}`;

export const isEdit = ({ notice }: NoticeFacts): boolean => notice.delivery === 'edit';

/** Names of the topics, escaped and bold. */
export const topicsIn = ({ topicNames }: Pick<NoticeFacts, 'topicNames'>, ids: readonly TopicId[]): string[] =>
  ids
    .map((id) => topicNames.get(id))
    .filter((name) => name !== undefined)
    .map((name) => `*${esc(name)}*`);

export const readerOf = ({ notice, people }: NoticeFacts) =>
  notice.to === null ? null : (people.get(notice.to) ?? null);

export interface InSession {
  readonly ask: Ask;
  readonly perspective: Perspective;
  readonly session: Session;
  readonly asker: string;
  readonly mentor: string;
}

/** The session a notice is about; null when it is gone. */
export function sessionIn(facts: NoticeFacts): InSession | null {
  const { ask } = facts;
  const found = ask && findSession(ask, aboutOf(facts));
  if (!ask || !found) return null;
  return {
    ask,
    perspective: found.perspective,
    session: found.it,
    asker: mention(ask.askerId),
    mentor: mention(found.it.mentorId),
  };
}

export function offerIn(facts: NoticeFacts): { ask: Ask; perspective: Perspective; offer: Offer } | null {
  const { ask } = facts;
  const found = ask && findOffer(ask, aboutOf(facts));
  return ask && found ? { ask, perspective: found.perspective, offer: found.it } : null;
}

/** The first session that took place: whom thanks and echo are about. */
export function helperOf(ask: Ask): Session | null {
  return ask.perspectives.map(sessionOf).find((session) => session?.outcome === 'ended') ?? null;
}

/** Everybody of whom thanks and echo are: one, or two where two answers were asked for. */
export const helpersOf = (ask: Ask, words: Words): string =>
  words.list(endedSessions(ask).map(({ mentorId }) => mention(mentorId)));

export const helpWords = (ask: Ask, words: Words): string => (ask.brief.help ? words.helpKinds[ask.brief.help] : '');
