/** Installations and what each of them set. */
import { eq, sql } from 'drizzle-orm';
import { isHolidayOf } from '../../domain/holidays';
import { WORDS_RULE } from '../../domain/matching/words';
import type { Holiday } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import { newId } from '../../lib/ids';
import { policySchema, readPolicy } from '../policySchema';
import type { Workspace, WorkspaceId } from '../store';
import type { Database } from './database';
import type { Calendar, HolidaysOf } from './people';
import { workspaces } from './peopleTables';
import { matching } from './statements';
import type { Topics } from './topics';

export interface Workspaces {
  readonly holidaysOf: HolidaysOf;
  holidays(workspaceId: WorkspaceId): readonly Holiday[];
  setHolidays(workspaceId: WorkspaceId, holidays: readonly Holiday[]): void;
  open(installation: Omit<Workspace, 'id'>, now: Date, first?: Partial<Policy>): Workspace;
  policy(workspaceId: WorkspaceId): Policy;
  setPolicy(workspaceId: WorkspaceId, change: Partial<Policy>): Policy;
  all(): Workspace[];
}

/** What is asked for with every person and every ask, and set almost never. */
interface Settings {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

const shown = {
  id: workspaces.id,
  enterpriseId: workspaces.enterpriseId,
  teamId: workspaces.teamId,
  name: workspaces.name,
};

export function createWorkspaces(database: Database, topics: Topics): Workspaces {
  const { db } = database;
  const { byInstallation, inOrder, settingsOf, savePolicy, saveHolidays } = prepare(database);
  const kept = database.memory.keep<Settings>('settings', 1, [
    { table: 'workspaces', id: null, workspace: 'id', columns: ['policy', 'holidays'] },
  ]);

  const storedPolicy = (id: WorkspaceId): string => {
    const row = settingsOf.get({ id });
    if (!row) throw new Error(`No workspace ${id}`);
    return row.policy;
  };
  const storedHolidays = (id: WorkspaceId): Holiday[] => JSON.parse(settingsOf.get({ id })?.holidays ?? '[]');

  const settings = (id: WorkspaceId): Settings =>
    kept.of(id, '', () => ({ policy: readPolicy(storedPolicy(id)), calendar: calendarOf(storedHolidays(id)) }));

  function setPolicy(id: WorkspaceId, change: Partial<Policy>): Policy {
    const checked = policySchema.partial().parse(change);
    const stored = JSON.stringify({ ...(JSON.parse(storedPolicy(id)) as object), ...checked });
    savePolicy.run({ id, policy: stored });
    return readPolicy(stored);
  }

  function setFirst(id: WorkspaceId, first: Partial<Policy>): void {
    const set = JSON.parse(storedPolicy(id)) as object;
    const missing = Object.entries(first).filter(([name]) => !(name in set));
    if (missing.length > 0) setPolicy(id, Object.fromEntries(missing));
  }

  return {
    open(installation, now, first = {}) {
      // A team that later joins an organisation stays the workspace it was.
      const of = installation.teamId ?? installation.enterpriseId;
      if (!of) throw new Error('An installation without a team or an organisation');
      const known = byInstallation.get({ of });
      if (known) {
        db.update(workspaces)
          .set({ ...installation, uninstalledAt: null, deleteAt: null })
          .where(eq(workspaces.id, known.id))
          .run();
        // A newer version of the app may know more topics.
        topics.addStarters(known.id, now);
        setFirst(known.id, first);
        return { ...installation, id: known.id };
      }
      const workspace: Workspace = { ...installation, id: newId('ws') };
      db.insert(workspaces)
        .values({ ...workspace, installation: of, lineWordsRule: WORDS_RULE, createdAt: now })
        .run();
      topics.addStarters(workspace.id, now);
      setFirst(workspace.id, first);
      return workspace;
    },
    policy: (id) => settings(id).policy,
    setPolicy,
    holidays: storedHolidays,
    setHolidays: (id, holidays) => void saveHolidays.run({ id, holidays: JSON.stringify(holidays) }),
    holidaysOf: (id) => settings(id).calendar,
    all: () => inOrder.all(),
  };
}

/** Dates by time zone and team, worked out once for each. */
function calendarOf(holidays: readonly Holiday[]): Calendar {
  const known = new Map<string, readonly string[]>();
  const isForTeams = holidays.some(({ teams }) => teams);
  return (zone, team) => {
    const key = isForTeams ? `${zone}\n${team ?? ''}` : zone;
    const dates = known.get(key) ?? holidays.filter((each) => isHolidayOf(each, zone, team)).map(({ date }) => date);
    known.set(key, dates);
    return dates;
  };
}

function prepare({ db, sqlite }: Database) {
  const byInstallation = db
    .select(shown)
    .from(workspaces)
    .where(matching({ of: workspaces.installation }))
    .prepare();
  const inOrder = db.select(shown).from(workspaces).orderBy(workspaces.createdAt).prepare();
  const settingsOf = sqlite.prepare<[{ id: WorkspaceId }], { policy: string; holidays: string }>(
    'SELECT policy, holidays FROM workspaces WHERE id = @id',
  );
  const savePolicy = db
    .update(workspaces)
    .set({ policy: sql`${sql.placeholder('policy')}` })
    .where(matching({ id: workspaces.id }))
    .prepare();
  const saveHolidays = db
    .update(workspaces)
    .set({ holidays: sql`${sql.placeholder('holidays')}` })
    .where(matching({ id: workspaces.id }))
    .prepare();
  return { byInstallation, inOrder, settingsOf, savePolicy, saveHolidays };
}
