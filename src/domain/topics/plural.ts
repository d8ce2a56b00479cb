/** Words that end in s and are no plural, or whose plural is another word ("sale" is not "sales"). */
const NO_PLURAL = new Set(
  `sales news series species means always windows rails jenkins kubernetes postgres
  pandas keras canvas atlas bias alias saas paas iaas macos tvos watchos chaos kudos axios ethos
  devops mlops finops secops devsecops gitops dataops revops aiops sysops salesops`.split(/\s+/),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  apis: 'api',
  kpis: 'kpi',
  analyses: 'analysis',
  caches: 'cache',
  niches: 'niche',
  cookies: 'cookie',
  movies: 'movie',
  topics: 'topic',
  metrics: 'metric',
  clinics: 'clinic',
  comics: 'comic',
};

/**
 * 'budgets' becomes 'budget'; what only looks like a plural stays ('css',
 * 'analysis', 'statistics', 'nodejs'). It need not be right for every word: the
 * same is done to both sides, so a mistake costs only where two words meet.
 */
export function withoutPlural(word: string): string {
  if (/^\d+[:.\d]*s$/.test(word)) return word.slice(0, -1);
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || NO_PLURAL.has(word)) return word;
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is|js|ics)$/.test(word)) return word;
  if (/..ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
