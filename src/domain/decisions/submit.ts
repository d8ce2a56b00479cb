/** The ask form was submitted: may this become an ask, and what does the person hear? */
import { type Ask, type AskId, type Brief, noEcho, type Perspective, type Source, type Wish } from '../ask';
import { addMinutes } from '../duration';
import { footFor } from '../loops';
import { homeOf, post } from '../notices';
import { type Person, workHours } from '../person';
import type { Policy } from '../policy';
import { done, type Outcome, refuse } from '../refusal';
import { endOfNextWorkingDay } from '../worktime';
import { type Decision, decision } from './decision';

export interface SubmitFacts {
  readonly asker: Person;
  readonly openAsks: readonly { readonly id: AskId; readonly questionKey: string }[];
  /** Whether this form was already told that no topic was found. */
  readonly toldNoTopic: boolean;
  /** Their earlier asks that are not closed; what is due of them may stand at the foot of the confirmation. */
  readonly earlier?: readonly Ask[];
  readonly policy: Policy;
}

export interface Submission {
  readonly askId: AskId;
  readonly brief: Brief;
  readonly source: Source | null;
  readonly inWritingIsFine: boolean;
  readonly sealed?: boolean;
  /** How many independent answers are wanted. */
  readonly perspectives?: 1 | 2;
  readonly wish?: Wish | null;
  readonly followsAskId?: AskId | null;
  /** Names of the topics nearest to the question, for the one hint when none was found. */
  readonly nearest: readonly string[];
}

export function submit(facts: SubmitFacts, sent: Submission, now: Date): Outcome<Decision> {
  const { asker, openAsks, policy } = facts;
  const { brief, nearest } = sent;
  const same = openAsks.find((open) => open.questionKey === questionKey(brief.question));
  if (same) return refuse({ code: 'sameQuestion', askId: same.id });
  if (openAsks.length >= policy.openAsksLimit) return refuse({ code: 'tooManyOpenAsks', limit: policy.openAsksLimit });
  if (brief.topics.length === 0 && !facts.toldNoTopic) return refuse({ code: 'noTopic', nearest });

  const ask: Ask = {
    ...newAsk(sent, { askerId: asker.id, promisedAt: promise(brief, asker, policy, now), policy }, now),
    foot: footFor(asker, facts.earlier ?? [], now),
  };
  return done(decision(ask, [post('status', ask.id, ask.id, asker.id), homeOf(asker.id)]));
}

/** A question that nobody was asked yet. */
export function newAsk(
  { askId, brief, source, inWritingIsFine, ...more }: Omit<Submission, 'nearest'>,
  { askerId, promisedAt, policy }: Pick<Ask, 'askerId' | 'promisedAt'> & { readonly policy: Policy },
  now: Date,
): Ask {
  const wanted = more.perspectives === 2 && policy.perspectivesOffered ? ([1, 2] as const) : ([1] as const);
  return {
    id: askId,
    askerId,
    brief,
    source,
    createdAt: now,
    promisedAt,
    promiseKeptAt: null,
    inWritingIsFine,
    sealed: (more.sealed ?? false) && policy.sealedAsks,
    wish: more.wish ?? null,
    followsAskId: more.followsAskId ?? null,
    onBoard: false,
    foot: null,
    perspectives: wanted.map((number) => searching(askId, number, now)),
    thanksAskedAt: null,
    thanksNudgeAt: null,
    thanksNudgedAt: null,
    thanks: null,
    echo: noEcho,
    closedAt: null,
    erasedAt: null,
  };
}

const searching = (askId: AskId, number: 1 | 2, now: Date): Perspective => ({
  id: `${askId}.${number}`,
  number,
  state: 'searching',
  offers: [],
  sessions: [],
  nextAt: now,
  listedAt: null,
  listedUntil: null,
  passedOver: [],
  doorCall: null,
  doorsMissed: [],
  named: [],
});

/** By when the asker hears something new, whatever happened. Said once; it never moves. */
const promise = ({ soon }: Brief, asker: Person, policy: Policy, now: Date): Date =>
  soon === 'today' ? addMinutes(now, policy.promiseTodayMinutes) : endOfNextWorkingDay(workHours(asker), now);

/** The same words in another case, spacing or punctuation are the same question. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
