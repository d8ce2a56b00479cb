/**
 * `npm run tour`: one question from being asked to what came of it, told in the terminal. The real app runs, and everything
 * that people do reaches it as signed requests; what is printed is what they then see.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
    ],
  });
  const app = await runApp(slack, { databasePath: path.join(folder, 'tour.db') });
  slack.attach(app);
  try {
    await tell(slack, new Narrator(slack, BERLIN));
  } finally {
    await app.stop();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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
  story.does(name, 'presses [ Exactly ]');
  await mentor.press('Exactly');
}

async function thanking(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ minutes: 3 });
  story.scene('The time is over');
  story.sees('Lin', 'A thank-you takes about 20 seconds');
  await lin.press('Write a thank-you');
  await lin.fill({ 'You …': 'You asked to see the plan instead of guessing. That changed how I look at it.' });
  await lin.submit();
  story.does('Lin', 'writes a thank-you; the first and the last line were filled in already');
  story.sees(['Sam', 'Ana'].find((name) => slack.as(name).sees('thanks you')) ?? 'Sam', 'thanks you');
}

async function echoing(slack: Sandbox, story: Narrator): Promise<void> {
  const lin = slack.as('Lin');
  await slack.travel({ days: 7 }, undefined, { stepMinutes: 60 });
  story.scene('A week later');
  story.sees('Lin', 'How did it go');
  story.does('Lin', 'presses [ Used it ]');
  await lin.press('Used it');
  await lin.fill({ 'Anything to add?': 'The report takes two seconds now. I showed the plan to the whole team.' });
  await lin.submit();
  const told = ['Sam', 'Ana'].find((name) => slack.as(name).sees('you gave')) ?? 'Sam';
  story.sees(told, 'you gave');
}

tour().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
