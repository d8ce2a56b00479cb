import { readerFor } from '../actor/world';
import { stringOf } from '../json';
import { SEAT } from '../read/dates';
import { renderMrkdwn } from '../read/mrkdwn';
import type { Sandbox } from '../sandbox';
import type { Exchange } from '../traffic';
import type { DemoApp } from './appProcess';
import { inTurn } from './inTurn';
import type { Sent, Travelled } from './shapes';

const LONGEST_SEARCH = 31 * 24 * 60;
const told = new Set(['chat.postMessage', 'chat.update']);

/** Moves sandbox time, and remembers what was sent meanwhile. */
export class TimeMachine {
  travelling = false;
  travelled: Travelled | null = null;
  private readonly oneJourney = inTurn();

  constructor(
    private readonly slack: Sandbox,
    private readonly app: DemoApp,
    private readonly changed: () => void,
  ) {}

  travel(minutes: number): Promise<void> {
    return this.move(() => this.slack.travel({ minutes }, this.app, stepFor(minutes)));
  }

  /** In growing steps, until the app says something new to somebody. */
  toTheNextThing(): Promise<void> {
    return this.move(async (from) => {
      for (let passed = 0; passed < LONGEST_SEARCH; ) {
        const minutes = passed < 120 ? 1 : passed < 24 * 60 ? 5 : 15;
        await this.slack.travel({ minutes }, this.app, { stepMinutes: minutes });
        passed += minutes;
        if (this.sentSince(from).some((each) => !each.edit)) return;
      }
    });
  }

  private move(onwards: (from: number) => Promise<void>): Promise<void> {
    return this.oneJourney(() => this.journey(onwards));
  }

  private async journey(onwards: (from: number) => Promise<void>): Promise<void> {
    this.travelling = true;
    this.changed();
    const from = this.slack.traffic.length;
    const began = this.slack.clock.now().getTime();
    try {
      await onwards(from);
    } finally {
      this.travelled = { from: began, to: this.slack.clock.now().getTime(), sent: this.sentSince(from) };
      this.travelling = false;
      this.changed();
    }
  }

  private sentSince(index: number): Sent[] {
    return this.slack.traffic.slice(index).flatMap((each) => {
      const isTold = each.direction === 'fromApp' && told.has(each.name) && each.error === undefined;
      return isTold ? (this.sent(each) ?? []) : [];
    });
  }

  private sent({ at, name, request }: Exchange): Sent | undefined {
    const { workspace } = this.slack;
    const { botUserId } = workspace.installation;
    const id = stringOf(request.channel);
    const person = workspace.people.get(id);
    const conversation = person ? workspace.conversations.directWith(botUserId, id) : workspace.conversations.find(id);
    const others = conversation?.members.filter((each) => each !== botUserId) ?? [];
    const [reader] = others;
    if (!conversation || !reader) return undefined;
    // In the same zone as the moments of the list beside it.
    const eyes = { ...readerFor(workspace, workspace.person(reader)), tz: SEAT, locale: 'en-GB' };
    const text = renderMrkdwn(stringOf(request.text), eyes);
    const to = others.map((each) => workspace.nameOf(each)).join(' and ');
    const channel = conversation.kind === 'im' ? 'app' : conversation.id;
    return { at: at.getTime(), to, as: reader, channel, text, edit: name === 'chat.update' };
  }
}

/** The app of a demo has more to do than that of a test: coarser steps, finer than any promise of the product. */
function stepFor(minutes: number): { stepMinutes: number } {
  if (minutes <= 60) return { stepMinutes: 1 };
  return { stepMinutes: minutes <= 24 * 60 ? 5 : 15 };
}
