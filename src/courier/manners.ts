/** What the courier asks itself before it sends: is this known well enough, may it go now, and does something go along? */
import { type Courtesy, courtesy, roomAt } from '../domain/courtesy';
import { isNudge } from '../domain/merging';
import { type Notice, type NoticeKind, noticeKinds } from '../domain/notices';
import { limitsOf, type Person, type PersonId } from '../domain/person';
import type { NoticeFacts } from '../domain/shown';
import { lastWord, standingOf } from '../domain/silence';
import type { Clock } from '../lib/clock';
import type { OutboxRow, Store, WorkspaceId } from '../storage/store';

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly refresh: (workspaceId: WorkspaceId, personId: PersonId) => Promise<unknown>;
  readonly disturbFrom: (personId: PersonId) => Promise<Date | null>;
}

export function createManners({ store, clock, refresh, disturbFrom }: Needs) {
  return {
    async courtesyTo(kind: NoticeKind, to: Person, { nudgesSent, policy }: NoticeFacts): Promise<Courtesy> {
      return courtesy(kind, to, { disturbFrom: await disturbFrom(to.id), nudgesSent }, policy, clock.now());
    },

    /** Before an offer, a session or a nudge, what Slack says of the people has to be of today. */
    async freshFacts(row: OutboxRow): Promise<NoticeFacts> {
      const { notice, workspaceId } = row;
      if (notice.delivery === 'post' && wantsFreshPeople(notice)) {
        const before = await store.outbox.facts(row);
        const ids = notice.to === null ? [...before.people.keys()] : [notice.to];
        await Promise.all(ids.map((id) => refresh(workspaceId, id)));
      }
      return store.outbox.facts(row);
    },

    /** Days off since the offer of rest move the last word. */
    patienceWith({ notice }: OutboxRow, to: Person, { silence, policy }: NoticeFacts): Date | null {
      const standing = notice.kind === 'askedNoMore' ? standingOf(to, silence, policy, clock.now()) : null;
      return standing?.kind === 'restOffered' ? standing.until : null;
    },

    /** What waited for the same moment goes along with what may go now; several nudges in one message count once. */
    takeAlong(row: OutboxRow, to: Person, { nudgesSent, policy }: NoticeFacts): Promise<OutboxRow[]> {
      const now = clock.now();
      const room = roomAt(nudgesSent, limitsOf(to, policy).nudges, now);
      return store.outbox.gather(row, now, isNudge(row.notice.kind) || room?.getTime() === now.getTime());
    },

    /** An offer of rest that arrived is followed by one last word, in its own time. */
    async whatFollows(row: OutboxRow, now: Date) {
      if (row.notice.kind !== 'restOffer' || row.notice.delivery !== 'post') return null;
      const facts = await store.outbox.facts(row);
      const to = receiver(row, facts);
      return to && lastWord(to, row.notice, facts.policy, now);
    },
  };
}

const wantsFreshPeople = ({ kind }: Notice): boolean =>
  kind === 'card' || noticeKinds[kind].class === 'offer' || noticeKinds[kind].class === 'nudge';

/** Courtesy looks at the person; a group conversation has none: only live notices go there. */
export const receiver = (row: OutboxRow, facts: NoticeFacts): Person | null =>
  row.notice.to === null ? null : (facts.people.get(row.notice.to) ?? null);
