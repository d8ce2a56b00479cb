/**
 * The words that make reading hard: names that are everyday words too, small
 * words that say nothing, and technical words that show what their neighbour
 * means. Lists, and no rules but who belongs in which.
 */
import type { Word } from './key';

/**
 * Why a term needs a sign.
 * - `letters`: one or two letters ("R", "HR")
 * - `verb`: cannot follow "in" or "using" unless the topic is meant ("in Go")
 * - `noun`: can ("in spring"), so more is asked
 * - `small`: so common that only its capitals tell ("IT")
 */
export type Ambiguity = 'letters' | 'verb' | 'noun' | 'small';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const VERBS = list('go excel express react make');

const NOUNS = list(
  `access amplitude basic beam blender canvas chat chef confluence consul crystal cursor dart dash delta
  docs drive elixir ember flask flow focus forms harbor hive intercom julia keynote lead linear looker meet
  monday nest next node nomad notes notion numbers office outlook pages pitch processing publisher puppet
  ray rest rust salt scheme scratch segment shell signal sketch slack soap spark spring square storm stripe swift
  tableau teams unity vault vue wise word zoom`,
);

/** Words that tell nothing about a question's topic, in the languages people are likely to ask in. */
export const SMALL_WORDS = list(
  `a about after again all also am an and any anybody anyone are as ask at back be because been before best better between
  both but by can cannot could did do does doing done each else even ever every few find first for from get give given
  going good got had has have having he hello help her here hey hi him his how i id if im in into is it its ive just
  keep know last let lets like look looking make making many may me mean meet might mine more most much must my need
  never new next no not now of off ok on once one only or other others our out over own per please question really
  right same see she should so some somebody someone something still such take than thank thanks that the their them
  then there these they thing this those through to today too try trying under until up us use used using very
  want was way we well were what when where whether which while who why will with without work working would yes yet
  you your
  aber als am an auch auf aus bei beim bin bitte da das dass dem den der des die dies du ein eine einem einen einer er
  es fur gibt habe haben hat hilfe ich ihr im ist ja kann man mein meine mich mir mit nach nicht noch oder sich sie
  sind so um und uns unser vom von vor was wenn wer wie wir wird wo zu zum zur
  al algo como con cual de del donde el ella en es esta este hay la las le lo los mas me mi muy nos o para pero por
  puedo que quien se si sin sobre su tengo tu un una uno y ya yo
  au aux avec ce ces cette comment dans des du elle est et il ils je les leur mais mes moi mon ne nous ou par pas plus
  pour pourquoi quel quelle qui sa ses son sont sur ta te tes toi ton une vos votre vous
  ao aos com da das dos e ela ele em essa esse eu isso mais mas meu minha na nao nas os ou pela pelo qual quando sao
  sem seu sua tem um uma`,
);

/** Abbreviations that mean something else in small letters: "at 3 pm", "20 ml". */
const CAPITALS = list('pm ml bi hr eq ki ar sop soc rag sap');

/** Words that are capitalised only where all words of a heading are. */
export const TITLE_WORDS = list('a an and are at by do does for from in is my of on or our the to with your');

/** Before a name: what follows is a technology ("language R", "Microsoft Word"). */
export const NAMES_FOLLOW = list('lang language languages programming microsoft ms compile compiling learn learning');

/** Before a name: what follows is what something is done in or with. */
export const MEANS_FOLLOW = list(
  'in using with use uses used write writing written via learn learning en em avec con com mit',
);

/** After a name, or near "in" and a name: the name is a technology. */
export const TECHNICAL = list(
  `api array backend binary boot cell class code coder codebase coding compiler component dashboard dataframe dev developer
  engineer error exception formula framework frontend function generic goroutine hook interface interpreter
  json lang language library linter list loop macro matrix method microservice module package pivot plot plugin
  pointer program programmer programming regex regression runtime script slice snippet sort spreadsheet sql string
  struct syntax template toolchain tutorial variable vector version vlookup workbook worksheet`,
);

/** Languages and tools that stand beside others in lists ("Python or Go"). */
export const TECHNOLOGIES = list(
  `c++ c# csharp golang haskell java javascript js kotlin matlab nodejs perl php postgres postgresql python rust ruby
  scala spss sql stata swift typescript bash excel tableau julia sas r c go .net`,
);

/** After a name that opens a sentence: somebody tells about a thing, so it is no verb ("Go is slow"). */
export const TELLS_ABOUT = list('is isnt has was ist hat war es est');

/** Before a single letter: it is one of several, not a language ("plan C"). */
export const LETTER_LABELS = list(
  `appendix block building class column exhibit gate grade group item option part phase plan point question
  room round row section series step team tier type vitamin wing`,
);

/** After a single letter: it is not a language ("C suite", "R U"). */
export const AFTER_LETTERS = list('suite level corp class section student u you us');

/** Before a capitalised verb: it is a verb all the same ("let's Go"). */
export const DOERS = list('i let lets they we you');

/** The everyday meaning a term competes with; names of one or two letters always have one. */
export function ambiguityOf(words: readonly Word[], isName: boolean, marked: boolean): Ambiguity | undefined {
  const [word] = words;
  if (word === undefined || words.length > 1) return marked && isName ? 'noun' : undefined;
  if (VERBS.has(word.plain)) return 'verb';
  if (NOUNS.has(word.plain)) return 'noun';
  if (SMALL_WORDS.has(word.plain) || CAPITALS.has(word.plain)) return 'small';
  const letters = [...word.plain].length;
  if (letters === 1 || (letters === 2 && isName && /\p{Lu}|\p{Ll}/u.test(word.raw))) return 'letters';
  return marked && isName ? 'noun' : undefined;
}
