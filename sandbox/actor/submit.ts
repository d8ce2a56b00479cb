import { checkedView } from '../api/views';
import { ackOf } from '../delivery/deliveries';
import type { Answer } from '../delivery/delivery';
import { viewClosed, viewSubmission } from '../delivery/payloads';
import { type Fields, fieldsOf, isFields, stringOf } from '../json';
import { SlackError } from '../slackError';
import { elementsOf, isEmptyValue, keyOf } from '../workspace/formState';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import { OpenView } from './openView';
import { readerFor, type Status, statusOf, type World } from './world';

export interface Submitted {
  readonly status: Status;
  /** Whether this form is gone. */
  readonly closed: boolean;
  /** What is wrong, by label. */
  readonly errors: Record<string, string>;
}

export async function submitView(world: World, person: Person, view: View): Promise<Submitted> {
  if (!isFields(view.spec.submit)) throw new Error('This form has nothing to submit it with');
  view.errors = refusedByClient(view);
  const seen = new OpenView(view, readerFor(world.workspace, person));
  if (Object.keys(view.errors).length > 0) return { status: 'ok', closed: false, errors: seen.errors };
  const answer = await world.deliveries.send(viewSubmission(world.workspace, person, view));
  const status = statusOf(answer) === 'ok' ? takeAnswer(world, person, view, answer) : statusOf(answer);
  await world.settle();
  const closed = !world.workspace.views.stackOf(person.id).includes(view);
  return { status, closed, errors: seen.errors };
}

/** What Slack's own form refuses before anything is sent. */
function refusedByClient(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const place of elementsOf(view.blocks)) {
    if (place.block.type !== 'input') continue;
    const value = view.values.get(keyOf(place));
    const isEmpty = isEmptyValue(value);
    if (isEmpty && place.block.optional !== true) errors[place.blockId] = 'Please complete this required field.';
    const problem = isEmpty ? undefined : problemOf(place.element, stringOf(value?.value));
    if (problem) errors[place.blockId] = problem;
  }
  return errors;
}

function problemOf(element: Fields, text: string): string | undefined {
  const { type, min_length: min, max_length: max } = element;
  if (type === 'plain_text_input') {
    if (typeof min === 'number' && text.length < min) return `Must be at least ${min} characters`;
    const most = typeof max === 'number' ? max : 3000;
    return text.length > most ? `Must be at most ${most} characters` : undefined;
  }
  if (type === 'number_input') {
    const number = Number(text);
    if (Number.isNaN(number)) return 'Must be a number';
    if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Must be a whole number';
    if (number < Number(element.min_value ?? -Infinity)) return `Must be at least ${String(element.min_value)}`;
    if (number > Number(element.max_value ?? Infinity)) return `Must be at most ${String(element.max_value)}`;
  }
  if (type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) return 'Must be an email address';
  if (type === 'url_text_input' && !URL.canParse(text)) return 'Must be a URL';
  return undefined;
}

/** What the app says about a submission. Whatever Slack would not take leaves the form open. */
function takeAnswer(world: World, person: Person, view: View, answer: Answer): Status {
  const { views } = world.workspace;
  const ack = ackOf(answer);
  try {
    switch (ack.response_action) {
      case undefined:
        if (answer.body.trim() !== '' && Object.keys(ack).length > 0) throw new SlackError('unknown answer');
        views.close(view);
        break;
      case 'clear':
        views.closeAll(person.id);
        break;
      case 'errors':
        view.errors = errorsFor(view, ack.errors);
        break;
      case 'update':
        views.update(view, checkedView(ack.view, 'modal'));
        break;
      case 'push':
        views.push(person.id, checkedView(ack.view, 'modal'));
        break;
      default:
        throw new SlackError('unknown response_action');
    }
    return 'ok';
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    world.complain(`answer to view_submission: ${error.code} ${JSON.stringify(error.details)} in ${answer.body}`);
    return 'dispatch_failed';
  }
}

function errorsFor(view: View, errors: unknown): Record<string, string> {
  const inputs = new Set(view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : [])));
  const entries = Object.entries(fieldsOf(errors));
  if (entries.length === 0) throw new SlackError('errors is empty');
  return Object.fromEntries(
    entries.map(([blockId, problem]) => {
      if (!inputs.has(blockId)) throw new SlackError(`errors names ${blockId}, which is no input of this view`);
      if (typeof problem !== 'string' || problem === '') throw new SlackError(`the error of ${blockId} is no text`);
      return [blockId, problem];
    }),
  );
}

/** Closes the top form, or (the cross in its corner, or clear_on_close) all of them. */
export async function cancelView(world: World, person: Person, view: View, everything: boolean): Promise<void> {
  const { views } = world.workspace;
  const isCleared = everything || view.spec.clear_on_close === true;
  const closed = isCleared ? [...views.stackOf(person.id)].reverse() : [view];
  const told = closed.filter((each) => each.spec.notify_on_close === true);
  const deliveries = told.map((each) => viewClosed(world.workspace, person, each, isCleared));
  for (const each of closed) views.close(each);
  for (const delivery of deliveries) await world.deliveries.send(delivery);
  await world.settle();
}
