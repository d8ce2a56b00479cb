/** Asking a colleague, once, whether they would offer what they know. */
import type { PersonId } from './person';

export type InviteResult = 'invited' | 'alreadyInvited' | 'alreadyMentor';

/** Why somebody cannot be invited. */
export type WhyNot = 'bot' | 'guest' | 'deactivated' | 'yourself' | 'notFound';

export interface Unfit {
  readonly personId: PersonId;
  readonly name: string;
  readonly why: WhyNot;
}
