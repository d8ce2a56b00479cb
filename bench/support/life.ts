/** Lives an ask through, with the use cases and decisions of the built app on its store; what would be sent counts as sent. */
import type { Ask } from '../../src/domain/ask';
import { done } from '../../src/domain/refusal';
import { newId } from '../../src/lib/ids';
import type { Store, WorkspaceId } from '../../src/storage/store';
import type { Deps } from '../../src/usecases/deps';
import { built } from './built';
import { aForm, askerId, type Company } from './company';

const { delivered } = built<typeof import('../../src/domain/decisions/delivery')>('domain/decisions/delivery');
const { acceptOffer } = built<typeof import('../../src/usecases/answerOffer')>('usecases/answerOffer');
const { giveThanks, tellEcho } = built<typeof import('../../src/usecases/followUp')>('usecases/followUp');
const session = built<typeof import('../../src/usecases/runSession')>('usecases/runSession');
const { submitAsk } = built<typeof import('../../src/usecases/submitAsk')>('usecases/submitAsk');
const { withdrawAsk } = built<typeof import('../../src/usecases/withdrawAsk')>('usecases/withdrawAsk');
export const { wakeDue } = built<typeof import('../../src/usecases/wakeDue')>('usecases/wakeDue');

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface Life {
  readonly deps: Deps;
  /** Time to come, in milliseconds. */
  pass(span: number): void;
  now(): Date;
}

export function aLife(store: Store, start: Date): Life {
  let at = start.getTime();
  const now = () => new Date(at);
  const log = { debug() {}, info() {}, warn() {}, error: console.error };
  const directory = { look: async () => null };
  return {
    deps: { store, clock: { now }, log, directory, newId, wakeCourier: () => {} },
    now,
    pass: (span) => {
      at += span;
    },
  };
}

/** Claims and settles as sent until nothing is left; returns how many. */
export async function sendAll({ deps: { store }, now }: Life): Promise<number> {
  for (let sent = 0; ; ) {
    const rows = await store.outbox.claim(now(), 500, new Date(now().getTime() + MINUTE));
    if (rows.length === 0) return sent;
    for (const { seq, notice, message } of rows) {
      const at = notice.delivery === 'post' ? { channel: `D${notice.to ?? 'GROUP'}`, ts: `${seq}.000100` } : message;
      await store.outbox.settle(seq, { state: 'sent', message: at }, now(), (facts) =>
        done(at ? delivered(facts, notice, at, now()) : { ask: facts.ask, notices: [], minutes: [] }),
      );
    }
    sent += rows.length;
  }
}

export async function ask(life: Life, { workspaceId, topics }: Company, at: number, asker: string): Promise<string> {
  const askId = newId('ask');
  const asked = { askId, form: aForm(topics, at), newTopics: [] };
  const sent = await submitAsk(life.deps)({ workspaceId, personId: asker }, asked);
  if (!sent.ok) throw new Error(`Refused: ${sent.refusal.code}`);
  return askId;
}

/** Everybody who was asked says yes. Returns the asks that were taken. */
export async function accept({ deps }: Life, workspaceId: WorkspaceId, ids: readonly string[]): Promise<Ask[]> {
  const taken: Ask[] = [];
  for (const id of ids) {
    const offer = (await known(deps.store, workspaceId, id)).perspectives[0]?.offers.at(-1);
    if (offer?.outcome !== 'open') continue;
    const accepted = await acceptOffer(deps)({ workspaceId, personId: offer.mentorId }, offer.id);
    if (accepted.ok) taken.push(accepted.value.ask);
  }
  return taken;
}

async function known(store: Store, workspaceId: WorkspaceId, id: string): Promise<Ask> {
  const found = await store.ask(workspaceId, id);
  if (!found) throw new Error(`Ask ${id} is lost`);
  return found;
}

/** The conversation takes place, with everything said that can be said, until the echo is awaited. */
export async function meetAndThank(life: Life, workspaceId: WorkspaceId, taken: readonly Ask[]): Promise<void> {
  const { deps } = life;
  const met = taken.map(({ id, askerId: asker, perspectives }) => {
    const { id: sessionId, mentorId } = perspectives[0]?.sessions[0] ?? { id: '', mentorId: '' };
    return { id, sessionId, asker: { workspaceId, personId: asker }, mentor: { workspaceId, personId: mentorId } };
  });
  await sendAll(life);
  life.pass(2 * MINUTE);
  for (const { asker, sessionId } of met) await session.iAmHere(deps)(asker, sessionId);
  await sendAll(life);
  life.pass(12 * MINUTE);
  await wakeDue(deps);
  for (const { asker, mentor, sessionId } of met) {
    await session.sayHearBack('Begin with the smallest team, and write down what we find.')(deps)(asker, sessionId);
    await session.answerHearBack(true)(deps)(mentor, sessionId);
  }
  await sendAll(life);
  life.pass(5 * MINUTE);
  await wakeDue(deps);
  await sendAll(life);
  const thanks = {
    before: 'I did not know where to begin.',
    you: 'You told me how it went wrong the first time.',
    nowIWill: 'Try it with one team next week.',
    echoInDays: 7,
  };
  for (const { asker, id } of met) await giveThanks(deps)(asker, id, thanks);
  await sendAll(life);
}

/** Asks of this many people at once go through to closed, which takes them two weeks. */
export async function liveThrough(life: Life, company: Company, first: number, count: number): Promise<void> {
  const { deps } = life;
  const { workspaceId } = company;
  const ids: string[] = [];
  for (let at = first; at < first + count; at++) ids.push(await ask(life, company, at, askerId(at - first)));
  await sendAll(life);
  const taken = await accept(life, workspaceId, ids);
  await meetAndThank(life, workspaceId, taken);
  life.pass(7 * DAY);
  await wakeDue(deps);
  await sendAll(life);
  for (const { id, askerId: asker } of taken) {
    await tellEcho(deps)({ workspaceId, personId: asker }, id, 'used', 'It worked with two teams.');
  }
  await sendAll(life);
  life.pass(2 * DAY);
  await wakeDue(deps);
  // Whom nobody could help in two weeks gives up, as people do; else nobody could ask for the fourth time.
  const helped = new Set(taken.map(({ id }) => id));
  for (const [nth, id] of ids.entries())
    if (!helped.has(id)) await withdrawAsk(deps)({ workspaceId, personId: askerId(nth) }, id);
  await sendAll(life);
  // The next ones begin on a Monday, too.
  await rest(life, 5 * DAY - 19 * MINUTE);
}

/** Nobody does anything but the app. */
export async function rest(life: Life, span: number): Promise<void> {
  life.pass(span);
  await wakeDue(life.deps);
  await sendAll(life);
  while ((await life.deps.store.sweep(life.now())).rows > 0);
}

/** Asks of this many people who do not need help any more once somebody was asked for them: a week. */
export async function askAndGiveUp(life: Life, company: Company, first: number, count: number): Promise<void> {
  const { deps } = life;
  const { workspaceId } = company;
  const ids: string[] = [];
  for (let at = first; at < first + count; at++) ids.push(await ask(life, company, at, askerId(at - first)));
  await sendAll(life);
  life.pass(5 * MINUTE);
  for (const [nth, id] of ids.entries()) await withdrawAsk(deps)({ workspaceId, personId: askerId(nth) }, id);
  await sendAll(life);
  await rest(life, 7 * DAY - 5 * MINUTE);
}
