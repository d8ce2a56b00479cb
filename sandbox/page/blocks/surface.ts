import type { Place } from '../../actor/hands';
import type { Outcome } from '../../web/shapes';

/** Where blocks stand, and what happens when something in them is used. */
export interface Surface {
  /** What a header is among the headings around it. */
  readonly heading: 'h2' | 'h3';
  /** Tells the app, as Slack does at once for everything that is not an input of a form. */
  readonly press: (at: Place, value?: unknown) => Promise<Outcome>;
  /** What a menu that asks the app offers. */
  readonly suggest: (at: Place, text: string) => Promise<readonly unknown[]>;
  /** What stands in a field, by `keyOf` its place. */
  readonly value: (key: string) => unknown;
  readonly type: (key: string, value: unknown) => void;
  readonly errors: Readonly<Record<string, string>>;
  /** Ask first where the app wants that. */
  readonly confirmed: (confirm: unknown) => Promise<boolean>;
}
