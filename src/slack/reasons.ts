/** Why somebody is suggested, as people read it. */
import { type Reason, shownToAsker, speaksForThem, type Why } from '../domain/matching/reasons';
import type { TopicId } from '../domain/person';
import { esc, escWithin } from './blocks';
import { type Reader, spoken } from './moments';
import type { Words } from './words';

/** How much of a line, a team or a place stands in a reason. */
const MOST_SHOWN = 150;

export interface ReasonWords {
  readonly topicNames: ReadonlyMap<TopicId, string>;
  /** On whose clock "until" is said. */
  readonly reader: Reader;
  readonly now: Date;
  readonly words: Words;
}

/** For mrkdwn: names of topics are bold, what people typed is escaped. */
export const reasonsIn = (reasons: readonly Reason[], spec: ReasonWords): string[] =>
  said(reasons, spec, { name: (text) => `*${esc(text)}*`, text: (text) => escWithin(text, MOST_SHOWN) });

/** For plain text, such as the options of a choice. */
export const plainReasons = (reasons: readonly Reason[], spec: ReasonWords): string[] =>
  said(reasons, spec, { name: (text) => text, text: (text) => Array.from(text).slice(0, MOST_SHOWN).join('') });

/** Why somebody was chosen, as the asker may read it; nothing where what speaks for them is the mentor's alone. */
export function whyThemIn(kept: readonly Why[], spec: ReasonWords): string[] {
  const shown = shownToAsker(kept);
  return speaksForThem(shown) ? reasonsIn(shown, spec) : [];
}

/** One sentence to whom we ask, '' where nothing speaks for them. How far away they are says nothing to themselves. */
export function whyYouIn(
  kept: readonly Why[],
  { topicNames, words }: Pick<ReasonWords, 'topicNames' | 'words'>,
): string {
  const { you, becauseYou, becauseLine } = words.reasons;
  const found = kept.flatMap((why): string[] => {
    const topic = 'topicId' in why ? topicNames.get(why.topicId) : undefined;
    const name = topic === undefined ? null : `*${esc(topic)}*`;
    if (why.kind === 'knows') return name ? [you.knows[why.level](name)] : [];
    if (why.kind === 'hasHelped' || why.kind === 'helpedUnseen') return name ? [you.helped(name)] : [];
    return why.kind === 'answeredAlike' ? [you.answeredAlike] : [];
  });
  const own = kept.find((why) => why.kind === 'ownLine');
  if (own) return becauseLine([...found, you.ownLine(escWithin(own.line, MOST_SHOWN))]);
  return found.length > 0 ? becauseYou(found) : '';
}

interface Style {
  readonly name: (text: string) => string;
  readonly text: (text: string) => string;
}

function said(
  reasons: readonly Reason[],
  { topicNames, reader, now, words }: ReasonWords,
  { name, text }: Style,
): string[] {
  const say = words.reasons;
  return reasons.flatMap((reason): string[] => {
    switch (reason.kind) {
      case 'knows':
      case 'hasHelped': {
        const topic = topicNames.get(reason.topicId);
        if (topic === undefined) return [];
        return [reason.kind === 'knows' ? say.knows[reason.level](name(topic)) : say.hasHelped(name(topic))];
      }
      case 'ownLine':
        return [say.ownLine(text(reason.line))];
      case 'atWork':
        return [say.atWork(spoken(reason.until, reader, now, words))];
      case 'otherTeam':
        return [say.otherTeam(text(reason.team))];
      case 'otherPlace':
        return [say.otherPlace(text(reason.place))];
      default:
        return [say.otherZone];
    }
  });
}
