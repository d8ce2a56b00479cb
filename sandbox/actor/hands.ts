import { action, actionInView, filled } from '../delivery/payloads';
import { type Fields, fieldsOf, stringOf } from '../json';
import { elementsOf, type FormElement, keyOf, slotOf, valueWith } from '../workspace/formState';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import { suggestions } from './fill';
import { type Pressed, pressPlace } from './press';
import { cancelView, type Submitted, submitView } from './submit';
import { type Status, statusOf, type World } from './world';

/** Where something stands on a screen. */
export interface Place {
  readonly blockId: string;
  readonly actionId: string;
}

/** What was typed into a form so far: the value of each field, under `keyOf` its place. */
export type Typed = Readonly<Record<string, unknown>>;

/** A person who points at what is on the screen, as a page does; `Actor` finds things by what they are called. */
export class Hands {
  constructor(
    private readonly world: World,
    private readonly id: string,
  ) {}

  press(channel: string, ts: string, at: Place, value?: unknown): Promise<Pressed> {
    const { conversations } = this.world.workspace;
    const conversation = conversations.find(channel);
    const message = conversation && conversations.message(conversation, ts);
    if (!conversation || !message) throw new Error('This message is not here any more');
    const place = placeIn(message.blocks, at);
    return pressPlace(this.world, this.person, { conversation, message, place, done: doneWith(place, value) });
  }

  async pressInView(viewId: string, at: Place, typed: Typed, value?: unknown): Promise<{ status: Status }> {
    const view = this.viewWith(viewId, typed);
    const place = placeIn(view.blocks, at);
    const done = doneWith(place, value);
    const slot = slotOf(place.element);
    if (slot) view.values.set(keyOf(place), valueWith(place.element, done[slot]));
    const actions = [action(this.world.workspace, place, done)];
    const answer = await this.world.deliveries.send(actionInView(this.world.workspace, this.person, view, actions));
    await this.world.settle();
    return { status: statusOf(answer) };
  }

  suggest(viewId: string, at: Place, typed: Typed, text: string): Promise<readonly unknown[]> {
    const view = this.viewWith(viewId, typed);
    return suggestions(this.world, this.person, view, placeIn(view.blocks, at), text);
  }

  submit(viewId: string, typed: Typed): Promise<Submitted> {
    return submitView(this.world, this.person, this.viewWith(viewId, typed));
  }

  cancel(viewId: string, everything: boolean): Promise<void> {
    return cancelView(this.world, this.person, this.viewWith(viewId, {}), everything);
  }

  private get person(): Person {
    return this.world.workspace.person(this.id);
  }

  /** The view, with what was typed into it. */
  private viewWith(id: string, typed: Typed): View {
    const view = this.world.workspace.views.find(id);
    if (view?.person !== this.id) throw new Error('This form is not open any more');
    for (const place of elementsOf(view.blocks)) {
      const key = keyOf(place);
      if (key in typed) view.values.set(key, valueWith(place.element, typed[key]));
    }
    return view;
  }
}

function placeIn(blocks: readonly Fields[], { blockId, actionId }: Place): FormElement {
  const found = elementsOf(blocks).find((each) => each.blockId === blockId && each.actionId === actionId);
  if (!found) throw new Error('This button is not here any more');
  return found;
}

/** What an action says besides its element: nothing for a button, the choice of a menu, the value of anything else. */
function doneWith({ element }: FormElement, value: unknown): Fields {
  const type = stringOf(element.type);
  if (type === 'button') return {};
  if (type === 'overflow') return { selected_option: fieldsOf(value) };
  return filled(element, valueWith(element, value));
}
