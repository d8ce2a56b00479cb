/** Lets the company live through its last days: people fill in the real forms, and time is moved in between. */
import type { Actor } from '../actor/actor';
import type { CompanyData, Reached, UnderWay } from '../companyShape';
import type { Sandbox } from '../sandbox';
import type { Demo } from './demo';

const MINUTE = 60_000;
/** Their time is over when the page opens. */
const finished: ReadonlySet<Reached> = new Set(['thanksOwed', 'echoOwed', 'told']);
/** What becomes of them does not depend on what anybody presses. */
const onlyWritten: ReadonlySet<Reached> = new Set(['searching', 'offered', 'listed', 'unmet']);

export async function seed(demo: Demo, company: CompanyData): Promise<void> {
  const { slack } = demo;
  // Ten people at once in an app that has just started, on a machine that may have other things to do.
  slack.patience = 20;
  for (let daysAgo = company.daysBefore; daysAgo >= 0; daysAgo -= 1) {
    // Each is a browser window of their own: nobody waits for the others.
    const today = company.underWay.filter((each) => each.daysAgo === daysAgo);
    await Promise.all(today.map((each) => asks(slack, each)));
    const over = today.filter(({ reached }) => finished.has(reached));
    if (over.length > 0) await slack.travel({ minutes: 30 }, undefined, { stepMinutes: 15 });
    await Promise.all(over.map((each) => thanks(slack, each)));
    if (daysAgo > 0) await sleepOver(slack, company, daysAgo - 1);
    if (daysAgo === 1) await Promise.all(company.underWay.map((each) => tells(slack, each)));
  }
  slack.patience = 1;
  for (const conversation of slack.workspace.conversations.list) {
    for (const person of conversation.members) {
      const isOld = conversation.kind === 'public' || conversation.kind === 'private';
      if (isOld) demo.reads.mark(person, conversation);
    }
  }
}

/** To the same time on the next day. */
function sleepOver(slack: Sandbox, { begins, daysBefore }: CompanyData, daysAgo: number): Promise<void> {
  const morning = new Date(begins).getTime() + (daysBefore - daysAgo) * 24 * 60 * MINUTE;
  const minutes = (morning - slack.clock.now().getTime()) / MINUTE;
  return slack.travel({ minutes }, undefined, { stepMinutes: minutes / 2 });
}

/** With what was said there. Returns the id of the channel for thank-yous. */
export function openChannels(slack: Sandbox, { channels, direct, people }: CompanyData): string | undefined {
  let forThanks: string | undefined;
  for (const { name, isPrivate, isForThanks, members, messages } of channels) {
    const known = slack.workspace.conversations.list.find((each) => each.name === name);
    const all = members ?? people.map(({ spec }) => spec.name);
    const how = { ...(isPrivate && { isPrivate }), ...(isForThanks && { withApp: true }) };
    const id = known?.id ?? slack.channel({ name, members: all, ...how });
    if (isForThanks) forThanks = id;
    for (const [who, text] of messages) slack.say(id, who, text);
  }
  for (const { members, messages } of direct) {
    const id = slack.direct(...members);
    for (const [who, text] of messages) slack.say(id, who, text);
  }
  return forThanks;
}

/** A question, as far as it comes on its first day; its time may still have to run. */
async function asks(slack: Sandbox, it: UnderWay): Promise<void> {
  const asker = slack.as(it.asker);
  await writes(asker, it);
  if (onlyWritten.has(it.reached)) return;
  if (it.reached === 'withdrawn') return void (await asker.press('Take the question back'));
  const mentor = whoWasAsked(slack, it);
  await mentor.press('Yes, now');
  if (it.reached === 'later') {
    await asker.press('Another time');
    return void (await mentor.press('Tomorrow morning'));
  }
  await asker.press('I am here');
  if (!it.plan) return;
  await asker.press('What will you do?');
  await asker.fill({ 'In one sentence: what will you do?': it.plan });
  await asker.submit();
  await mentor.press('Exactly');
}

async function writes(asker: Actor, { question, tried, minutes }: UnderWay): Promise<void> {
  await asker.command(`/ask-mentor ${question}`);
  await asker.fill({ ...(tried && { 'What have you tried or read?': tried }), ...(minutes && { Minutes: minutes }) });
  let { closed, errors } = await asker.submit();
  // Without a topic the form asks once, and takes it as it is the second time. Where several fit, one may choose.
  for (let more = 0; !closed && more < 2; more++) ({ closed, errors } = await asker.submit());
  if (!closed) throw new Error(`${asker.name} could not ask: ${JSON.stringify(errors)}`);
}

async function thanks(slack: Sandbox, { asker: name, you, reached }: UnderWay): Promise<void> {
  if (!you) return;
  const asker = slack.as(name);
  await asker.press('Write a thank-you');
  await asker.fill({ 'You …': you, ...(reached === 'told' && { 'When may we ask you how it went?': 'In 3 days' }) });
  await asker.submit();
}

/** Those whose story is told to the end say what came of it. */
async function tells(slack: Sandbox, { asker: name, reached, echo }: UnderWay): Promise<void> {
  const asker = slack.as(name);
  if (reached !== 'told' || !asker.sees(/^How did it go/)) return;
  await asker.press('Used it');
  await asker.fill({ 'Anything to add?': echo ?? '' });
  await asker.submit();
}

function whoWasAsked(slack: Sandbox, { question }: UnderWay): Actor {
  for (const { id, isBot } of slack.workspace.people.values()) {
    if (isBot) continue;
    const person = slack.as(id);
    if (person.inbox().some(({ words }) => words.startsWith('Can you help') && words.includes(question))) return person;
  }
  throw new Error(`Nobody was asked: ${question}`);
}
