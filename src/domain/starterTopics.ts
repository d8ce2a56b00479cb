/**
 * What a new workspace starts with, across many kinds of work. Names are what
 * people see; aliases are how they say it. Bare everyday words ("writing",
 * "communication") are left out on purpose: they are in half of all questions.
 */
import { business } from './starters/business';
import { dataAndClouds } from './starters/dataAndClouds';
import { making } from './starters/making';
import { otherLanguages } from './starters/otherLanguages';
import { people } from './starters/people';
import { readStarters, type StarterTopic, withOtherLanguages } from './starters/read';
import { self } from './starters/self';
import { software } from './starters/software';

/** Topics of every workplace: written for it. */
export const workplaceTopics: readonly StarterTopic[] = [people, self, business, making].flatMap(readStarters);

/** Technical topics, distilled from public lists (see NOTICE). */
export const technicalTopics: readonly StarterTopic[] = [software, dataAndClouds].flatMap(readStarters);

export const starterTopics: readonly StarterTopic[] = withOtherLanguages(
  [...workplaceTopics, ...technicalTopics],
  otherLanguages,
);
