/** The company of the benches: a thousand mentors, three thousand people who ask, and what they ask about. */
import { type AskForm, usualChoices } from '../../src/domain/ask';
import { pointingOf } from '../../src/domain/signposts';
import type { Topic } from '../../src/domain/topics';
import type { PersonChange, Store, WorkspaceId } from '../../src/storage/store';
import { openWithoutDisk, storeOn } from './built';

export const teamId = 'T0BENCH';
export const mentors = 1000;
export const askers = 3000;
/** A Monday, 10:00 UTC: everybody but New York is at work. Benches begin here. */
export const monday = new Date('2026-03-02T10:00:00Z');

const zones = ['Etc/UTC', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York'];
const TOPICS_EACH = 4;

export const mentorId = (at: number): string => `U0MEN${String(at).padStart(6, '0')}`;
export const askerId = (at: number): string => `U0ASK${String(at).padStart(6, '0')}`;

/** Spreads 0, 1, 2 … over all numbers of 32 bits without a repeat, the same in every run. */
export const scattered = (at: number): number => Math.imul(at + 1, 0x9e3779b1) >>> 0;

export interface Company {
  readonly workspaceId: WorkspaceId;
  readonly topics: readonly Topic[];
}

/** Fills a new database. Nobody has to wait for the disk: what is measured opens it anew. */
export async function foundCompany(file: string): Promise<Company> {
  const store = storeOn(openWithoutDisk(file));
  const { id: workspaceId } = await store.openWorkspace({ enterpriseId: null, teamId, name: 'Bench' }, monday);
  const all = await store.topics(workspaceId);
  // Questions about some are shown another way first, and saved only then.
  const topics = all.filter(({ name }) => pointingOf(aQuestion(name, 0), '', [name]) === null);
  for (let at = 0; at < askers; at++) await add(store, workspaceId, askerId(at), 'Etc/UTC', {});
  for (let at = 0; at < mentors; at++) {
    const held = Array.from({ length: TOPICS_EACH }, (_, nth) => topicAt(topics, at * TOPICS_EACH + nth));
    await add(store, workspaceId, mentorId(at), zones[at % zones.length] ?? 'Etc/UTC', {
      topics: [...new Set(held)].map(({ id }) => ({ topicId: id, level: 'solid' })),
      // Every other mentor says something of their own.
      askMeAbout: at % 2 === 0 ? `How we keep ${held[0]?.name} simple, and what went wrong on the way` : '',
      joinedAt: monday,
    });
  }
  await store.close();
  return { workspaceId, topics };
}

async function add(store: Store, ws: WorkspaceId, id: string, zone: string, change: PersonChange): Promise<void> {
  await store.meet(ws, id, { teamId, name: id });
  const is = { isBot: false, isGuest: false, isActive: true };
  const slack = { teamId, name: `Person ${id.slice(-4)}`, zone, locale: 'en-GB', ...is, seenAt: monday };
  await store.changePerson(ws, id, { slack, homeOpenedAt: monday, ...change }, monday);
}

export const topicAt = (topics: readonly Topic[], at: number): Topic => topics[scattered(at) % topics.length] as Topic;

const aQuestion = (name: string, at: number): string =>
  `How would you go about ${name} when a team of ${at + 2} has never done it before?`;

/** The `at`-th question: always another one. Of three people two choose topics, and one leaves that to us. */
export function aForm(topics: readonly Topic[], at: number): AskForm {
  const topic = topicAt(topics, at * 2);
  const second = topicAt(topics, at * 2 + 1);
  return {
    question: aQuestion(topic.name, at),
    tried: 'I read what our handbook says and asked in the channel, where nobody was sure.',
    help: 'tryOne',
    minutes: 15,
    topics: at % 3 === 2 ? [] : [...new Set([topic.id, second.id])],
    soon: 'whenSuits',
    inWritingIsFine: false,
    ...usualChoices,
    source: null,
  };
}
