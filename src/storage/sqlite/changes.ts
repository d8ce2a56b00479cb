/** How an ask moves: its facts are read, the pure decision is asked, and what it says is saved, or nothing. */
import { type Ask, type AskId, involved, isLooking, isOpenAsk, openOffers } from '../../domain/ask';
import type { AskFacts, Decide, Decision, MinutesEntry } from '../../domain/decisions/decision';
import { settlesSearch } from '../../domain/decisions/search';
import { lookAt, wakeAt } from '../../domain/decisions/wake';
import { offersAChoice } from '../../domain/matching/three';
import { minutesLeft } from '../../domain/minutes';
import type { PersonId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import { type Outcome, refuse } from '../../domain/refusal';
import { silenceEdited } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Asks } from './asks';
import type { Candidates } from './candidates';
import type { Database } from './database';
import type { Doors } from './doors';
import type { EarlierMentors } from './earlierMentors';
import type { Enqueue } from './enqueue';
import type { Erasing } from './erasing';
import type { Helps } from './helps';
import type { Loops } from './loops';
import type { People } from './people';
import { minutes } from './perspectiveTables';
import type { Silences } from './silences';
import { prepareUpsert } from './statements';
import type { Waking } from './waking';

export interface Changes {
  /** Inside a transaction of the caller. */
  change(workspaceId: WorkspaceId, askId: AskId, decide: Decide, now: Date, door?: PersonId): Outcome<Decision>;
  /** What is known of an ask that is not saved yet, with enough of those who fit to choose from. */
  foresee(workspaceId: WorkspaceId, ask: Ask, now: Date): AskFacts;
  /** What is known of an ask, with everybody who fits. */
  lookAround(workspaceId: WorkspaceId, ask: Ask, now: Date): AskFacts;
  /** The first saving of an ask, as far as `next` takes it; null when the same question is on its way already. */
  begin(workspaceId: WorkspaceId, decided: Decision, questionKey: string, now: Date, next?: Decide): Ask | null;
}

export interface ChangeParts {
  readonly asks: Asks;
  readonly people: People;
  readonly candidates: Candidates;
  readonly doors: Doors;
  readonly earlier: EarlierMentors;
  readonly silences: Silences;
  readonly enqueue: Enqueue;
  readonly erasing: Erasing;
  readonly waking: Waking;
  readonly helps: Helps;
  readonly apart: Pick<Apart, 'blocked'>;
  readonly loops: Loops;
  readonly policyOf: (workspaceId: WorkspaceId) => Policy;
}

/** `followed`: what an ask means for its people once it moved, besides what it says itself. */
export function createChanges(
  { db, sqlite }: Database,
  parts: ChangeParts,
  followed: (workspaceId: WorkspaceId, before: Ask, next: Ask, now: Date) => void,
): Changes {
  const { asks, people, silences, enqueue, waking, policyOf } = parts;
  const saveMinutes = prepareUpsert(db, minutes, ['workspaceId', 'sessionId']);
  const sameQuestion = sqlite
    .prepare<[{ workspaceId: string; id: string; askerId: PersonId }], AskId>(
      `SELECT other.id FROM asks mine JOIN asks other
         ON other.workspace_id = mine.workspace_id AND other.asker_id = mine.asker_id AND other.question_key = mine.question_key
       WHERE mine.workspace_id = @workspaceId AND mine.id = @id AND other.asker_id = @askerId
         AND other.is_open = 1 AND other.id <> mine.id`,
    )
    .pluck();

  /** Minutes that come back early are news to whoever waits for them. */
  function keepMinutes(workspaceId: WorkspaceId, entry: MinutesEntry, now: Date): void {
    const before = people.one(workspaceId, entry.personId);
    saveMinutes(minutesRow(workspaceId, entry));
    const after = people.one(workspaceId, entry.personId);
    if (before && after && minutesLeft(after, now) > minutesLeft(before, now)) {
      waking.wakeFor(workspaceId, before, after, now);
    }
  }

  function follow(workspaceId: WorkspaceId, { notices, minutes: entries }: Decision, now: Date): void {
    for (const entry of entries) keepMinutes(workspaceId, entry, now);
    enqueue(workspaceId, notices, now);
  }

  /** Whoever was just asked was a candidate before. */
  function peopleOf(workspaceId: WorkspaceId, ask: Ask, facts: AskFacts): AskFacts['people'] {
    const ids = everybodyIn(ask);
    return ids.every((id) => facts.people.has(id)) ? facts.people : people.load(workspaceId, ids);
  }

  /** Whoever answers after a silence is asked again, and what offered them rest says so. */
  function hearAgain(workspaceId: WorkspaceId, before: Ask, next: Ask, now: Date): void {
    for (const mentorId of answeredSince(before, next)) {
      const silence = silences.of(workspaceId, [mentorId]).get(mentorId);
      const person = people.one(workspaceId, mentorId);
      if (!silence?.restOffer || !person) continue;
      waking.wakeFor(workspaceId, person, person, now);
      enqueue(workspaceId, silenceEdited(silence, mentorId), now);
    }
  }

  return {
    change(workspaceId, askId, decide, now, door) {
      const before = asks.load(workspaceId, askId);
      if (!before) return refuse({ code: 'unknownAsk' });
      const facts = factsOf(parts, workspaceId, before, now, door);
      const outcome = decide(facts);
      if (!outcome.ok) return outcome;
      const { ask } = outcome.value;
      // "Somebody else" after a session that did not happen opens the ask again; meanwhile they may have asked anew.
      if (isOpenAsk(ask) && !isOpenAsk(before)) {
        const other = sameQuestion.get({ workspaceId, id: askId, askerId: ask.askerId });
        if (other) return refuse({ code: 'sameQuestion', askId: other });
      }
      asks.update(workspaceId, before, ask, lookAt({ ...facts, ask, people: peopleOf(workspaceId, ask, facts) }, now));
      // Whoever has just helped with something may be the one for a question that waits.
      if (parts.helps.follow(workspaceId, before, ask)) waking.wakeLooking(workspaceId);
      parts.loops.follow(workspaceId, before, ask, now);
      hearAgain(workspaceId, before, ask, now);
      followed(workspaceId, before, ask, now);
      follow(workspaceId, outcome.value, now);
      return outcome;
    },
    foresee: (workspaceId, ask, now) => factsOf(parts, workspaceId, ask, now, undefined, offersAChoice),
    lookAround: (workspaceId, ask, now) => factsOf(parts, workspaceId, ask, now, undefined, () => false),
    begin(workspaceId, decided, questionKey, now, next) {
      const facts = next && factsOf(parts, workspaceId, decided.ask, now);
      const moved = facts && next(facts);
      const further = moved?.ok ? moved.value : null;
      const { ask } = further ?? decided;
      const looksAt =
        facts && further
          ? lookAt({ ...facts, ask, people: peopleOf(workspaceId, ask, facts) }, now)
          : wakeAt(ask, { policy: policyOf(workspaceId) });
      if (!asks.insert(workspaceId, ask, questionKey, looksAt)) return null;
      follow(workspaceId, decided, now);
      if (further) follow(workspaceId, further, now);
      return ask;
    },
  };
}

function factsOf(
  { people, candidates, doors, earlier, silences, erasing, apart, policyOf }: ChangeParts,
  workspaceId: WorkspaceId,
  ask: Ask,
  now: Date,
  door?: PersonId,
  isEnough: (facts: AskFacts, now: Date) => boolean = settlesSearch,
): AskFacts {
  const at = door ?? calledThrough(ask);
  const everybody = everybodyIn(ask);
  const facts: AskFacts = {
    ask,
    people: people.load(workspaceId, everybody),
    candidates: [],
    holders: new Map(),
    silences: silences.of(
      workspaceId,
      ask.perspectives.flatMap((p) => openOffers(p).map(({ mentorId }) => mentorId)),
    ),
    policy: policyOf(workspaceId),
    apart: apart.blocked(workspaceId, ask.askerId, at ? [...everybody, at] : everybody),
    said: ask.closedAt && !ask.erasedAt ? erasing.said(workspaceId, ask.id) : [],
    earlier: ask.followsAskId ? [...people.load(workspaceId, [...earlier(workspaceId, ask)]).values()] : [],
    atDoor: at ? doors.at(workspaceId, at) : null,
  };
  if (!isLooking(ask)) return facts;
  return {
    ...facts,
    ...candidates.of(workspaceId, ask, now, (chosen) => isEnough({ ...facts, ...chosen }, now)),
  };
}

const calledThrough = (ask: Ask): PersonId | undefined =>
  ask.perspectives.map(({ doorCall }) => doorCall?.mentorId).find((id) => id !== undefined);

const everybodyIn = (ask: Ask): PersonId[] => [
  ...new Set([...involved(ask), ...ask.perspectives.flatMap((p) => p.sessions.map(({ mentorId }) => mentorId))]),
];

/** Mentors who said yes or no to an offer of `next` that they had not answered in `before`. */
function answeredSince(before: Ask, next: Ask): PersonId[] {
  const offersOf = (ask: Ask) => ask.perspectives.flatMap(({ offers }) => offers);
  const waited = new Set(
    offersOf(before)
      .filter(({ outcome }) => outcome === 'open' || outcome === 'lapsed')
      .map(({ id }) => id),
  );
  return offersOf(next)
    .filter(({ id, outcome }) => waited.has(id) && (outcome === 'accepted' || outcome === 'declined'))
    .map(({ mentorId }) => mentorId);
}

const minutesRow = (workspaceId: WorkspaceId, { personId, sessionId, minutes: left, reservedAt }: MinutesEntry) => ({
  ...{ workspaceId, personId, sessionId, reservedAt },
  minutes: left,
});
