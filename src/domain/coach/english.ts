/** How a question in English is read. Every rule is a few words that a person could point at. */
import type { Draft, Hint } from '../coach';

const OPENS = `how|what|why|when|where|which|who|whom|whose|should|shall|can|could|would|will|do|does|did|is|are|am|was|were|has|have|may|might`;
const opensQuestion = new RegExp(
  `^(?:(?:so|and|but|also|ok|okay|hi|hello|please|well),?\\s+)*(?:${OPENS})(?:n't)?\\b`,
  'i',
);
const asksInside =
  /\b(?:how (?:to|do|does|can|should|much|many|often|long|you|i|we)|what (?:to|is|are|should|would|do)|whether|which|i wonder|i would like to know|i'd like to know|any (?:idea|advice|tips?))\b/i;
/** A second question that was joined to the first: "and how do we …", "and also which …". A bare "and why?" is none. */
const joinsAnother =
  /(?:,|;)?\s+(?:and|or|also|plus)\s+(?:also\s+)?(?:how|what|why|when|where|which|who|should|can|could|do|does|is|are)\s+(?:\S+\s+){2,}\S+/i;

/** A "…" that stands for words ("How do I … when …?"), not one at which a sentence trails off ("It is slow… why?"). */
const gap = /(?:^|\s)(?:…|\.{3})(?=[\s,.:;?!]|$)/;

export function english(draft: Draft): Hint[] {
  const question = draft.question.replace(/\s+/g, ' ').trim();
  // What is missing is not to be judged yet.
  if (gap.test(question)) return [{ kind: 'gap' }];
  const asked = questionsIn(question);
  const tooLarge = large(question, draft.minutes);
  const found: (Hint | null)[] = [
    howMany(question, asked),
    tooLarge,
    // What is too large is mended by what makes it smaller.
    asked.length > 0 && !tooLarge ? vague(question, asked) : null,
    untried(question, draft.tried),
  ];
  return found.filter((hint) => hint !== null);
}

/** Sentences that ask. */
function questionsIn(text: string): string[] {
  const sentences = text.match(/[^.!?…]+(?:[.!?…]+(?=\s|$|["”')])|[.!?…]+|$)/g)?.map((each) => each.trim()) ?? [];
  return sentences.filter((each) => each.endsWith('?') || opensQuestion.test(each) || asksInside.test(each));
}

function howMany(question: string, asked: readonly string[]): Hint | null {
  const [first] = asked;
  if (!first) return { kind: 'noQuestion', own: subjectOfStatement(question) };
  const marked = asked.filter((each) => each.endsWith('?') && each.split(' ').length > 2);
  if (marked.length > 1) return { kind: 'several', own: ended(marked[0] ?? first) };
  const joint = joinsAnother.exec(first);
  return joint ? { kind: 'several', own: ended(first.slice(0, joint.index)) } : null;
}

/** "I have a problem with X", "Need help with X": X. */
function subjectOfStatement(text: string): string | null {
  const found =
    /\b(?:problems?|issues?|trouble|troubles|help|questions?|difficult(?:y|ies)|struggling|stuck)\s+(?:with|on|about|in|understanding)\s+([^.!?]{3,80})/i.exec(
      text,
    );
  return found?.[1]?.trim() ?? null;
}

/** Wishes that no short exchange can hold, whatever they are about. */
const wide =
  /\b(?:everything|all (?:there is|about)|from scratch|from zero|step by step|end to end|best practices|teach me|walk me through|tell me (?:all|more)? ?about|explain .{0,30}\b(?:completely|fully|in detail)|complete (?:guide|overview|introduction)|whole (?:topic|field|codebase|system|project)|a full (?:review|course|overview|introduction))\b/i;
/** "How do I learn X?", "How can I get better at X?": the subject is a field, not a question. */
const wholeField =
  /\b(?:learn(?:ing)?(?: about| how to)?|master(?:ing)?|get (?:better|good|started|into)(?: at| with| in)?|become (?:better at|good at|a better|a good|a great)|improve (?:my|our)?|be (?:better|good) at|understand(?:ing)?)\s+((?:[\w+#&/.'-]+\s?){1,4})(?:\?|\.|$)/i;
/** What takes longer than five minutes to look at. */
const toLookThrough = /\b(?:review|feedback on|look (?:over|through|at)|go through|proofread|read through)\b/i;
const FIVE = 5;
const LONG_FOR_FIVE = 220;

function large(question: string, minutes: number): Hint | null {
  const field = wholeField.exec(question)?.[1]?.trim() ?? null;
  const isNarrowed = situation.test(question) || /\d/.test(question);
  if (wide.test(question)) return { kind: 'large', own: null, minutes };
  if (field && !isNarrowed) return { kind: 'large', own: field, minutes };
  const muchForFive = toLookThrough.test(question) || question.length > LONG_FOR_FIVE;
  return minutes === FIVE && muchForFive ? { kind: 'large', own: null, minutes } : null;
}

/** The moment or the circumstances: "when …", "after …", "in my first week". */
const situation =
  /\b(?:when(?:ever)?(?= (?:a|an|the|my|our|we|i|it|he|she|they|two|some|someone|somebody|people|one|their|his|her|you|there|nobody|both)\b)|after|before|during|while|because|since|although|unless|until|if|although|every time|without|instead of|despite|between|next (?:week|month|quarter|year)|this (?:week|month|quarter|year)|last (?:week|month|quarter|year)|tomorrow|today|yesterday|first (?:time|day|week|month|year)|in (?:my|our|a|an|the) \w+|on (?:my|our|a|an) \w+|with (?:my|our) \w+|at (?:my|our) \w+|for (?:my|our) \w+)\b/i;
const role =
  /\b(?:managers?|boss|leads?|lead(?:er)?s?|directors?|vp|ceo|cto|cfo|reports?|colleagues?|co-?workers?|team ?mates?|teams?|peers?|interns?|juniors?|seniors?|customers?|clients?|users?|vendors?|suppliers?|recruiters?|candidates?|interviewers?|stakeholders?|sponsors?|designers?|developers?|engineers?|analysts?|accountants?|mentors?|mentees?|students?|investors?|partners?|board|newcomers?|new hires?|owners?|pms?|hr|someone|somebody)\b/i;
const number =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundreds?|thousands?|millions?|half|twice)\b/i;
/** A name inside a sentence, an abbreviation, code, a file or a quotation: mostly a tool or a thing. */
const named =
  /(?<=[\p{L},;:]\s)[\p{Lu}][\p{L}\d+#]+|\b[\p{Lu}]{2,}\b|\b\p{L}+[.\-_/]\p{L}+\b|`[^`]+`|[“"][^”"]+[”"]|\p{Ll}\p{Lu}/u;
const FEWEST_WORDS = 6;
/** "Why, when …?" helps nobody. */
const FEWEST_FOR_EXAMPLE = 3;

function vague(question: string, asked: readonly string[]): Hint | null {
  const says = [situation, role, number, named].filter((each) => each.test(withoutI(question))).length;
  const isShort = question.split(' ').length < FEWEST_WORDS;
  if (says > 1 || (says === 1 && !isShort)) return null;
  const last = asked.at(-1) ?? question;
  const own = last.replace(/[\s?.!…]+$/u, '');
  return { kind: 'vague', own: own.split(' ').length < FEWEST_FOR_EXAMPLE ? null : own };
}

/** "I" is a capital letter, not a name. */
const withoutI = (text: string): string => text.replace(/\bI(?:'(?:m|ve|d|ll))?\b/g, 'i');

const saysTried =
  /\b(?:tried|trying|i (?:have |already |'ve )?(?:read|looked|searched|checked|asked|tested|googled|followed|compared|used|wrote|built|set)|i've|we (?:have|already|tried|use|used)|so far|already|did(?:n't| not) (?:work|help)|does(?:n't| not) (?:work|help)|currently|at the moment|my (?:draft|attempt|first version)|the docs?|documentation)\b/i;

const untried = (question: string, tried: string): Hint | null =>
  tried.trim() === '' && !saysTried.test(question) ? { kind: 'untried' } : null;

function ended(question: string): string {
  const bare = question.replace(/[\s,;:?.!…]+$/u, '');
  return `${bare}?`;
}
