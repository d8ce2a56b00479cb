/** How a notice reaches Slack: rendered from the newest facts, then one call (two for a session's card). */
import type { KnownBlock } from '@slack/types';
import { findSession } from '../domain/ask';
import { inOrder } from '../domain/merging';
import { channelOf, goesToChannel, keyOf, type Notice, outlivesErasure } from '../domain/notices';
import type { Sending } from '../domain/sending';
import type { NoticeFacts } from '../domain/shown';
import type { Clock } from '../lib/clock';
import { sendingOf } from './callError';
import { type Clients, writtenOut } from './clients';
import { homeView } from './home/home.view';
import { fitting, together } from './merged';
import { line } from './message';
import { renderers } from './notices';
import type { Pace } from './pace';
import type { Rendering } from './rendering';
import { type Words, wordsFor } from './words';

interface Outgoing {
  readonly notice: Notice;
  readonly message: { readonly channel: string; readonly ts: string } | null;
}

/** `others`: what goes in the same message, in the order in which all of it was queued; the notice itself is among it. */
export type Deliver = (outgoing: Outgoing, facts: NoticeFacts, others?: readonly NoticeFacts[]) => Promise<Sending>;

interface Shown {
  readonly rendering: Rendering;
  readonly without: ReadonlyMap<string, 'notWanted' | 'noRoom'>;
}

export function createDeliver({ clients, clock, pace }: { clients: Clients; clock: Clock; pace: Pace }): Deliver {
  const { sender } = clients;

  return async (outgoing, facts, others = []) => {
    try {
      return await send(outgoing, facts, others.length > 0 ? others : [facts]);
    } catch (error) {
      return sendingOf(error);
    }
  };

  async function send(outgoing: Outgoing, facts: NoticeFacts, all: readonly NoticeFacts[]): Promise<Sending> {
    const { notice } = outgoing;
    const reader = notice.to === null ? null : (facts.people.get(notice.to) ?? null);
    const words = wordsFor(reader?.locale ?? null);
    if (notice.kind === 'home') {
      if (!notice.to || !facts.home) return { kind: 'notWanted' };
      const view = writtenOut(withoutForgotten(homeView(facts.home, facts, words, clock.now()), words));
      await sender.views.publish({ user_id: notice.to, view });
      return { kind: 'sent', message: null };
    }
    const shown = show(all, words);
    if (!shown) return { kind: 'notWanted' };
    const { rendering, without } = shown;
    const sent = await (notice.delivery === 'edit' ? edit(outgoing, rendering) : post(outgoing, facts, rendering));
    return sent.kind === 'sent' && without.size > 0 ? { ...sent, without } : sent;
  }

  /** null when the state wants none of it any more. What has no room in a new message goes into the next. */
  function show(all: readonly NoticeFacts[], words: Words): Shown | null {
    const without = new Map<string, 'notWanted' | 'noRoom'>();
    const wanted: { key: string; rendering: Rendering }[] = [];
    for (const facts of inOrder(all, ({ notice }) => notice.kind)) {
      const rendering = render(facts, words);
      if (rendering) wanted.push({ key: keyOf(facts.notice), rendering });
      else without.set(keyOf(facts.notice), 'notWanted');
    }
    if (wanted.length === 0) return null;
    const renderings = wanted.map(({ rendering }) => rendering);
    const isNew = all.every(({ notice }) => notice.delivery === 'post');
    const count = isNew ? fitting(renderings, words) : renderings.length;
    for (const { key } of wanted.slice(count)) without.set(key, 'noRoom');
    return { rendering: withoutForgotten(together(renderings.slice(0, count), words), words), without };
  }

  /** What was said of an ask whose words are gone has none either, wherever Slack lets us edit it. */
  function render(facts: NoticeFacts, words: Words): Rendering | null {
    const { kind, delivery } = facts.notice;
    if (kind === 'home') return null;
    if (!facts.ask?.erasedAt || outlivesErasure(kind)) return renderers[kind](facts, words, clock.now());
    return delivery === 'edit' ? line(words.leaving.erased) : null;
  }

  async function edit({ message }: Outgoing, rendering: Rendering): Promise<Sending> {
    if (!message) return { kind: 'notWanted' };
    await sender.chat.update({ ...message, ...content(rendering) });
    return { kind: 'sent', message };
  }

  async function post(outgoing: Outgoing, facts: NoticeFacts, rendering: Rendering): Promise<Sending> {
    const where = outgoing.notice.to ? { channel: outgoing.notice.to } : await groupOf(outgoing, facts);
    if (!where) return { kind: 'notWanted' };
    await pace.turn(where.channel);
    const { channel, ts } = await sender.chat.postMessage({
      ...where,
      ...content(rendering),
      unfurl_links: false,
      unfurl_media: false,
    });
    if (!channel || !ts) return { kind: 'inDoubt', code: 'no_ts' };
    return { kind: 'sent', message: { channel, ts } };
  }

  /** A channel of the workspace, or the session's group conversation; its card opens it, everything else goes into the card's thread. */
  async function groupOf(
    { notice }: Outgoing,
    { ask, policy }: NoticeFacts,
  ): Promise<{ channel: string; thread_ts?: string } | null> {
    if (goesToChannel(notice.kind)) {
      const channel = policy[channelOf[notice.kind]];
      return channel ? { channel } : null;
    }
    const session = ask && findSession(ask, notice.about.split('#')[0] ?? '')?.it;
    if (!ask || session?.place.kind !== 'group') return null;
    if (notice.kind !== 'card') {
      const { channel, ts } = session.place;
      return channel && ts ? { channel, thread_ts: ts } : null;
    }
    const opened = await sender.conversations.open({ users: [ask.askerId, session.mentorId].join(',') });
    return opened.channel?.id ? { channel: opened.channel.id } : null;
  }
}

/** Slack knows nobody by the id of somebody who was forgotten: a word stands for them. Nothing that people write has this form. */
const withoutForgotten = <T>(shown: T, { leaving }: Words): T =>
  JSON.parse(JSON.stringify(shown).replace(/<@(?:gone|hash)_\w+>/g, leaving.somebody)) as T;

const content = ({ text, blocks }: Rendering): { text: string; blocks: KnownBlock[] } => ({
  text,
  blocks: [...blocks],
});
