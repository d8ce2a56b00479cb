/**
 * The whole story, told by people who do not give up: each does the next thing that they see, and does it again when
 * nothing came of it. So it ends as long as the app keeps every button that is still needed where they can find it.
 */
import type { Actor } from '../../../sandbox/actor/actor';
import type { Span } from '../../../sandbox/clock';
import type { Sandbox } from '../../../sandbox/sandbox';

export interface Place {
  readonly slack: Sandbox;
  readonly isGone: boolean;
  /** Makes sure that there is an app. */
  revive(): Promise<void>;
  pass(span: Span, stepMinutes?: number): Promise<void>;
}

export const QUESTION = 'Why is my SQL join so slow on a big table?';
const PLAN = 'I add an index on both columns';

/** The kinds of notices that are posted in the story, as docs/architecture.md calls them. */
export const postsOfTheStory = [
  ...['status', 'offer', 'taken', 'card', 'hearBackAsked', 'hearBack', 'thanksForm', 'thanks'],
  ...['echoQuestion', 'echoTold'],
] as const;

interface Step {
  readonly name: string;
  readonly isDone: () => boolean;
  readonly act: () => Promise<unknown>;
  /** How long people wait before they try again. */
  readonly patience?: Span;
}

const MOST_TRIES = 30;

/** The step that was reached last stands in the error when the story does not end. */
export async function tellStory(place: Place): Promise<void> {
  for (const step of stepsOf(place.slack)) await take(place, step);
}

async function take(place: Place, { name, isDone, act, patience = { minutes: 2 } }: Step): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await place.revive();
    if (isDone()) return;
    await act().catch((error: unknown) => {
      // Whoever is in the middle of something when the app dies, sees an error and tries again later.
      if (!place.isGone) throw error;
    });
    if (isDone()) return;
    await place.pass(patience, stepOf(patience));
  }
  const seen = ['Lin', 'Sam'].map((who) =>
    [
      who,
      ...place.slack
        .as(who)
        .inbox()
        .map((each) => each.text),
    ].join('\n  '),
  );
  throw new Error(`It never came to this: ${name}\n${seen.join('\n')}`);
}

/** Nothing is due between two looks of somebody who waits, but what a morning or an evening brings. */
const stepOf = ({ minutes, days }: Span): number | undefined => (days ? 480 : minutes);

function stepsOf(slack: Sandbox): Step[] {
  const lin = slack.as('Lin');
  const sam = slack.as('Sam');
  let saved = false;
  return [
    {
      name: 'Lin and Sam look at Home',
      isDone: () => Boolean(lin.home && sam.home),
      act: async () => {
        await lin.openHome();
        await sam.openHome();
      },
    },
    {
      name: 'Sam says what he knows',
      isDone: () => saved,
      act: async () => {
        if (!sam.modal) await sam.command('/ask-mentor me');
        if (!sam.modal) return;
        await sam.fill({ 'Topics you can help with': ['SQL'] });
        saved = (await sam.submit()).closed;
      },
    },
    {
      name: 'Lin asks',
      isDone: () => !lin.modal && lin.sees(QUESTION) !== undefined,
      act: async () => {
        if (!lin.modal && lin.sees(QUESTION)) return;
        if (!lin.modal) await lin.command(`/ask-mentor ${QUESTION}`);
        if (!lin.modal) return;
        // Half an hour, so that a few minutes without the app are not the whole conversation.
        await lin.fill({ Minutes: '30 minutes' });
        await sendOrLeave(lin);
      },
    },
    {
      name: 'Sam says yes',
      isDone: () => lin.sees(/@Sam said yes/) !== undefined,
      act: () => pressIfThere(sam, 'Yes, now'),
    },
    {
      name: 'Lin is there',
      isDone: () => lin.sees('It ends today') !== undefined,
      act: () => pressIfThere(lin, 'I am here'),
    },
    {
      name: 'it is almost over',
      isDone: () => lin.sees(/almost over/i) !== undefined,
      act: async () => {},
      patience: { minutes: 3 },
    },
    {
      name: 'Lin says what she will do',
      isDone: () => !lin.modal && sam.sees(PLAN) !== undefined,
      act: async () => {
        if (!lin.modal && !sam.sees(PLAN)) await pressIfThere(lin, 'What will you do?');
        if (!lin.modal) return;
        await fillOrLeave(lin, 'In one sentence: what will you do?', PLAN);
      },
    },
    {
      name: 'Sam says: exactly',
      isDone: () => lin.sees('says: exactly') !== undefined,
      act: () => pressIfThere(sam, 'Exactly'),
    },
    {
      name: 'it is over',
      isDone: () => has(lin, 'Write a thank-you') && sam.sees('This conversation is over') !== undefined,
      act: async () => {},
    },
    {
      name: 'Lin says thank you',
      isDone: () => !lin.modal && sam.sees('@Lin thanks you for your time') !== undefined,
      act: async () => {
        if (!lin.modal && !sam.sees('@Lin thanks you')) await pressIfThere(lin, 'Write a thank-you');
        if (!lin.modal) return;
        await fillOrLeave(lin, 'You …', 'You showed me how to read the plan');
      },
    },
    {
      name: 'a week passes until Lin is asked how it went',
      isDone: () => has(lin, 'Used it') || lin.home?.buttons().includes('Used it') === true,
      act: async () => {},
      patience: { days: 1 },
    },
    {
      name: 'Lin says what came of it',
      isDone: () => !lin.modal && sam.sees('Today we heard: it was used') !== undefined,
      act: async () => {
        if (!lin.modal && !sam.sees('Today we heard')) {
          if (has(lin, 'Used it')) await lin.press('Used it');
          else if (lin.home?.buttons().includes('Used it')) await lin.pressHome('Used it');
        }
        if (!lin.modal) return;
        await fillOrLeave(lin, 'Anything to add?', 'The report now takes two seconds');
      },
    },
  ];
}

/** Sends the form; when it is refused because it was taken already, the person closes it. */
async function sendOrLeave(person: Actor): Promise<void> {
  const { closed, errors } = await person.submit();
  if (!closed && Object.keys(errors).length > 0) await person.cancel();
}

/** Where it says instead that this is done already, the person closes it. */
async function fillOrLeave(person: Actor, label: string, text: string): Promise<void> {
  if (!person.modal?.labels().includes(label)) return person.cancel();
  await person.fill({ [label]: text });
  await sendOrLeave(person);
}

const has = (person: Actor, label: string): boolean => person.inbox().some((each) => each.buttons.includes(label));

async function pressIfThere(person: Actor, label: string): Promise<void> {
  if (has(person, label)) await person.press(label);
}
