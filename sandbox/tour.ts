/**
 * `npm run tour`: one question, two answers and what came of them, told in the terminal. The real app runs, and everything
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
      { id: 'U0KIM', name: 'Kim', tz: 'Europe/Athens' },
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
  const channel = conversations.create('public', 'thanks', [
    installation.botUserId,
    'U0LIN',
    'U0SAM',
    'U0ANA',
    'U0KIM',
  ]);
  const store = openStore(databasePath);
  const [workspace] = await store.workspaces();
  if (!workspace) throw new Error('The app does not know its workspace yet');
  await store.setPolicy(workspace.id, { thanksChannel: channel.id });
  await store.close();
}

const MENTORS = ['Ana', 'Kim', 'Sam'] as const;

async function tell(slack: Sandbox, story: Narrator): Promise<void> {
  console.log('Ask Mentor: fifteen minutes with the colleague who knows. Everybody here is made up; the app is real.');
  await offering(slack, story);
  await asking(slack, story);
  const first = await passing(slack, story);
  await talking(slack, story, first);
  const second = await again(slack, story);
  await thanking(slack, story, [first, second]);
  await echoing(slack, story, [first, second]);
  const refused = [
    ...slack.traffic.filter(({ error }) => error !== undefined).map(({ name, error }) => `${name}: ${error}`),
    ...slack.protocolErrors,
  ];
  if (refused.length > 0) throw new Error(`Slack would have refused:\n${refused.join('\n')}`);
  console.log(
    `\nThat was the whole loop: ${slack.traffic.length} requests between the app and a stand-in for Slack, none refused.`,
  );
}

/** Who has this button in front of them now. */
function whoCan(slack: Sandbox, button: string): string[] {
  return MENTORS.filter((name) =>
    slack
      .as(name)
      .inbox()
      .some(({ buttons }) => buttons.includes(button)),
  );
}

const theOne = ([name, ...others]: readonly string[]): string => {
  if (!name || others.length > 0) throw new Error('The story needs exactly one of them here');
  return name;
};

async function offering(slack: Sandbox, story: Narrator): Promise<void> {
  story.scene('Three colleagues offer what they know');
  for (const name of MENTORS) {
    const person = slack.as(name);
    await person.command('/ask-mentor me');
    await person.fill({ 'Topics you can help with': ['SQL'] });
    await person.submit();
  }
  story.does('Ana, Kim and Sam', 'type /ask-mentor me and choose SQL');
}

async function asking(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  const question = 'Why is my SQL join so slow since the table has 40 million rows?';
  story.scene('Lin is stuck, and would like two answers');
  story.does('Lin', `types /ask-mentor ${question}`);
  await lin.command(`/ask-mentor ${question}`);
  await lin.fill({ 'What have you tried or read?': 'An index on the id; it did not change anything.' });
  await lin.pressInModal('More choices');
  await lin.fill({ 'How many answers?': 'Two, from different people' });
  story.form('Lin');
  story.does('Lin', 'adds what was tried, chooses two answers, and presses [ Send question ]');
  await lin.submit();
  story.does('Lin', 'leaves it to us whom to ask, and presses [ Ask ]');
  await lin.submit();
  story.sees('Lin', 'We are asking');
}

/** Two are asked at once; one of them says no, and the third is asked instead. Returns who talks first. */
async function passing(slack: Sandbox, story: Narrator): Promise<string> {
  const [busy = '', first = ''] = whoCan(slack, 'Not now');
  story.sees(busy, 'Can you help');
  story.does(busy, 'is in a workshop and presses [ Not now ]');
  await slack.as(busy).press('Not now');
  story.sees(busy, 'You said no');
  return first;
}

async function talking(slack: Sandbox, story: Narrator, name: string): Promise<void> {
  const lin = slack.as('Lin');
  const mentor = slack.as(name);
  await slack.travel({ minutes: 5 });
  story.scene('The other one has time');
  story.does(name, 'presses [ Yes, now ]');
  await mentor.press('Yes, now');
  story.sees('Lin', 'said yes to your question');
  await lin.press('I am here');
  story.does('Lin', 'presses [ I am here ], and they talk');
  story.sees('Lin', 'It ends');

  await slack.travel({ minutes: 12 });
  story.scene('Three minutes before the end');
  story.sees('Lin', 'In one sentence');
  await saysPlan(slack, 'I put both join columns into one index and look at the plan again');
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

async function saysPlan(slack: Sandbox, plan: string): Promise<void> {
  await slack.as('Lin').press('What will you do?');
  await slack.as('Lin').fill({ 'In one sentence: what will you do?': plan });
  await slack.as('Lin').submit();
}

/** The other answer, apart from the first. Returns who gave it. */
async function again(slack: Sandbox, story: Narrator): Promise<string> {
  await slack.travel({ minutes: 30 });
  story.scene('The second answer');
  const name = theOne(whoCan(slack, 'Yes, now'));
  story.does(name, 'was asked meanwhile, and presses [ Yes, now ]');
  await slack.as(name).press('Yes, now');
  await slack.as('Lin').press('I am here');
  await saysPlan(slack, 'I ask whether anybody still reads this report');
  await slack.as(name).press('Exactly');
  await slack.as(name).press('We are done');
  story.does(name, 'talks with Lin, says [ Exactly ] to what Lin will do, and ends it early with [ We are done ]');
  return name;
}

async function thanking(slack: Sandbox, story: Narrator, [first, second]: readonly [string, string]): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ minutes: 3 });
  story.scene('Both plans side by side, and one thank-you for both');
  story.sees('Lin', 'Side by side');
  await lin.press('Write a thank-you');
  const mayShare = lin.modal?.labels().find((label) => label.startsWith('May ')) ?? '';
  await lin.fill({
    'You …': 'You asked for the plan and for the reason, where I would have guessed.',
    [mayShare]: 'Yes, with my name',
  });
  await lin.submit();
  story.does('Lin', `writes a thank-you to ${first} and ${second}; the rest was filled in. It may be shared`);
  for (const name of [first, second]) {
    if (!slack.as(name).sees('thanks you')) throw new Error(`${name} was not thanked`);
  }
  story.sees(second, 'thanks you');
  story.does(first, 'presses [ What happens with it ], reads what others would read, and chooses the thanks channel');
  await slack.as(first).press('What happens with it');
  await slack.as(first).fill({ 'Where may it go?': 'Into the thanks channel' });
  await slack.as(first).submit();
  story.reads('thanks', first);
}

async function echoing(slack: Sandbox, story: Narrator, helped: readonly [string, string]): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ days: 7 }, undefined, { stepMinutes: 60 });
  story.scene('A week later');
  story.sees('Lin', 'How did it go');
  story.does('Lin', 'presses [ Took another road ]');
  await lin.press('Took another road');
  await lin.fill({ 'Anything to add?': 'Nobody reads that report, so we do not need the join.' });
  await lin.submit();
  story.sees(helped[1], 'you gave');
  await secondPerspective(slack, story, helped);
}

/** The same question once more, for somebody else than before. */
async function secondPerspective(slack: Sandbox, story: Narrator, helped: readonly string[]): Promise<void> {
  const lin = slack.as('Lin');
  story.does('Lin', 'would like another view all the same, and presses [ Ask somebody else too ]');
  await lin.pressInModal('Ask somebody else too');
  await lin.submit();
  await slack.travel({ minutes: 2 });
  const other = theOne(whoCan(slack, 'Answer here'));
  if (helped.includes(other)) throw new Error(`${other} was asked again`);
  story.does(other, 'has not helped with this before, so is asked now, and answers in a few lines');
  await slack.as(other).press('Answer here');
  await slack.as(other).fill({ 'Your answer': 'Then keep a small table of the sums, and let it be filled at night.' });
  await slack.as(other).submit();
  story.sees('Lin', 'answered your question');
}

tour().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
