/** Why somebody is suggested, in a few words each. What comes in from people is escaped already. */
import type { Level } from '../../../domain/person';

export const reasons = {
  knows: {
    ahead: (topic: string) => `is one step ahead in ${topic}`,
    solid: (topic: string) => `knows ${topic} well`,
    deep: (topic: string) => `knows ${topic} deeply`,
  } satisfies Record<Level, (topic: string) => string>,
  hasHelped: (topic: string) => `has helped with ${topic}`,
  ownLine: (line: string) => `can be asked about: ${line}`,
  atWork: (until: string) => `at work until ${until}`,
  otherTeam: (team: string) => `another team: ${team}`,
  otherPlace: (place: string) => `another place: ${place}`,
  otherZone: 'in another time zone',
  /** Between two reasons, where they stand on one line. */
  between: ' · ',
  /** In front of the reasons of the third, where it is the unlikely one. */
  unlikely: 'Perhaps not whom you expect',
  unlikelyBecause: (found: readonly string[]) => `Perhaps not whom you expect: ${found.join(' · ')}.`,
};
