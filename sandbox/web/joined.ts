/** Puts the people of the company into the app's file, as if each had filled in the form days ago. */
import path from 'node:path';
import type { Colleague, CompanyData } from '../company';
import type { Sandbox } from '../sandbox';
import { builtIn } from './appProcess';

const DAY = 24 * 60 * 60_000;

type StoreModule = typeof import('../../src/storage/sqlite/store');
type PersonChange = import('../../src/storage/store').PersonChange;

/** Makes the file ready at once; the returned function fills it, while the app may already be starting. */
export function openBook(slack: Sandbox, company: CompanyData, file: string): () => Promise<void> {
  // Only the demo needs the app's store, and only for a new file.
  const { openStore } = require(path.join(builtIn, 'storage/sqlite/store')) as StoreModule;
  const store = openStore(file);
  const { team } = slack.workspace;
  const now = slack.clock.now();
  return async () => {
    const { id: workspace } = await store.openWorkspace({ enterpriseId: null, teamId: team.id, name: team.name }, now);
    for (const each of company.people) {
      const { id, name } = each.spec;
      await store.meet(workspace, id, { teamId: team.id, name });
      const topicIds = await store.ensureTopics(workspace, each.knows, id, now);
      await store.changePerson(workspace, id, changeOf(each, topicIds, team.id, now), now);
    }
    await store.close();
  };
}

function changeOf(
  { spec, knows, askMeAbout, minutes, hours, restDays }: Colleague,
  topicIds: string[],
  teamId: string,
  now: Date,
) {
  const shift = hours && { from: minutesOf(hours.from), to: minutesOf(hours.to) };
  const change: PersonChange = {
    slack: {
      teamId,
      name: spec.name,
      zone: spec.tz ?? 'UTC',
      locale: spec.locale ?? 'en-US',
      isBot: false,
      isGuest: spec.isGuest ?? false,
      isActive: true,
      seenAt: now,
    },
    topics: topicIds.map((topicId, index) => ({ topicId, level: index === 0 ? 'deep' : 'solid' })),
    ...(askMeAbout && { askMeAbout }),
    ...(minutes !== undefined && { minutes }),
    ...(shift && { week: [shift, shift, shift, shift, shift, null, null] }),
    ...(restDays && { restUntil: new Date(now.getTime() + restDays * DAY) }),
    ...(knows.length > 0 && { joinedAt: now }),
  };
  return change;
}

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
