import { action, actionInView, actionOnMessage } from '../delivery/payloads';
import { matches, type Pressable, pressablesOf } from '../read/pressables';
import type { Conversation, Message } from '../workspace/conversations';
import { keyOf, slotOf, valueWith } from '../workspace/formState';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import { inboxOf, messagesIn, type SeenMessage, wordsOf } from './inbox';
import { readerFor, type Status, statusOf, type World } from './world';

export interface Pressed {
  readonly status: Status;
  /** What the person alone was told through the response_url, if anything. */
  readonly ephemeral: string | undefined;
}

export interface PressOptions {
  /** Where to press, when the newest message with this button is not meant. */
  readonly message?: Pick<SeenMessage, 'channel' | 'ts'>;
  /** Among several buttons with this label, the one with this value. */
  readonly value?: string;
}

interface Found {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly pressable: Pressable;
}

/** Presses the newest button with this label that the person can see. */
export async function press(
  world: World,
  person: Person,
  label: string | RegExp,
  options: PressOptions,
): Promise<Pressed> {
  return send(world, person, find(world, person, label, options));
}

/** Presses on a screen that has not heard of later edits. */
export function pressStale(world: World, person: Person, old: SeenMessage, label: string | RegExp): Promise<Pressed> {
  const { workspace } = world;
  const conversation = workspace.conversations.find(old.channel);
  const [pressable] = pressablesOf(old.blocks, readerFor(workspace, person)).filter((each) =>
    matches(each.label, label),
  );
  if (!conversation || !pressable)
    throw new Error(`The old message has no button ${label}, only ${old.buttons.join(' | ')}`);
  const now = workspace.conversations.message(conversation, old.ts);
  const message = { ...(now ?? missing(old)), text: old.rawText, blocks: old.blocks };
  return send(world, person, { conversation, message, pressable });
}

/** A message that was deleted in the meantime, as the screen still has it. */
const missing = (old: SeenMessage): Message => ({
  ts: old.ts,
  ...(old.threadTs && { threadTs: old.threadTs }),
  user: old.from,
  text: old.rawText,
  blocks: old.blocks,
  edited: old.edited,
});

function find(world: World, person: Person, label: string | RegExp, { message: wanted, value }: PressOptions): Found {
  const { workspace } = world;
  const seen: string[] = [];
  const place = wanted && workspace.conversations.find(wanted.channel);
  const visible = place ? messagesIn(workspace, person, place) : inboxOf(workspace, person);
  for (const each of visible.reverse()) {
    if (wanted && each.ts !== wanted.ts) continue;
    const conversation = workspace.conversations.find(each.channel);
    const message = conversation && workspace.conversations.message(conversation, each.ts);
    if (!conversation || !message) continue;
    for (const pressable of pressablesOf(message.blocks, readerFor(workspace, person))) {
      const isMeant = matches(pressable.label, label) && (value === undefined || value === pressable.value);
      if (isMeant) return { conversation, message, pressable };
      seen.push(pressable.label);
    }
  }
  throw new Error(`${person.name} sees no button ${label}. There are: ${[...new Set(seen)].join(' | ') || 'none'}`);
}

async function send(world: World, person: Person, { conversation, message, pressable }: Found): Promise<Pressed> {
  return pressPlace(world, person, { conversation, message, ...pressable });
}

/** Presses exactly this element of exactly this message; `done` is what the action carries besides its element. */
export async function pressPlace(
  world: World,
  person: Person,
  { conversation, message, place, done }: Pick<Found, 'conversation' | 'message'> & Pick<Pressable, 'place' | 'done'>,
): Promise<Pressed> {
  const { workspace } = world;
  const url = workspace.responseUrls.issue({
    person: person.id,
    channel: conversation.id,
    messageTs: message.ts,
    ...(message.threadTs && { threadTs: message.threadTs }),
  });
  const where = { person, conversation, responseUrl: world.responseBase + url.id };
  const actions = [action(workspace, place, done)];
  const answer = await world.deliveries.send(actionOnMessage(workspace, where, message, actions));
  await world.settle();
  const told = url.ephemerals.at(-1);
  return { status: statusOf(answer), ephemeral: told && wordsOf(told, readerFor(workspace, person)) };
}

/** Presses a button in a modal or on the Home tab. */
export async function pressInView(world: World, person: Person, view: View, label: string | RegExp, value?: string) {
  const { workspace } = world;
  const pressables = pressablesOf(view.blocks, readerFor(workspace, person));
  const found = pressables.find((each) => matches(each.label, label) && (value === undefined || value === each.value));
  if (!found) {
    const labels = pressables.map((each) => each.label).join(' | ');
    throw new Error(`There is no button ${label} in this ${view.type}. There are: ${labels || 'none'}`);
  }
  const slot = slotOf(found.place.element);
  if (slot) view.values.set(keyOf(found.place), valueWith(found.place.element, found.done[slot]));
  const actions = [action(workspace, found.place, found.done)];
  const answer = await world.deliveries.send(actionInView(workspace, person, view, actions));
  await world.settle();
  return { status: statusOf(answer) };
}
