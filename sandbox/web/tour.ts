/** The guided tour: seven steps through one question. Whether a step is done is read off what people see. */
import type { Actor } from '../actor/actor';
import type { Story } from '../companyShape';
import type { Sandbox } from '../sandbox';
import { inTurn } from './inTurn';
import type { TourStep } from './shapes';
import type { TimeMachine } from './timeMachine';

interface Step extends TourStep {
  readonly isDone: () => boolean;
  readonly doIt: () => Promise<unknown>;
}

export class Tour {
  private readonly all: readonly Step[];
  /** Only what was said after this counts. */
  private since: string;
  /** Steps that were done stay done, whatever is edited later. */
  private reached = 0;
  private readonly oneStep = inTurn();

  constructor(
    private readonly slack: Sandbox,
    time: TimeMachine,
    private readonly story: Story,
  ) {
    this.since = '0';
    this.all = this.stepsOf(story, time);
  }

  get steps(): readonly TourStep[] {
    const session = this.session();
    return this.all.map(({ title, text, as, where }) => ({
      title,
      text,
      as,
      where: where === 'session' ? session : where,
    }));
  }

  /** Where the two talk: their newest group message, and until there is one what the app has written. */
  private session(): string {
    const { asker, mentor } = this.story;
    const both = this.slack.workspace.conversations.list.filter(
      ({ kind, members }) => kind === 'mpim' && members.includes(asker.id) && members.includes(mentor.id),
    );
    return both.at(-1)?.id ?? 'app';
  }

  /** The step that is to be done now; as many as there are steps when all are. */
  at(): number {
    while (this.all[this.reached]?.isDone()) this.reached += 1;
    return this.reached;
  }

  doIt(): Promise<void> {
    return this.oneStep(async () => void (await this.all[this.at()]?.doIt()));
  }

  restart(): void {
    this.since = String(this.slack.clock.now().getTime() / 1000);
    this.reached = 0;
  }

  private stepsOf({ asker, mentor, question, tried, plan, you, echo }: Story, time: TimeMachine): Step[] {
    const { slack } = this;
    const lin = slack.as(asker.id);
    const sam = slack.as(mentor.id);
    const sees = (who: Actor, words: RegExp): boolean =>
      who.inbox().some((each) => each.ts > this.since && words.test(each.words));
    const canPress = (who: Actor, label: string): boolean =>
      who.inbox().some((each) => each.ts > this.since && each.buttons.includes(label));
    return [
      {
        title: `${asker.name} has a question`,
        text: `Ask Mentor finds a colleague who has a few minutes for one question. You are ${asker.name}, and you are stuck. Type /ask-mentor and your question into “Message”, then press “Send”. For example: /ask-mentor ${question}`,
        as: asker.id,
        where: 'general',
        isDone: () => lin.modal?.callbackId === 'ask' || sees(lin, /We are (asking|looking)/),
        doIt: () => lin.command(`/ask-mentor ${question}`),
      },
      {
        title: 'One minute for a good question',
        text: 'The form found the topic by itself. Say what you have tried, then press “Send question”. Where several colleagues fit, you see them first, with reasons: “Ask” leaves the choice to us.',
        as: asker.id,
        where: 'general',
        isDone: () => sees(lin, /We are (asking|looking)|said yes to your question/),
        doIt: async () => {
          if (!lin.modal) await lin.command(`/ask-mentor ${question}`);
          if (lin.modal?.callbackId === 'ask') {
            await lin.fill({ 'What have you tried or read?': tried });
            await lin.submit();
          }
          if (lin.modal) await lin.submit();
        },
      },
      {
        title: `${mentor.name} is asked`,
        text: `Press “Go there as ${mentor.name}”, or choose ${mentor.name} under “Acting as”. Ask Mentor has written to ${mentor.name}: one question, what it costs, and that no is fine. Press “Yes, now”.`,
        as: mentor.id,
        where: 'app',
        isDone: () => sees(sam, /You said yes to/),
        doIt: () => sam.press('Yes, now'),
      },
      {
        title: 'Both are there',
        text: `${mentor.name} has time now. Press “Go there as ${asker.name}”: that leads to what Ask Mentor has written to ${asker.name}. Press “I am here”, and the fifteen minutes begin.`,
        as: asker.id,
        where: 'app',
        isDone: () => sees(lin, /It ends|Almost over|This conversation is over/),
        doIt: () => lin.press('I am here'),
      },
      {
        title: 'What will you do?',
        text: `Press “Go there as ${asker.name}” to see where the two of you talk. Write in the thread if you like. Then press “What will you do?” on the card: one sentence shows ${mentor.name} what you understood.`,
        as: asker.id,
        where: 'session',
        isDone: () => sees(lin, /is that what you meant|says: exactly|puts it like this|This conversation is over/),
        doIt: async () => {
          await time.travel(12);
          await lin.press('What will you do?');
          await lin.fill({ 'In one sentence: what will you do?': plan });
          await lin.submit();
          await sam.press('Exactly');
        },
      },
      {
        title: 'A thank-you with a shape',
        text: `Press “+15 minutes” at the top: the time is over. Press “Go there as ${asker.name}”, then “Write a thank-you”. Two of its three lines are there already; send it.`,
        as: asker.id,
        where: 'app',
        isDone: () => sees(sam, /thanks you for your time/),
        doIt: async () => {
          if (!canPress(lin, 'Write a thank-you')) await time.travel(15);
          await lin.press('Write a thank-you');
          await lin.fill({ 'You …': you });
          await lin.submit();
        },
      },
      {
        title: 'A week later',
        text: `Press “+1 week” at the top. Ask Mentor asks ${asker.name} once how it went. Press “Go there as ${asker.name}”, then “Used it”, and send the form. ${mentor.name} reads it at once.`,
        as: asker.id,
        where: 'app',
        isDone: () => sees(sam, /Today we heard/),
        doIt: async () => {
          if (!canPress(lin, 'Used it')) await time.travel(7 * 24 * 60);
          if (!canPress(lin, 'Used it')) await time.toTheNextThing();
          await lin.press('Used it');
          await lin.fill({ 'Anything to add?': echo });
          await lin.submit();
        },
      },
    ];
  }
}
