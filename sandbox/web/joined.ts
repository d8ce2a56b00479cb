/** Puts the people of the company into the app's file, as if each had filled in the form days ago. */
import type { Policy } from '../../src/domain/policy';
import { openStore } from '../../src/storage/sqlite/store';
import type { PersonChange } from '../../src/storage/store';
import { profileFields } from '../company';
import type { Colleague } from '../companyShape';

/** Goes to the app's process, which fills its own file: as JSON. */
export interface Joined {
  readonly people: readonly Colleague[];
  readonly settings: Pick<Partial<Policy>, 'thanksChannel' | 'reportContacts'>;
  readonly team: { readonly id: string; readonly name: string };
  readonly file: string;
  readonly now: number;
}

const [teamField, officeField, managerField] = profileFields;
const DAY = 24 * 60 * 60_000;

export async function fill({ people, settings, team, file, now: at }: Joined): Promise<void> {
  const store = openStore(file);
  const now = new Date(at);
  const { id: workspace } = await store.openWorkspace({ enterpriseId: null, teamId: team.id, name: team.name }, now);
  await store.setPolicy(workspace, {
    ...settings,
    profileFields: { team: teamField.label, place: officeField.label, manager: managerField.label },
  });
  for (const each of people) {
    const { id, name } = each.spec;
    await store.meet(workspace, id, { teamId: team.id, name });
    const topicIds = await store.ensureTopics(workspace, each.knows, id, now);
    await store.changePerson(workspace, id, changeOf(each, topicIds, team.id, now), now);
  }
  await store.close();
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
      team: spec.fields?.[teamField.id] ?? null,
      place: spec.fields?.[officeField.id] ?? null,
      managerId: spec.fields?.[managerField.id] ?? null,
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
