import { describe, type Problem } from '../blockkit/check';
import { checkSuggestions, optionsOf } from '../blockkit/options';
import { ackOf } from '../delivery/deliveries';
import { action, actionInView, filled, suggestion } from '../delivery/payloads';
import { type Fields, fieldsOf, listOf, stringOf } from '../json';
import { type FormElement, keyOf, slotOf, valueWith } from '../workspace/formState';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import { optionTexts, pickOption } from './choose';
import { OpenView } from './openView';
import { readerFor, type Status, statusOf, type World } from './world';

/** What may be filled in: null empties a field. */
export type Wanted = string | number | readonly string[] | Date | null;

/** Fills one field of a view as a person would, and tells the app where Slack would. */
export async function fillField(
  world: World,
  person: Person,
  view: View,
  label: string,
  wanted: Wanted,
): Promise<void> {
  const seen = new OpenView(view, readerFor(world.workspace, person));
  const place = seen.field(label);
  const value = valueWith(place.element, await valueFor(world, person, view, place, label, wanted));
  view.values.set(keyOf(place), value);
  // Elements in an input are silent until the form is sent, unless it says otherwise; elsewhere they speak at once.
  if (place.block.type === 'input' && place.block.dispatch_action !== true) return;
  const actions = [action(world.workspace, place, filled(place.element, value))];
  await world.deliveries.send(actionInView(world.workspace, person, view, actions));
  await world.settle();
}

async function valueFor(
  world: World,
  person: Person,
  view: View,
  place: FormElement,
  label: string,
  wanted: Wanted,
): Promise<unknown> {
  const type = stringOf(place.element.type);
  if (type.startsWith('multi_') || type === 'checkboxes') {
    const several = wanted === null ? [] : Array.isArray(wanted) ? wanted : [String(wanted)];
    refuseTooMany(place, several, label);
    const values: unknown[] = [];
    for (const each of several) values.push(await single(world, person, view, place, label, String(each)));
    return values;
  }
  if (wanted === null) return null;
  if (type === 'datetimepicker') return secondsOf(wanted, label);
  if (type === 'rich_text_input') return richText(String(wanted));
  if (type.endsWith('_input')) return String(wanted);
  return single(world, person, view, place, label, String(wanted));
}

/** One chosen thing: an option, a person, a channel, or the text of a date or time. */
async function single(world: World, person: Person, view: View, place: FormElement, label: string, wanted: string) {
  const { workspace } = world;
  const type = stringOf(place.element.type).replace('multi_', '');
  if (type === 'users_select') return workspace.person(wanted).id;
  if (type === 'conversations_select' || type === 'channels_select') {
    const found = workspace.conversations.list.find((each) => each.id === wanted || each.name === wanted);
    if (!found) throw new Error(`There is no conversation ${wanted}`);
    return found.id;
  }
  if (type === 'external_select') {
    const held = view.values.get(keyOf(place))?.[slotOf(place.element) ?? ''];
    const kept = listOf(held).find((each) => fieldsOf(fieldsOf(each).text).text === wanted);
    return kept ?? pickOption(await suggestions(world, person, view, place, wanted), wanted, label);
  }
  if (type === 'datepicker' || type === 'timepicker') return wanted;
  return pickOption(optionsOf(place.element), wanted, label);
}

/** What an external select offers for what was typed. */
export async function suggestions(world: World, person: Person, view: View, place: FormElement, typed: string) {
  const least = Number(place.element.min_query_length ?? 3);
  if (typed.length < least)
    throw new Error(`This menu asks the app only from ${least} characters on, not for "${typed}"`);
  const answer = await world.deliveries.send(suggestion(world.workspace, person, view, place, typed));
  const status: Status = statusOf(answer);
  if (status !== 'ok') throw new Error(`The app offered nothing for "${typed}": ${status}`);
  const problems: Problem[] = [];
  checkSuggestions(ackOf(answer), problems);
  if (problems.length > 0) {
    world.complain(`options for ${place.actionId}: ${problems.map(describe).join('; ')}`);
    return [];
  }
  return optionsOf(ackOf(answer));
}

export async function offered(
  world: World,
  person: Person,
  view: View,
  label: string,
  typed: string,
): Promise<string[]> {
  const place = new OpenView(view, readerFor(world.workspace, person)).field(label);
  return optionTexts(await suggestions(world, person, view, place, typed));
}

function refuseTooMany(place: FormElement, several: readonly string[], label: string): void {
  const most = place.element.max_selected_items;
  if (typeof most === 'number' && several.length > most) throw new Error(`"${label}" takes at most ${most}`);
}

function secondsOf(wanted: Exclude<Wanted, null>, label: string): number {
  if (wanted instanceof Date) return Math.floor(wanted.getTime() / 1000);
  throw new Error(`"${label}" takes a Date`);
}

const richText = (text: string): Fields => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: text === '' ? [] : [{ type: 'text', text }] }],
});
