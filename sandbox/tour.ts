/**
 * `npm run tour`: one question from being asked to what came of it, told in the terminal. The real app runs, and everything
 * that people do reaches it as signed requests; what is printed is what they then see.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../src/storage/sqlite/store';
import { runApp } from './app';
import { Narrator } from './narrator';
import { type Sandbox, startSandbox } from './sandbox';

const BERLIN = 'Europe/Berlin';

async function tour(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ask-mentor-tour-'));
  const slack = await startSandbox({
    now: '2026-03-03T09:00:00Z',
    people: [
      { id: 'U0LIN', name: 'Lin', tz: BERLIN },
      { id: 'U0SAM', name: 'Sam', tz: BERLIN },
      { id: 'U0ANA', name: 'Ana', tz: 'Europe/Lisbon' },
      { id: 'U0KIM', name: 'Kim', tz: BERLIN },
    ],
  });
  const databasePath = path.join(folder, 'tour.db');
  const app = await runApp(slack, { databasePath });
  slack.attach(app);
  await openThanksChannel(slack, databasePath);
  try {
    await tell(slack, new Narrator(slack, BERLIN));
  } finally {
    await app.stop();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the operator would: a channel that the app is in, named in the settings. */
async function openThanksChannel(slack: Sandbox, databasePath: string): Promise<void> {
  const { installation, conversations } = slack.workspace;
  const channel = conversations.create('public', 'thanks', [installation.botUserId, 'U0LIN', 'U0SAM', 'U0ANA']);
  const store = openStore(databasePath);
  const [workspace] = await store.workspaces();
  if (!workspace) throw new Error('The app does not know its workspace yet');
  await store.setPolicy(workspace.id, { thanksChannel: channel.id });
  await store.close();
}

async function tell(slack: Sandbox, story: Narrator): Promise<void> {
  console.log('Ask Mentor: fifteen minutes with the colleague who knows. Everybody here is made up; the app is real.');
  await offering(slack, story);
  await asking(slack, story);
  await talking(slack, story);
  await thanking(slack, story);
  await echoing(slack, story);
  const refused = [
    ...slack.traffic.filter(({ error }) => error !== undefined).map(({ name, error }) => `${name}: ${error}`),
    ...slack.protocolErrors,
  ];
  if (refused.length > 0) throw new Error(`Slack would have refused:\n${refused.join('\n')}`);
  console.log(
    `\nThat was the whole loop: ${slack.traffic.length} requests between the app and a stand-in for Slack, none refused.`,
  );
}

async function offering(slack: Sandbox, story: Narrator): Promise<void> {
  story.scene('Two colleagues offer what they know');
  for (const [name, topics] of [
    ['Ana', ['SQL', 'Public speaking']],
    ['Sam', ['SQL']],
  ] as const) {
    const person = slack.as(name);
    await person.command('/ask-mentor me');
    await person.fill({ 'Topics you can help with': [...topics] });
    await person.submit();
    story.does(name, `types /ask-mentor me and chooses ${topics.join(' and ')}`);
  }
}

async function asking(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  const question = 'Why is my SQL join so slow since the table has 40 million rows?';
  story.scene('Lin is stuck');
  story.does('Lin', `types /ask-mentor ${question}`);
  await lin.command(`/ask-mentor ${question}`);
  story.form('Lin');
  await lin.fill({ 'What have you tried or read?': 'An index on the id; it did not change anything.' });
  story.does('Lin', 'adds a line about what was tried, and presses [ Send question ]');
  await lin.submit();
  story.form('Lin');
  story.does('Lin', 'leaves the choice to us, and presses [ Ask ]');
  await lin.submit();
  story.sees('Lin', 'We are asking');
  const first = slack.as('Ana').sees('Can you help') ? 'Ana' : 'Sam';
  story.sees(first, 'Can you help');
  story.does(first, 'is in a workshop and presses [ Not now ]');
  await slack.as(first).press('Not now');
  story.sees(first, 'You said no');
}

const helper = (slack: Sandbox): string => (slack.as('Sam').sees('Can you help') ? 'Sam' : 'Ana');

async function talking(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  const name = helper(slack);
  const mentor = slack.as(name);
  await slack.travel({ minutes: 5 });
  story.scene('The next colleague is asked, and has time');
  story.does(name, 'presses [ Yes, now ]');
  await mentor.press('Yes, now');
  story.sees('Lin', 'said yes to your question');
  story.does('Lin', 'presses [ I am here ]');
  await lin.press('I am here');
  story.sees('Lin', 'It ends');

  await slack.travel({ minutes: 12 });
  story.scene('Three minutes before the end');
  story.sees('Lin', 'In one sentence');
  await lin.press('What will you do?');
  await lin.fill({
    'In one sentence: what will you do?': 'I put both join columns into one index and look at the plan again',
  });
  await lin.submit();
  story.does('Lin', 'writes one sentence');
  story.sees(name, 'is that what you meant?');
  story.does(name, 'presses [ Not quite ] and puts it right in one line');
  await mentor.press('Not quite');
  await mentor.fill({
    'How would you put it, in one sentence?': 'Look at the plan first, then put both columns into one index',
  });
  await mentor.submit();
  story.sees(name, 'puts it like this');
}

async function thanking(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ minutes: 3 });
  story.scene('The time is over');
  story.sees('Lin', 'A thank-you takes about 20 seconds');
  await lin.press('Write a thank-you');
  await lin.fill({
    'You …': 'You asked to see the plan instead of guessing. That changed how I look at it.',
    [`May ${thanked(slack)} share this?`]: 'Yes, with my name',
  });
  await lin.submit();
  story.does('Lin', 'writes a thank-you; the rest was filled in already. It may be shared, with the name');
  const name = ['Sam', 'Ana'].find((each) => slack.as(each).sees('thanks you')) ?? 'Sam';
  const mentor = slack.as(name);
  story.sees(name, 'thanks you');
  story.does(name, 'presses [ What happens with it ], reads what others would read, and chooses the thanks channel');
  await mentor.press('What happens with it');
  await mentor.fill({ 'Where may it go?': 'Into the thanks channel' });
  await mentor.submit();
  story.sees(name, 'You shared this in');
}

/** Who helped, as the form of thanks says it. */
const thanked = (slack: Sandbox): string => (slack.as('Lin').sees('conversation with @Sam is over') ? 'Sam' : 'Ana');

async function echoing(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ days: 7 }, undefined, { stepMinutes: 60 });
  story.scene('A week later');
  story.sees('Lin', 'How did it go');
  story.does('Lin', 'presses [ Took another road ]');
  await lin.press('Took another road');
  await lin.fill({ 'Anything to add?': 'The plan showed that we do not need the join at all.' });
  await lin.submit();
  const told = ['Sam', 'Ana'].find((name) => slack.as(name).sees('you gave')) ?? 'Sam';
  story.sees(told, 'you gave');
  await secondPerspective(slack, story, told);
}

/** The same question once more, for somebody else than the first time. */
async function secondPerspective(slack: Sandbox, story: Narrator, first: string): Promise<void> {
  const lin = slack.as('Lin');
  const second = first === 'Sam' ? 'Ana' : 'Sam';
  const mentor = slack.as(second);
  story.does('Lin', 'would like a second perspective, and presses [ Ask somebody else too ]');
  await lin.pressInModal('Ask somebody else too');
  story.form('Lin');
  await lin.submit();
  await slack.travel({ minutes: 2 });
  story.sees(second, 'Can you help');
  story.does(second, 'answers in a few lines');
  await mentor.press('Answer here');
  await mentor.fill({ 'Your answer': 'Then keep a small table of the sums, and let it be filled at night.' });
  await mentor.submit();
  story.sees('Lin', 'answered your question');
}

tour().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
