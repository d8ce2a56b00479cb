/** One story after the other with kills in it. */
import type { KillPoint } from './calls';
import { Office, type OfficeOptions } from './office';
import { doubtsOfKills, type Ending, problemsOf, tellToTheEnd } from './verdict';

export interface KilledStory {
  readonly met: readonly KillPoint[];
  /** What is wrong at the end; empty when all is well. */
  readonly problems: readonly string[];
}

export async function storyWithKills(
  points: readonly KillPoint[],
  plain: Ending,
  options: OfficeOptions = { runs: 'toBeKilled' },
): Promise<KilledStory> {
  const office = await Office.open(options, points);
  try {
    await tellToTheEnd(office);
    const died =
      office.deaths === office.killed.length ? [] : [`${office.deaths} deaths, ${office.killed.length} kills`];
    return { met: office.killed, problems: [...died, ...problemsOf(office, plain, doubtsOfKills(office))] };
  } catch (error) {
    return { met: office.killed, problems: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await office.close();
  }
}

/** Points far apart share a story: `stories` of them, each with every so-manieth point. */
export const spread = <T>(points: readonly T[], stories: number): T[][] =>
  Array.from({ length: Math.min(stories, points.length) }, (_, first) =>
    points.filter((_point, index) => index % stories === first),
  );
