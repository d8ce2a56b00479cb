/** What every use case is handed. */

import type { AskId } from '../domain/ask';
import type { PersonId, SlackFacts } from '../domain/person';
import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import type { Store, WorkspaceId } from '../storage/store';

/** Looks people up in Slack. Answers null when Slack does not know them or did not answer in time. */
export interface Directory {
  look(workspaceId: WorkspaceId, personId: PersonId): Promise<SlackFacts | null>;
}

export type { Workspace } from '../storage/store';

export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: Directory;
  readonly newId: (prefix: string) => string;
  /** Tells the courier that something may be due; returns at once. */
  readonly wakeCourier: () => void;
}

/** Who does something, and where. */
export interface Actor {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Ids of offers and sessions begin with the id of their ask. */
export const askIdOf = (about: string): AskId => about.split('.')[0] ?? about;
