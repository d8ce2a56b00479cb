/** The month with Ask Mentor: the built use cases, store and courier; people who press what they see; time from event to event. */

import type { Outgoing } from '../../src/courier/courier';
import { usualChoices } from '../../src/domain/ask';
import type { noticeKinds as kindsOf, NoticeKind } from '../../src/domain/notices';
import type { Sending } from '../../src/domain/sending';
import type { NoticeFacts } from '../../src/domain/shown';
import type { Database } from '../../src/storage/sqlite/database';
import type { Store, WorkspaceId } from '../../src/storage/store';
import type { Deps } from '../../src/usecases/deps';
import { built, openDatabase, storeOn } from '../support/built';
import { type Agenda, createAgenda } from './agenda';
import type { Given, Ping, Played } from './played';
import { createReactions } from './reactions';
import { type Question, start, type Town } from './town';

const { createCourier } = built<typeof import('../../src/courier/courier')>('courier/courier');
const { noticeKinds } = built<{ noticeKinds: typeof kindsOf }>('domain/notices');
const { renderers } = built<typeof import('../../src/slack/notices')>('slack/notices');
const { wordsFor } = built<typeof import('../../src/slack/words')>('slack/words');
const { submitAsk } = built<typeof import('../../src/usecases/submitAsk')>('usecases/submitAsk');
const { wakeDue } = built<typeof import('../../src/usecases/wakeDue')>('usecases/wakeDue');

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NEVER = Number.POSITIVE_INFINITY;

/** What tells an asker something new about their question. */
const news: readonly NoticeKind[] = [
  'taken',
  'answered',
  'nobody',
  'stillAsking',
  'unmet',
  'goesOn',
  'missed',
  'moved',
];

export async function withAskMentor(town: Town, say: (what: string) => void): Promise<Played> {
  const database = openDatabase(':memory:');
  const store = storeOn(database);
  try {
    const { workspaceId, topicIds } = await settle(store, town);
    return await live({ database, store, workspaceId, topicIds, town, say });
  } finally {
    await store.close();
  }
}

async function settle(
  store: Store,
  { residents, end }: Town,
): Promise<{ workspaceId: WorkspaceId; topicIds: string[] }> {
  const { id } = await store.openWorkspace({ enterpriseId: null, teamId: 'T1', name: 'Town' }, start);
  const names = Array.from({ length: 40 }, (_, at) => `Craft ${String.fromCharCode(65 + (at % 26))}${at}`);
  const topicIds = await store.ensureTopics(id, names, 'U0R00000', start);
  for (const { id: person, zone, week, minutes, topics, levels } of residents) {
    await store.meet(id, person, { teamId: 'T1', name: person });
    const facts = { teamId: 'T1', name: person, zone, locale: 'en-GB', isBot: false, isGuest: false, isActive: true };
    const held = topics.map((at, nth) => ({ topicId: topicIds[at] ?? '', level: levels[nth] ?? ('solid' as const) }));
    const joined = held.length > 0 ? { topics: held, joinedAt: start } : {};
    await store.changePerson(id, person, { slack: { ...facts, seenAt: end }, week, minutes, ...joined }, start);
  }
  return { workspaceId: id, topicIds };
}

interface Living {
  readonly database: Database;
  readonly store: Store;
  readonly workspaceId: WorkspaceId;
  readonly topicIds: readonly string[];
  readonly town: Town;
  readonly say: (what: string) => void;
}

async function live({ database, store, workspaceId, topicIds, town, say }: Living): Promise<Played> {
  const clock = { at: start };
  const deps = depsOf(store, () => clock.at);
  const agenda = createAgenda();
  const react = createReactions({ deps, workspaceId, town, agenda });
  const pings: Ping[] = [];
  const heardAt = new Map<string, Date>();

  const deliver = async ({ notice, message }: Outgoing, facts: NoticeFacts): Promise<Sending> => {
    if (notice.kind === 'home') return { kind: 'notWanted' };
    if (!renderers[notice.kind](facts, wordsFor(null), clock.at)) return { kind: 'notWanted' };
    if (notice.delivery === 'edit') return { kind: 'sent', message };
    const kind = noticeKinds[notice.kind].class;
    if (notice.to && (kind === 'offer' || kind === 'nudge' || kind === 'news'))
      pings.push({ to: notice.to, at: clock.at, kind });
    if (notice.askId && news.includes(notice.kind) && !heardAt.has(notice.askId)) heardAt.set(notice.askId, clock.at);
    react(notice, facts);
    return { kind: 'sent', message: { channel: notice.to ?? `G${notice.about}`, ts: `${pings.length}.1` } };
  };
  const tick = async () => {
    await wakeDue(deps);
    const courier = createCourier({
      ...{ store, clock: deps.clock, log: deps.log, deliver, refresh: async () => null, disturbFrom: async () => null },
      afterSettled: async () => void (await wakeDue(deps)),
    });
    await courier.drain();
    await courier.stop();
  };

  for (const question of town.questions) agenda.add(question.at, () => ask(deps, workspaceId, topicIds, question));
  const nextDue = async () => Math.min(wakesNext(database), (await store.outbox.nextDue())?.getTime() ?? NEVER);
  await passTime(clock, town.end, agenda, nextDue, tick, say);
  return { name: 'Ask Mentor', pings, heardAt, ...(await outcomeOf(database, store, workspaceId, town)) };
}

function depsOf(store: Store, now: () => Date): Deps {
  const log = { debug() {}, info() {}, warn() {}, error: console.error };
  const directory = { look: async () => null };
  return { store, clock: { now }, log, directory, newId: (prefix) => prefix, wakeCourier: () => {} };
}

function ask(deps: Deps, workspaceId: WorkspaceId, topicIds: readonly string[], question: Question) {
  const { id, asker, topic, minutes } = question;
  const text = `How would you go about number ${id}, which nobody here has done before?`;
  const form = { question: text, tried: '', help: null, minutes, topics: [topicIds[topic] ?? ''] };
  const asked = { ...form, soon: 'whenSuits' as const, inWritingIsFine: false, source: null, ...usualChoices };
  const sent = { askId: id, form: asked, newTopics: [] };
  return submitAsk(deps)({ workspaceId, personId: asker.id }, sent);
}

function wakesNext({ sqlite }: Database): number {
  const next = sqlite.prepare<[], number | null>('SELECT min(wake_at) FROM asks WHERE closed_at IS NULL').pluck().get();
  return typeof next === 'number' ? next : NEVER;
}

/** From one minute in which something happens to the next. */
async function passTime(
  clock: { at: Date },
  end: Date,
  agenda: Agenda,
  nextDue: () => Promise<number>,
  tick: () => Promise<void>,
  say: (what: string) => void,
): Promise<void> {
  let day = 0;
  for (;;) {
    const due = Math.min(agenda.next(), await nextDue());
    const minute = Math.max(clock.at.getTime() + MINUTE, Math.ceil(due / MINUTE) * MINUTE);
    if (minute >= end.getTime()) return;
    clock.at = new Date(minute);
    const today = Math.floor((minute - start.getTime()) / DAY);
    if (today >= day + 7) {
      day = today;
      say(`day ${day} …`);
    }
    for (const act of agenda.take(minute)) await act();
    await tick();
  }
}

async function outcomeOf(database: Database, store: Store, workspaceId: WorkspaceId, { questions }: Town) {
  const yesAt = new Map<string, Date>();
  const helped = new Set<string>();
  for (const { id } of questions) {
    const sessions = (await store.ask(workspaceId, id))?.perspectives.flatMap((each) => each.sessions) ?? [];
    const [first] = sessions;
    if (first) yesAt.set(id, first.acceptedAt);
    if (sessions.some(({ outcome }) => outcome === 'ended')) helped.add(id);
  }
  const rows = database.sqlite
    .prepare<[], { mentor: string; at: number; minutes: number }>(
      'SELECT person_id AS mentor, reserved_at AS at, minutes FROM minutes ORDER BY reserved_at',
    )
    .all();
  const given: Given[] = rows.map(({ at, ...each }) => ({ ...each, at: new Date(at) }));
  return { yesAt, helped, given };
}
