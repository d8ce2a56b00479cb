import { normaliseBlocks } from '../blockkit/normalise';
import { type Fields, stringOf } from '../json';
import { SlackError } from '../slackError';
import { type FormValues, valuesOf } from './formState';
import type { Ids } from './ids';

const deepest = 3;

export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly person: string;
  readonly rootId: string;
  readonly previousId: string | null;
  spec: Fields;
  blocks: readonly Fields[];
  hash: string;
  values: FormValues;
  /** What the app said is wrong, by block_id; shown until the next submission or update. */
  errors: Readonly<Record<string, string>>;
}

/** The modals that people have open, and their Home tabs. */
export class Views {
  private readonly stacks = new Map<string, View[]>();
  private readonly homes = new Map<string, View>();

  constructor(
    private readonly ids: Ids,
    private readonly now: () => Date,
  ) {}

  stackOf(person: string): readonly View[] {
    return this.stacks.get(person) ?? [];
  }

  top(person: string): View | undefined {
    return this.stackOf(person).at(-1);
  }

  home(person: string): View | undefined {
    return this.homes.get(person);
  }

  find(id: string): View | undefined {
    return this.everyView().find((view) => view.id === id);
  }

  findExternal(externalId: string): View | undefined {
    return this.everyView().find((view) => stringOf(view.spec.external_id) === externalId);
  }

  /** A new modal takes the place of whatever the person had open. */
  open(person: string, spec: Fields): View {
    this.refuseKnownExternalId(spec, this.stackOf(person));
    const view = this.create(person, spec, undefined);
    this.stacks.set(person, [view]);
    return view;
  }

  push(person: string, spec: Fields): View {
    const stack = this.stackOf(person);
    if (stack.length >= deepest) throw new SlackError('push_limit_reached');
    this.refuseKnownExternalId(spec, []);
    const view = this.create(person, spec, stack.at(-1));
    this.stacks.set(person, [...stack, view]);
    return view;
  }

  update(view: View, spec: Fields): View {
    this.refuseKnownExternalId(spec, [view]);
    view.spec = spec;
    view.blocks = normaliseBlocks(spec.blocks, this.ids);
    view.values = valuesOf(view.blocks, view.values);
    view.hash = this.newHash();
    view.errors = {};
    return view;
  }

  publish(person: string, spec: Fields): View {
    const known = this.homes.get(person);
    if (known) return this.update(known, spec);
    const view = this.create(person, spec, undefined);
    this.homes.set(person, view);
    return view;
  }

  /** Closes one modal; the one below it is seen again. */
  close(view: View): void {
    this.stacks.set(
      view.person,
      this.stackOf(view.person).filter((each) => each !== view),
    );
  }

  closeAll(person: string): void {
    this.stacks.delete(person);
  }

  private everyView(): View[] {
    return [...[...this.stacks.values()].flat(), ...this.homes.values()];
  }

  private refuseKnownExternalId(spec: Fields, replaced: readonly View[]): void {
    const externalId = stringOf(spec.external_id);
    const holder = externalId ? this.findExternal(externalId) : undefined;
    if (holder && !replaced.includes(holder)) throw new SlackError('duplicate_external_id');
  }

  private create(person: string, spec: Fields, below: View | undefined): View {
    const id = this.ids.next('V');
    const blocks = normaliseBlocks(spec.blocks, this.ids);
    return {
      id,
      type: spec.type === 'home' ? 'home' : 'modal',
      person,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      spec,
      blocks,
      hash: this.newHash(),
      values: valuesOf(blocks),
      errors: {},
    };
  }

  private newHash(): string {
    return `${Math.floor(this.now().getTime() / 1000)}.${this.ids.next('h')}`;
  }
}
