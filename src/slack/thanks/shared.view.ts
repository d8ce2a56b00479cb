/** A thank-you that others read: exactly the words that its writer sent and its mentor received. */
import type { KnownBlock } from '@slack/types';
import type { Ask, Session, Thanks } from '../../domain/ask';
import { consentOf, shareRound, stillHas } from '../../domain/decisions/sharing';
import type { NoticeFacts } from '../../domain/shown';
import { isEdit, mention, sessionIn, topicsIn } from '../facts';
import { line, message, type Part } from '../message';
import type { Render, Rendering } from '../rendering';
import type { Words } from '../words';

/** The words of a thank-you, wherever they are shown. */
export const thanksParts = (thanks: Thanks, words: Words): (Part | null)[] => [
  thanks.before ? { quote: thanks.before, as: words.thanks.toBefore } : null,
  thanks.you ? { quote: thanks.you, as: words.thanks.toYou } : null,
  thanks.nowIWill ? { quote: thanks.nowIWill, as: words.thanks.toNow } : null,
  thanks.text ? { quote: thanks.text } : null,
];

/** As others would read it, or do. */
function shared(
  ask: Ask,
  { mentorId }: Session,
  facts: Pick<NoticeFacts, 'topicNames'>,
  words: Words,
): readonly (Part | null)[] {
  const { thanks } = ask;
  if (!thanks) return [];
  const writer = consentOf(ask) === 'withName' ? mention(ask.askerId) : words.sharing.somebody;
  return [
    { say: words.sharing.lead(writer, mention(mentorId), topicsIn(facts, ask.brief.topics)) },
    ...thanksParts(thanks, words),
  ];
}

export const previewBlocks = (
  ask: Ask,
  session: Session,
  facts: Pick<NoticeFacts, 'topicNames'>,
  words: Words,
): readonly KnownBlock[] => message(shared(ask, session, facts, words)).blocks;

/** Only the try that still stands is sent, and only what may be shared. Deleted, it is deleted where others read it too. */
function seen(facts: NoticeFacts, words: Words, ...before: readonly Part[]): Rendering | null {
  const found = sessionIn(facts);
  if (!found) return isEdit(facts) ? line(words.leaving.thanksDeleted) : null;
  const { ask, session } = found;
  const stands = shareRound(session) === facts.notice.about && consentOf(ask) !== 'no' && stillHas(ask, session);
  if (stands) return message([...before, ...shared(ask, session, facts, words)]);
  return isEdit(facts) ? line(words.leaving.thanksDeleted) : null;
}

export const thanksSharedMessage: Render = (facts, words) => seen(facts, words);

export const thanksToManagerMessage: Render = (facts, words) =>
  seen(facts, words, { say: words.sharing.toManager(mention(sessionIn(facts)?.session.mentorId ?? '')) });

export const thanksNotSharedMessage: Render = (facts, words) => {
  if (!facts.ask) return null;
  const { thanksChannel } = facts.policy;
  const toChannel = facts.notice.about.includes('#channel-');
  return line(
    toChannel && thanksChannel ? words.sharing.notInChannel(channelName(thanksChannel)) : words.sharing.notToManager,
  );
};

export const channelName = (id: string): string => (id ? `<#${id}>` : '');
