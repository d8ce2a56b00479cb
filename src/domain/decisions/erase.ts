/**
 * Words do not stay for ever: some days after an ask closed, what people wrote in it goes, and what the bot said of it loses
 * its words too, as far as Slack lets it be edited. Who asked whom, when, and what came of it stays. A thank-you belongs to
 * the mentor who received it: it stays until one of the two deletes it (`deleteThanks`). So does a note that they kept.
 */
import {
  type Ask,
  endedSessions,
  isThanked,
  type Perspective,
  replaced,
  type Session,
  type Thanks,
  withSession,
} from '../ask';
import { addDays } from '../duration';
import { edit, outlivesErasure } from '../notices';
import type { PersonId } from '../person';
import type { Policy } from '../policy';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { noteOf, sharedEdited } from './sharing';
import { formEdited } from './tell';

/** When the words of an ask go; null while it is open, and once they went. */
export const erasesAt = (ask: Ask, policy: Pick<Policy, 'retentionDays'>): Date | null =>
  ask.closedAt && !ask.erasedAt ? addDays(ask.closedAt, policy.retentionDays) : null;

/** The ask without a word of what people wrote. What the bot said of it is shown anew, for ever without them. */
export function erase({ ask, said = [] }: AskFacts, now: Date): Decision {
  const erased: Ask = {
    ...ask,
    brief: { ...ask.brief, question: '', tried: '' },
    source: null,
    wish: ask.wish && { ...ask.wish, why: '' },
    perspectives: ask.perspectives.map(wordless),
    echo: { ...ask.echo, line: '' },
    erasedAt: now,
  };
  // The thank-you keeps its words; nothing can be added to it any more.
  const shownAnew = said.filter(({ kind }) => !outlivesErasure(kind) || kind === 'thanks');
  return decision(
    erased,
    shownAnew.map((notice) => ({ ...notice, delivery: 'edit' })),
  );
}

const wordless = (perspective: Perspective): Perspective => ({
  ...perspective,
  offers: perspective.offers.map((offer) => ({ ...offer, reasons: [] })),
  sessions: perspective.sessions.map(sessionWithoutWords),
});

/** That somebody said, answered or added something stays, and when; what it was does not. */
function sessionWithoutWords(session: Session): Session {
  const { hearBack, written, addedText } = session;
  const fixed = hearBack && typeof hearBack.confirmed === 'object' && hearBack.confirmed;
  return {
    ...session,
    hearBack: hearBack && { ...hearBack, text: '', ...(fixed ? { confirmed: { fix: '' } } : {}) },
    written: written && {
      text: '',
      link: '',
      more: written.more && { ...written.more, question: '', answer: written.more.answer === null ? null : '' },
    },
    addedText: addedText === null ? null : '',
    prompts: [],
    keptNote: session.keepsNote ? noteOf(session) : null,
  };
}

export const isDeleted = ({ before, you, nowIWill, text }: Thanks): boolean =>
  before === '' && you === '' && nowIWill === '' && text === '';

/**
 * Whoever wrote it or received it may delete it, at any time; that there was one stays. Where two were thanked, a mentor
 * deletes what they have: the words go with the last of them.
 */
export function deleteThanks({ ask }: AskFacts, personId: PersonId, now: Date): Outcome<Decision> {
  const received = thankedSessions(ask);
  const own = received.filter(({ mentorId }) => mentorId === personId);
  if (personId !== ask.askerId && own.length === 0) return refuse({ code: 'notYours' });
  if (!ask.thanks) return refuse({ code: 'unknownAsk' });
  if (isDeleted(ask.thanks)) return done(decision(ask));
  const going = personId === ask.askerId ? received : own;
  const without = going.reduce((next, session) => withoutThanks(next, session, now), ask);
  const isKept = received.some(({ id, thanksDeletedAt }) => !thanksDeletedAt && !going.some((each) => each.id === id));
  const untold = endedSessions(ask).filter((session) => !isThanked(ask, session));
  const thanks: Thanks = isKept
    ? ask.thanks
    : { ...ask.thanks, before: '', you: '', nowIWill: '', text: '', share: 'no' };
  return done(
    decision({ ...without, thanks }, [
      ...going.flatMap((session) => [
        edit('thanks', ask.id, session.id, session.mentorId),
        ...sharedEdited(ask, session),
      ]),
      // "Send my thank-you" has nothing to send any more.
      ...(isKept ? [] : untold.map((session) => formEdited(ask, session))),
    ]),
  );
}

/** Whom the thanks reached, also while a conversation was taken up again. One that did not happen was not thanked for. */
const thankedSessions = (ask: Ask): Session[] =>
  ask.perspectives
    .flatMap(({ sessions }) => sessions)
    .filter((session) => isThanked(ask, session) && (session.outcome === 'ended' || session.thankedAt !== null));

function withoutThanks(ask: Ask, session: Session, now: Date): Ask {
  const perspective = ask.perspectives.find(({ sessions }) => sessions.some(({ id }) => id === session.id));
  if (!perspective) return ask;
  const deleted = { ...session, thanksDeletedAt: session.thanksDeletedAt ?? now };
  return replaced(ask, { ...perspective, ...withSession(perspective, deleted) });
}
