/** The part of the port that is about people who are kept apart, and about reports. Each method is one transaction. */
import type { Pair } from '../domain/decisions/part';
import type { PersonId } from '../domain/person';
import type { Met, Report } from '../domain/trust';
import type { WorkspaceId } from './store';

export interface Trust {
  /** With whom this person talked, or who asked them something under their name: the latest first. */
  met(workspaceId: WorkspaceId, personId: PersonId): Promise<Met[]>;
  /** Those of `ids` whom this person blocked, or who blocked them. */
  apart(workspaceId: WorkspaceId, personId: PersonId, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Whom this person does not want to be matched with, the latest first. */
  blockedBy(workspaceId: WorkspaceId, personId: PersonId): Promise<PersonId[]>;
  /** From now on the two are kept apart, and what is open between them ends (`part`). Twice is once. */
  block(workspaceId: WorkspaceId, pair: Pair, now: Date): Promise<void>;
  /** Questions of either may be put to the other again. */
  unblock(workspaceId: WorkspaceId, pair: Pair, now: Date): Promise<void>;
  /** Keeps it and queues its one message; the same id twice is one report. */
  report(workspaceId: WorkspaceId, report: Report): Promise<void>;
  reported(workspaceId: WorkspaceId, reportId: string): Promise<Report | null>;
}
