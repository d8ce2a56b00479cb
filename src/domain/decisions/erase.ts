/**
 * Words do not stay for ever: some days after an ask closed, what people wrote in it goes, and what the bot said of it loses
 * its words too, as far as Slack lets it be edited. Who asked whom, when, and what came of it stays. A thank-you belongs to
 * the mentor who received it: it stays until one of the two deletes it (`deleteThanks`).
 */
import { type Ask, endedSessions, type Perspective, type Session, type Thanks } from '../ask';
import { addDays } from '../duration';
import { edit, outlivesErasure } from '../notices';
import type { PersonId } from '../person';
import type { Policy } from '../policy';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { sharedEdited } from './sharing';

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
  const shownAnew = said.filter(({ kind }) => !outlivesErasure(kind));
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
    keepsNote: false,
  };
}

export const isDeleted = ({ before, you, nowIWill, text }: Thanks): boolean =>
  before === '' && you === '' && nowIWill === '' && text === '';

/** Whoever wrote it or received it may delete it, at any time; that there was one stays. */
export function deleteThanks({ ask }: AskFacts, personId: PersonId): Outcome<Decision> {
  const mentors = endedSessions(ask).map(({ mentorId }) => mentorId);
  if (personId !== ask.askerId && !mentors.includes(personId)) return refuse({ code: 'notYours' });
  if (!ask.thanks) return refuse({ code: 'unknownAsk' });
  if (isDeleted(ask.thanks)) return done(decision(ask));
  const thanks: Thanks = { ...ask.thanks, before: '', you: '', nowIWill: '', text: '', share: 'no' };
  return done(
    decision(
      { ...ask, thanks },
      endedSessions(ask).flatMap((session) => [
        edit('thanks', ask.id, session.id, session.mentorId),
        ...sharedEdited(ask, session),
      ]),
    ),
  );
}
