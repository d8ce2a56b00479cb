import type { SeenMessage } from './actor/inbox';
import type { OpenView } from './actor/openView';
import type { Sandbox } from './sandbox';

const inColour = process.stdout.isTTY === true && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (inColour ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = paint(1);
const dim = paint(2);
const cyan = paint(36);

/** Tells a story while it happens: what people type and press, and what they then really see on their screens. */
export class Narrator {
  constructor(
    private readonly slack: Sandbox,
    private readonly zone: string,
    private readonly write: (line: string) => void = (line) => console.log(line),
  ) {}

  /** A heading with the day and the time of the story. */
  scene(title: string): void {
    const now = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: this.zone,
    });
    this.write(`\n${bold(now.format(this.slack.clock.now()))}  ${dim(title)}`);
  }

  does(name: string, what: string): void {
    this.write(`  ${cyan(name)} ${what}`);
  }

  /**
   * Shows the newest message of `name` that says `words`.
   * @throws when there is none: then the story is not true any more.
   */
  sees(name: string, words: string | RegExp): SeenMessage {
    const seen = this.slack.as(name).sees(words);
    if (!seen) throw new Error(`${name} does not see ${words}`);
    this.show(name, 'sees', seen.words.split('\n'), seen.buttons);
    return seen;
  }

  /** Shows the newest message of a channel, as `name` reads it there. */
  reads(channel: string, name: string): void {
    const posted = this.slack.as(name).messagesIn(channel).at(-1);
    if (!posted) throw new Error(`Nothing stands in #${channel}`);
    this.show(`#${channel}`, 'says', posted.words.split('\n'), posted.buttons);
  }

  /** Shows the form that `name` has open. */
  form(name: string): void {
    const modal = this.slack.as(name).modal;
    if (!modal) throw new Error(`${name} has no form open`);
    this.show(name, `has the form “${modal.title}” open, with`, [this.fieldsOf(modal)], []);
  }

  private fieldsOf(modal: OpenView): string {
    return modal.labels().join(' · ');
  }

  private show(name: string, verb: string, lines: readonly string[], buttons: readonly string[]): void {
    this.write(`  ${cyan(name)} ${verb}`);
    for (const line of lines.filter((each) => each.trim() !== '')) this.write(`      ${dim('│')} ${line}`);
    if (buttons.length > 0) this.write(`      ${dim('│')} ${buttons.map((each) => `[ ${each} ]`).join('  ')}`);
  }
}
