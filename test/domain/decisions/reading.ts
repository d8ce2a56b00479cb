/** How tests read what a decision returned. */
import { type Ask, type Perspective, type Session, sessionOf, stateOf } from '../../../src/domain/ask';
import type { Decision } from '../../../src/domain/decisions/decision';
import type { Notice } from '../../../src/domain/notices';
import type { Outcome, RefusalCode } from '../../../src/domain/refusal';
import { someFacts } from '../../support/builders';

/** What was decided. Fails the test when it was refused. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.value;
}

export const refusal = (outcome: Outcome<unknown>): RefusalCode | null => (outcome.ok ? null : outcome.refusal.code);

const inWords = ({ kind, to }: Notice): string => `${kind} to ${to ?? 'both'}`;

/** New messages, as "kind to whom". */
export const posts = ({ notices }: Pick<Decision, 'notices'>): string[] =>
  notices.filter(({ delivery }) => delivery === 'post').map(inWords);

export const edits = ({ notices }: Pick<Decision, 'notices'>): string[] =>
  notices.filter(({ delivery }) => delivery === 'edit').map(inWords);

export const stateAfter = ({ ask }: Pick<Decision, 'ask'>) => stateOf(ask);

export function perspectiveOf(ask: Ask): Perspective {
  const [perspective] = ask.perspectives;
  if (!perspective) throw new Error('An ask without a perspective');
  return perspective;
}

/** The session that counts. */
export function sessionIn(ask: Ask): Session {
  const session = sessionOf(perspectiveOf(ask));
  if (!session) throw new Error('No session yet');
  return session;
}

/** Facts about `ask` and its only perspective, as the decisions of time take them. */
export function partsOf(ask: Ask, change: Parameters<typeof someFacts>[1] = {}) {
  return { facts: someFacts(ask, change), perspective: perspectiveOf(ask), session: sessionIn(ask) };
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Whose Home is shown anew. */
export const homesOf = ({ notices }: Pick<Decision, 'notices'>): string[] =>
  notices.filter(({ delivery }) => delivery === 'view').map(({ about }) => about);
