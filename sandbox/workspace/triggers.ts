import { SlackError } from '../slackError';

interface Trigger {
  readonly person: string;
  /** The modal whose component was pressed: only such a trigger can push. */
  readonly viewId: string | undefined;
  readonly issuedAt: number;
  used: boolean;
}

/** Trigger ids live three seconds of real time, whatever the sandbox clock says, and serve once. */
export class Triggers {
  private readonly issued = new Map<string, Trigger>();

  constructor(private readonly lifetime: () => number) {}

  issue(person: string, viewId?: string): string {
    const id = `${1000 + this.issued.size}.${Date.now()}.${person.toLowerCase()}`;
    this.issued.set(id, { person, viewId, issuedAt: performance.now(), used: false });
    return id;
  }

  exchange(id: string): { readonly person: string; readonly viewId: string | undefined } {
    const trigger = this.issued.get(id);
    if (!trigger) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (performance.now() - trigger.issuedAt >= this.lifetime()) throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger;
  }
}
