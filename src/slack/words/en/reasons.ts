/** Why somebody is suggested, in a few words each. What comes in from people is escaped already. */
import type { Level } from '../../../domain/person';
import { list } from './common';

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
  /** To the mentor, after "because". */
  you: {
    knows: {
      ahead: (topic: string) => `you are one step ahead in ${topic}`,
      solid: (topic: string) => `you know ${topic} well`,
      deep: (topic: string) => `you know ${topic} deeply`,
    } satisfies Record<Level, (topic: string) => string>,
    helped: (topic: string) => `you have helped with ${topic}`,
    answeredAlike: 'you answered a question that reads like this one',
    ownLine: (line: string) => `people may ask you about: ${line}`,
  },
  becauseYou: (found: readonly string[]) => `We ask you because ${list(found)}.`,
  /** A line of theirs has no end of ours, and stands last. */
  becauseLine: (found: readonly string[]) => `We ask you because ${list(found)}`,
  whyThem: (mentor: string, found: readonly string[]) => `Why ${mentor}: ${found.join(' · ')}.`,
  /** Between two reasons, where they stand on one line. */
  between: ' · ',
  /** In front of the reasons of the third, where it is the unlikely one. */
  unlikely: 'Perhaps not whom you expect',
  unlikelyBecause: (found: readonly string[]) => `Perhaps not whom you expect: ${found.join(' · ')}.`,
};
