/** "Me": what somebody knows, how many minutes they give, when they work, and rest. */
import { passOnNotice } from '../domain/generosity';
import { homeOf } from '../domain/notices';
import type { Level, Person, TopicHeld, TopicId } from '../domain/person';
import type { Policy } from '../domain/policy';
import { done, type Outcome, refuse } from '../domain/refusal';
import { silenceEdited } from '../domain/silence';
import type { Shift } from '../domain/worktime';
import type { Actor, Deps } from './deps';
import { wakeDue } from './wakeDue';

export interface MeForm {
  readonly topics: readonly TopicId[];
  readonly newTopics: readonly string[];
  readonly askMeAbout: string;
  readonly minutes: number;
  readonly week: readonly (Shift | null)[];
  /** In any 7 days; null: not said, so it stays. */
  readonly offersPerWeek: number | null;
  readonly nudgesPerWeek: number | null;
}

/** Saves the Me form. New topics are `solid` until the person says otherwise; with a first topic they may be asked. */
export const saveMe =
  (deps: Deps) =>
  async (actor: Actor, form: MeForm): Promise<Outcome<Person>> => {
    const now = deps.clock.now();
    const { store } = deps;
    const [person, policy] = await Promise.all([
      store.person(actor.workspaceId, actor.personId),
      store.policy(actor.workspaceId),
    ]);
    if (!person?.isActive) return refuse({ code: 'cannotMentor', why: 'inactive' });
    if (person.isGuest && !policy.guestsMayMentor) return refuse({ code: 'cannotMentor', why: 'guest' });
    const typed = await store.ensureTopics(actor.workspaceId, form.newTopics, actor.personId, now);
    const heldAs = (topicId: TopicId): TopicHeld =>
      person.topics.find((held) => held.topicId === topicId) ?? { topicId, level: 'solid' };
    const known = await store.standingTopics(actor.workspaceId, form.topics);
    const topics = [...new Set([...known, ...typed])].map(heldAs);
    const firstTopic = person.joinedAt === null && topics.length > 0;
    const saved = await store.changePerson(
      actor.workspaceId,
      actor.personId,
      {
        topics,
        askMeAbout: form.askMeAbout,
        minutes: Math.min(form.minutes, policy.minutesCeiling),
        week: form.week,
        ...limitsSaid(form, policy),
        ...(firstTopic ? { joinedAt: now } : {}),
      },
      now,
    );
    if (firstTopic) await store.answerInvitation(actor.workspaceId, actor.personId, 'joined', now);
    await shown(deps, actor);
    return done(saved);
  };

/** Whoever chooses what is usual here follows the workspace, also when it changes. */
function limitsSaid({ offersPerWeek, nudgesPerWeek }: MeForm, policy: Policy) {
  const said = (limit: number, usual: number) => (limit === usual ? null : limit);
  return {
    ...(offersPerWeek === null ? {} : { offersPerWeek: said(Math.max(1, offersPerWeek), policy.offersPerWeek) }),
    ...(nudgesPerWeek === null ? {} : { nudgesPerWeek: said(nudgesPerWeek, policy.nudgesPerWeek) }),
  };
}

/** Of topics that are given in short questions: how many minutes, null for questions of any length, or none any more. */
type ShortSaid = ReadonlyMap<TopicId, number | null | 'none'>;

export const saveLevels =
  (deps: Deps) =>
  async (actor: Actor, levels: ReadonlyMap<TopicId, Level>, short: ShortSaid = new Map()): Promise<void> => {
    const person = await deps.store.person(actor.workspaceId, actor.personId);
    const said = new Map(levels);
    for (const [named, level] of levels) {
      // The form may have been opened before a topic in it was merged.
      const [topicId = named] = await deps.store.standingTopics(actor.workspaceId, [named]);
      if (!levels.has(topicId)) said.set(topicId, level);
    }
    const topics = (person?.topics ?? []).flatMap((held) => {
      const minutes = short.get(held.topicId);
      const level = said.get(held.topicId) ?? held.level;
      if (minutes === 'none') return [];
      return [{ ...held, level, ...(minutes === undefined ? {} : { shortMinutes: minutes }) }];
    });
    await deps.store.changePerson(actor.workspaceId, actor.personId, { topics }, deps.clock.now());
    const toldOf = [...short.keys()].map((topicId) => passOnNotice('edit', { personId: actor.personId, topicId }));
    await deps.store.enqueue(actor.workspaceId, toldOf, deps.clock.now());
    await shown(deps, actor);
  };

/**
 * Not being asked until `until`; null ends the rest. What already runs stays as it is. Either says that they are there, so a
 * silence before it is over.
 */
export const rest =
  (deps: Deps) =>
  async (actor: Actor, until: Date | null): Promise<void> => {
    const now = deps.clock.now();
    const silence = await deps.store.silence(actor.workspaceId, actor.personId);
    await deps.store.changePerson(actor.workspaceId, actor.personId, { restUntil: until, askedAgainAt: now }, now);
    await deps.store.enqueue(actor.workspaceId, silenceEdited(silence, actor.personId), now);
    await shown(deps, actor);
  };

/** The person's Home shows the change, and asks that waited for somebody like them go on. */
async function shown(deps: Deps, actor: Actor): Promise<void> {
  await deps.store.enqueue(actor.workspaceId, [homeOf(actor.personId)], deps.clock.now());
  await wakeDue(deps);
  deps.wakeCourier();
}
