/** Who does not want to be matched with whom, who reports, who is forgotten, and a workspace that removes the app. */
import type { PersonId } from '../../../src/domain/person';
import { forget } from '../../../src/usecases/forget';
import { lookInto, speakUp, unblock } from '../../../src/usecases/trust';
import { uninstall } from '../../../src/usecases/uninstall';
import type { World } from '../world';
import { type OfSession, people, sessions, unasked } from './find';
import { on, pick, type StepKind, type Targets } from './step';

/** Nobody waits for any of this, and it is about anybody whom somebody met. */
const met = (world: World): Targets<OfSession> => unasked(sessions(world, () => true, 'asker'));

const oneWay = ({ ask, session }: OfSession, how: number): readonly [PersonId, PersonId] =>
  how % 2 === 0 ? [ask.askerId, session.mentorId] : [session.mentorId, ask.askerId];

const blocks = (world: World): Targets<{ by: PersonId; from: PersonId }> => ({
  likely: [],
  stale: world
    .rows<{ by: PersonId; from: PersonId }>('SELECT blocker_id AS "by", blocked_id AS "from" FROM blocks')
    .filter(({ by }) => world.isActive(by)),
});

const forgotten = (world: World): Targets<PersonId> => ({ likely: [], stale: [...world.forgotten] });

const whenItIs = (isUninstalled: boolean) => (world: World) => (world.isUninstalled === isUninstalled ? ['Acme'] : []);

export const trust: Readonly<Record<string, StepKind>> = {
  blocks: on(2, met, async (world, of, how) => {
    const [by, from] = oneWay(of, how);
    if (!world.isActive(by)) return;
    world.tell(`${by} does not want to be matched with ${from} any more`);
    return speakUp(world.deps)(world.actor(by), from, { block: true, report: null });
  }),
  undoesBlock: on(1, blocks, (world, { by, from }) => {
    world.tell(`${by} may be matched with ${from} again`);
    return unblock(world.deps)(world.actor(by), from);
  }),
  reports: on(1, met, async (world, of, how) => {
    const [by, about] = oneWay(of, how);
    const looked = world.isActive(by) ? await lookInto(world.deps)(world.actor(by), about) : null;
    const contact = looked?.ok ? pick(looked.value.contacts.contacts, how) : undefined;
    if (!contact) return;
    world.tell(`${by} reports ${about} to ${contact.id}`);
    const report = { id: world.newId('rep'), contactId: contact.id, words: 'They shouted at me.' };
    return speakUp(world.deps)(world.actor(by), about, { block: how % 3 === 0, report });
  }),
  isForgotten: on(1, people, async (world, person) => {
    if (world.active.length < 4) return;
    world.tell(`${person} asks to be forgotten`);
    await forget(world.deps)(world.actor(person));
    world.forget(person);
  }),
  isMetAnew: on(1, forgotten, (world, person) => {
    world.tell(`${person} is met for the first time, once more`);
    world.forgotten.delete(person);
    return world.learn(person, { isActive: true });
  }),
  uninstalls: on(
    1,
    (world) => ({ likely: [], stale: whenItIs(false)(world) }),
    async (world) => {
      world.tell('the app is removed');
      await uninstall(world.deps)({ teamId: 'T1', enterpriseId: null });
      world.isUninstalled = true;
    },
  ),
  installsAgain: on(
    8,
    (world) => ({ likely: whenItIs(true)(world), stale: [] }),
    async (world) => {
      world.tell('the app is installed again');
      world.isUninstalled = false;
      await world.store.openWorkspace({ enterpriseId: null, teamId: 'T1', name: 'Acme' }, world.now);
    },
  ),
};
