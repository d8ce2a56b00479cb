/** Somebody who asked to be forgotten: what they took part in stays true, without them. */
import type { PersonId } from './person';

const MARK = 'gone_';

/** Stands where their id stood. Slack's ids begin with a capital letter, so no person has it. */
export const forgottenId = (random: string): PersonId => `${MARK}${random}`;

export const isForgotten = (id: PersonId): boolean => id.startsWith(MARK);
