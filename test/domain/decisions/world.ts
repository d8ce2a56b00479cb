/**
 * A workspace in miniature, for histories of one ask: it keeps what a store would keep, reads facts as a store would read
 * them, and delivers what a courier would deliver. Everything that was ever posted is remembered.
 */
import { type Ask, type Perspective, stateOf } from '../../../src/domain/ask';
import { courtesy } from '../../../src/domain/courtesy';
import type { AskFacts, Decide, Decision } from '../../../src/domain/decisions/decision';
import { delivered, undeliverable } from '../../../src/domain/decisions/delivery';
import { submit } from '../../../src/domain/decisions/submit';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { latest } from '../../../src/domain/duration';
import { noEvidence } from '../../../src/domain/matching/evidence';
import { minutesLeft } from '../../../src/domain/minutes';
import { keyOf, type Notice } from '../../../src/domain/notices';
import type { Person, PersonId } from '../../../src/domain/person';
import { defaultPolicy } from '../../../src/domain/policy';
import { noSilence } from '../../../src/domain/silence';
import { aBrief } from '../../support/builders';
import { granted } from './reading';

const searches = ({ state }: Perspective): boolean => state === 'searching' || state === 'listed';

/** More than this at one moment is a loop. */
const MOST_WAKES_AT_ONCE = 6;

export class World {
  ask: Ask;
  now: Date;
  readonly people: Map<PersonId, Person>;
  /** Every post of this history, in order. */
  readonly posted: Notice[] = [];
  /** What was sent in the step that closed the ask. */
  sentWhenClosed: readonly Notice[] = [];
  /** Posts of a kind that somebody answers and that have not arrived yet. */
  private onTheWay: Notice[] = [];

  constructor(asker: Person, mentors: readonly Person[], start: Date) {
    this.people = new Map([asker, ...mentors].map((person) => [person.id, person]));
    this.now = start;
    const first = submit(
      { asker, openAsks: [], toldNoTopic: false, policy: defaultPolicy },
      { askId: 'ask_1', brief: aBrief(), source: null, inWritingIsFine: false, nearest: [] },
      start,
    );
    this.ask = granted(first).ask;
    this.save(granted(first));
    this.wake();
  }

  facts(ask: Ask = this.ask): AskFacts {
    const mentors = [...this.people.values()].filter(({ joinedAt }) => joinedAt !== null);
    const candidates = mentors.map((person) => ({
      person,
      openOffers: 0,
      recentOffers: 0,
      offeredAt: [],
      lastAskedAt: null,
      silence: noSilence,
      evidence: noEvidence,
    }));
    return {
      ask,
      people: this.people,
      candidates: ask.perspectives.some(searches) ? candidates : [],
      holders: new Map([['t_feedback', mentors.length]]),
      silences: new Map(),
      policy: defaultPolicy,
    };
  }

  person(id: PersonId): Person {
    const person = this.people.get(id);
    if (!person) throw new Error(`Nobody is called ${id}`);
    return person;
  }

  /** What somebody's press does now; a refusal changes nothing. */
  press(decide: Decide): void {
    const outcome = decide(this.facts());
    if (outcome.ok) this.save(outcome.value);
    this.wake();
  }

  /** Somebody's facts change, and the ask is woken as the store would have it. */
  change(id: PersonId, change: Partial<Person>): void {
    this.people.set(id, { ...this.person(id), ...change });
    this.wake();
  }

  /** Wakes the ask until nothing is due. */
  wake(): void {
    for (let wakes = 0; ; wakes++) {
      if (wakes > MOST_WAKES_AT_ONCE) throw new Error(`Woken again and again while ${stateOf(this.ask)}`);
      this.save(wake(this.facts(), this.now));
      const next = wakeAt(this.ask, this.facts());
      if (!next || next > this.now) return;
    }
  }

  nextMoment(): Date | null {
    return wakeAt(this.ask, this.facts());
  }

  /** Lets time pass. `punctual`: each moment is woken in time; otherwise only the last, as after an outage. */
  passUntil(end: Date, punctual: boolean): void {
    for (let next = this.nextMoment(); punctual && next && next <= end; next = this.nextMoment()) {
      this.now = latest(this.now, next);
      this.wake();
      this.deliver();
    }
    this.now = latest(this.now, end);
    this.wake();
  }

  /** Follows `wakeAt` until the ask has come to its end. */
  followToTheEnd(mostSteps: number): void {
    for (let steps = 0; !this.ask.closedAt; steps++) {
      this.deliver();
      const next = this.nextMoment();
      if (!next) throw new Error(`No next moment while ${stateOf(this.ask)}`);
      if (steps > mostSteps) throw new Error(`No end in sight while ${stateOf(this.ask)}`);
      this.now = latest(this.now, next);
      this.wake();
    }
  }

  /** Slack refuses what is on the way, for good. */
  lose(): void {
    const lost = this.onTheWay;
    this.onTheWay = [];
    for (const notice of lost) this.save(undeliverable(this.facts(), notice, this.now));
    this.wake();
  }

  /** What may reach its reader now arrives. */
  deliver(): void {
    const arriving = this.onTheWay;
    this.onTheWay = [];
    for (const notice of arriving) {
      const reader = notice.to === null ? null : this.person(notice.to);
      const polite =
        reader && courtesy(notice.kind, reader, { disturbFrom: null, nudgesSent: [] }, defaultPolicy, this.now);
      const goesAt = polite?.go === 'later' ? polite.at : this.now;
      if (goesAt > this.now && notice.kind !== 'offer') this.onTheWay.push(notice);
      else this.save(delivered(this.facts(), notice, { channel: 'C1', ts: '1' }, this.now));
    }
  }

  /** Latest first, as those are pressed most. */
  get offerIds(): string[] {
    return this.ask.perspectives.flatMap((p) => p.offers.map(({ id }) => id)).reverse();
  }

  get sessionIds(): string[] {
    return this.ask.perspectives.flatMap((p) => p.sessions.map(({ id }) => id)).reverse();
  }

  private save(decision: Decision): void {
    const open = this.ask.closedAt === null;
    this.ask = decision.ask;
    const posts = decision.notices.filter(({ delivery }) => delivery === 'post');
    this.posted.push(...posts);
    this.onTheWay.push(...posts.filter(({ kind }) => ['offer', 'card', 'echoQuestion', 'nobody'].includes(kind)));
    if (open && decision.ask.closedAt) this.sentWhenClosed = decision.notices;
    for (const { personId, sessionId, minutes, reservedAt } of decision.minutes) {
      const person = this.person(personId);
      const others = person.reserved.filter((reservation) => reservation.sessionId !== sessionId);
      const isNew = others.length === person.reserved.length;
      const left = minutesLeft(person, this.now);
      if (isNew && minutes > left) throw new Error(`${personId} promised ${minutes} minutes and has ${left}`);
      this.people.set(personId, { ...person, reserved: [...others, { sessionId, minutes, reservedAt }] });
    }
  }
}

export const repeatedKeys = (notices: readonly Notice[]): string[] => {
  const keys = notices.map(keyOf);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};
