/** Everything that can be done in the page. Each deed is what a person does in Slack, or what the owner of the box does to it. */

import { type Fields, fieldsOf, stringOf } from '../json';
import type { Demo } from './demo';
import { mentioned } from './mentioned';
import { isWithApp } from './seen';
import type { Outcome } from './shapes';

/** What it came to, if there is more to say than that it was done. */
type Deed = (demo: Demo, what: Fields, as: string) => Promise<unknown>;

const placeOf = (what: Fields) => ({ blockId: stringOf(what.blockId), actionId: stringOf(what.actionId) });
const typedIn = (what: Fields) => fieldsOf(what.typed);

export const deeds: Readonly<Record<string, Deed>> = {
  // --- what people do
  async say({ slack, changed }, what, as) {
    const channel = stringOf(what.channel);
    const conversation = slack.workspace.conversations.find(channel);
    if (!conversation?.members.includes(as)) return { status: 'refused', problem: 'You are not in this conversation' };
    if (isWithApp(conversation, slack.workspace.installation.botUserId))
      return { status: 'refused', problem: 'Nobody can write to the app' };
    const threadTs = stringOf(what.threadTs);
    slack.say(channel, as, mentioned(slack, stringOf(what.text)), threadTs ? { threadTs } : {});
    changed();
  },
  async command({ slack }, what, as) {
    const channel = stringOf(what.channel);
    return slack.as(as).command(stringOf(what.line), channel ? { channel } : {});
  },
  shortcut: ({ slack }, what, as) => slack.as(as).shortcut(stringOf(what.id)),
  messageShortcut: ({ slack }, what, as) =>
    slack.as(as).messageShortcut(stringOf(what.channel), stringOf(what.ts), stringOf(what.id)),
  press: ({ slack }, what, as) =>
    slack
      .handsOf(as)
      .press(stringOf(what.channel), stringOf(what.ts), placeOf(what), what.value)
      .then(({ status }) => ({ status })),
  pressInView: ({ slack }, what, as) =>
    slack.handsOf(as).pressInView(stringOf(what.viewId), placeOf(what), typedIn(what), what.value),
  async suggest({ slack }, what, as) {
    const viewId = stringOf(what.viewId);
    const text = stringOf(what.text);
    return { options: await slack.handsOf(as).suggest(viewId, placeOf(what), typedIn(what), text) };
  },
  submit: ({ slack }, what, as) =>
    slack
      .handsOf(as)
      .submit(stringOf(what.viewId), typedIn(what))
      .then(({ status, closed }) => ({ status, closed })),
  cancel: ({ slack }, what, as) => slack.handsOf(as).cancel(stringOf(what.viewId), what.all === true),
  openHome: ({ slack }, _, as) => slack.as(as).openHome(),
  async read({ slack, reads, changed }, what, as) {
    const { conversations, installation } = slack.workspace;
    const isApp = what.channel === 'app';
    const found = conversations.list.find((each) =>
      isApp ? isWithApp(each, installation.botUserId) && each.members.includes(as) : each.id === what.channel,
    );
    if (!found || reads.unread(as, found) === 0) return;
    reads.mark(as, found);
    changed();
  },

  // --- what the owner of the box does
  travel: ({ time }, what) => time.travel(Number(what.minutes)),
  nextThing: ({ time }) => time.toTheNextThing(),
  slow: async ({ moods }, what) => moods.setSlow(what.on === true),
  twice: async ({ moods }, what) => moods.setTwice(what.on === true),
  fault: async ({ moods }, what) => moods.add(stringOf(what.kind)),
  clearFaults: async ({ moods }) => moods.clear(),
  kill: ({ app }) => app.kill(),
  start: (demo) => demo.startAgain(),
  async tourStep({ tour, changed }) {
    await tour.doIt();
    changed();
  },
  async tourRestart({ tour, changed }) {
    tour.restart();
    changed();
  },
};

export async function doDeed(demo: Demo, name: string, what: Fields): Promise<Outcome> {
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) return { status: 'refused', problem: `There is no deed ${name}` };
  try {
    const outcome = await deed(demo, what, stringOf(what.as));
    return { status: 'ok', ...fieldsOf(outcome) };
  } catch (fault) {
    return { status: 'refused', problem: fault instanceof Error ? fault.message : String(fault) };
  } finally {
    demo.changed();
  }
}
