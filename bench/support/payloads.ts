/** What Slack sends when people use `/ask-mentor` and send its form, signed, ready to go over the wire. */

import { SandboxClock } from '../../sandbox/clock';
import type { Delivery } from '../../sandbox/delivery/delivery';
import { slashCommand, viewSubmission } from '../../sandbox/delivery/payloads';
import { signatureHeaders } from '../../sandbox/delivery/sign';
import type { Fields } from '../../sandbox/json';
import { elementsOf, keyOf, slotOf, valueWith } from '../../sandbox/workspace/formState';
import type { View } from '../../sandbox/workspace/views';
import { Workspace } from '../../sandbox/workspace/workspace';
import { type AskForm, usualChoices } from '../../src/domain/ask';
import { defaultPolicy } from '../../src/domain/policy';
import type { Topic } from '../../src/domain/topics';
import { newId } from '../../src/lib/ids';
import { askModal } from '../../src/slack/ask/ask.view';
import { BEST_MATCH, pickModal } from '../../src/slack/ask/pick.view';
import { writeMeta } from '../../src/slack/formMeta';
import { commandName, fields } from '../../src/slack/ids';
import { EVENTS_PATH } from '../../src/slack/receiver';
import { topicOption } from '../../src/slack/topicChoice';
import { wordsFor } from '../../src/slack/words';
import { httpRequest } from './client';
import { aForm, askerId, askers, monday, teamId } from './company';
import { signingSecret } from './slackEnv';

const someone = { id: 'U0SOMEBODY', name: 'Somebody' };
const words = wordsFor('en-GB');

function aSlack(): Workspace {
  const spec = { people: [someone], scopes: [], team: { id: teamId, name: 'Bench' }, triggerMs: () => 3000 };
  return new Workspace(spec, new SandboxClock(monday));
}

export const blankForm = (topics: readonly Topic[] = [], askId = newId('ask')) => {
  const form: AskForm = {
    question: '',
    tried: '',
    help: null,
    minutes: 15,
    topics: [],
    soon: 'whenSuits',
    inWritingIsFine: false,
    ...usualChoices,
    source: null,
  };
  const meta = writeMeta({ askId, source: null });
  return askModal({ meta, form, topics, restored: false, policy: defaultPolicy, words });
};

/** `/ask-mentor`, every other time with a question behind it, each by somebody else. */
export function commands(topics: readonly Topic[], count: number): Buffer[] {
  const slack = aSlack();
  const conversation = slack.conversations.list[0];
  if (!conversation) throw new Error('The workspace has no channel');
  const responseUrl = 'https://hooks.slack.com/commands/T0BENCH/1/bench';
  return Array.from({ length: count }, (_, at) => {
    const line = at % 2 === 0 ? commandName : `${commandName} ${aForm(topics, at).question}`;
    const sent = slashCommand(slack, { person: slack.person(someone.id), conversation, responseUrl }, line);
    return signed(sent, askerId(at % askers));
  });
}

/** The ask form as it opened and was filled in: each time a new form, another question and another person. */
export function submissions(topics: readonly Topic[], count: number): Buffer[] {
  if (count > askers) throw new Error('Somebody would have to ask twice');
  const slack = aSlack();
  return Array.from({ length: count }, (_, at) => {
    const form = aForm(topics, at);
    const view = slack.views.open(someone.id, blankForm() as unknown as Fields);
    const chosen = form.topics.map((id) => topicOption(topics.find((topic) => topic.id === id) as Topic));
    fill(view, {
      [fields.question]: form.question,
      [fields.tried]: form.tried,
      [fields.topics]: chosen,
      [fields.help]: { text: { type: 'plain_text', text: words.helpKinds.tryOne }, value: 'tryOne' },
    });
    return signed(viewSubmission(slack, slack.person(someone.id), view), askerId(at));
  });
}

/** The id of the ask of the nth kept form. */
export const keptAskId = (at: number): string => `ask_kept${at}`;

/** "The best match" chosen, for forms that were kept before: each person's own. */
export function choices(_: readonly Topic[], count: number): Buffer[] {
  const slack = aSlack();
  return Array.from({ length: count }, (__, at) => {
    const meta = writeMeta({ askId: keptAskId(at) });
    const reader = { zone: 'Etc/UTC', locale: 'en-GB' };
    const shown = pickModal({ meta, suggestions: [], topicNames: new Map(), reader, now: monday, words });
    const view = slack.views.open(someone.id, shown as unknown as Fields);
    fill(view, { [fields.pick]: { text: { type: 'plain_text', text: words.pick.best }, value: BEST_MATCH } });
    return signed(viewSubmission(slack, slack.person(someone.id), view), askerId(at));
  });
}

function fill(view: View, values: Readonly<Record<string, unknown>>): void {
  for (const place of elementsOf(view.blocks)) {
    const value = values[place.blockId];
    if (value !== undefined && slotOf(place.element)) view.values.set(keyOf(place), valueWith(place.element, value));
  }
}

function signed({ kind, payload }: Delivery, person: string): Buffer {
  const form: Record<string, string> =
    kind === 'slash_commands'
      ? Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
      : { payload: JSON.stringify(payload) };
  const body = new URLSearchParams(form).toString().replaceAll(someone.id, person);
  return httpRequest(
    EVENTS_PATH,
    {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signatureHeaders(signingSecret, body),
    },
    body,
  );
}
