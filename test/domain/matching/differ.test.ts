/** A second perspective on an earlier question: somebody else, and somebody unlike them. */
import { callThroughDoor } from '../../../src/domain/decisions/door';
import { nameColleague } from '../../../src/domain/decisions/named';
import { settlesSearch } from '../../../src/domain/decisions/search';
import { wake } from '../../../src/domain/decisions/wake';
import { suggestThree } from '../../../src/domain/matching/three';
import type { Person, TopicHeld } from '../../../src/domain/person';
import { aMentor, anAsk, anOfferedAsk, aPerson, aPerspective, later, monday, someFacts } from '../../support/builders';
import { granted, posts, refusal } from '../decisions/reading';

const at = (level: TopicHeld['level']): Partial<Person> => ({ topics: [{ topicId: 't_feedback', level }] });
const ben = aMentor('UBEN', { team: 'Sales', place: 'Lyon' });
const follows = anAsk({ id: 'ask_2', followsAskId: 'ask_1' });

describe('after another road was taken', () => {
  // Cem is as good as Dan, and stands before him.
  it.each<[string, Partial<Person>, string]>([
    ['another team', { team: 'Finance', place: 'Lyon' }, 'UDAN'],
    ['another place', { team: 'Sales', place: 'Oslo' }, 'UDAN'],
    ['another level', { team: 'Sales', place: 'Lyon', ...at('deep') }, 'UDAN'],
    ['another clock', { team: 'Sales', place: 'Lyon', zone: 'Europe/Berlin' }, 'UDAN'],
    ['nothing that differs', { team: 'Sales', place: 'Lyon' }, 'UCEM'],
  ])('%s than that of the first one comes first', (_what, change, first) => {
    const cem = aMentor('UCEM', { team: 'Sales', place: 'Lyon', ...(change.topics ? at('solid') : {}) });
    const people = [aPerson('UANA'), cem, aMentor('UDAN', change)];
    const facts = someFacts(follows, { with: people, earlier: [ben] });
    expect(posts(wake(facts, monday))).toEqual([`offer to ${first}`]);
    expect(suggestThree(facts, monday)[0]?.person.id).toBe(first);
    // Without an earlier question nobody has to be unlike anybody.
    const alone = someFacts(anAsk(), { with: people });
    expect(suggestThree(alone, monday).map(({ person }) => person.id)).toContain('UCEM');
  });

  it('does not overtake whom a colleague named', () => {
    const named = anAsk({
      followsAskId: 'ask_1',
      perspectives: [aPerspective({ named: [{ id: 'UCEM', by: 'UGUS' }] })],
    });
    const people = [aPerson('UANA'), aMentor('UCEM', { team: 'Sales' }), aMentor('UDAN', { team: 'Finance' })];
    expect(posts(wake(someFacts(named, { with: people, earlier: [ben] }), monday))).toEqual(['offer to UCEM']);
  });

  it('looks on among those further back until there is another view', () => {
    const cem = aMentor('UCEM', { team: 'Sales' });
    const known = (...mentors: readonly Person[]) =>
      someFacts(follows, { with: [aPerson('UANA'), ...mentors], earlier: [ben] });
    expect(settlesSearch(known(cem), monday)).toBe(false);
    expect(settlesSearch(known(cem, aMentor('UDAN', { team: 'Finance' })), monday)).toBe(true);
  });

  it('does not come back to whoever helped before: not through their door, and not by name', () => {
    const open = { ...ben, doorUntil: later(25) };
    const listed = aPerspective({ state: 'listed', listedAt: monday, listedUntil: later(9999) });
    const atDoor = { mentor: open, isBusy: false, calling: null };
    const waits = (followsAskId: string | null) => anAsk({ followsAskId, perspectives: [listed] });
    const facts = { with: [aPerson('UANA'), open], atDoor };
    expect(refusal(callThroughDoor(someFacts(waits('ask_1'), { ...facts, earlier: [ben] }), 'UBEN', monday))).toBe(
      'notActive',
    );
    expect(granted(callThroughDoor(someFacts(waits(null), facts), 'UBEN', monday)).notices).not.toEqual([]);

    const offered = someFacts(anOfferedAsk({ followsAskId: 'ask_1' }), { earlier: [aMentor('UCEM')] });
    const naming = (id: string) => granted(nameColleague(offered, 'ask_1.1.o1', 'UBEN', id, monday)).ask;
    expect(naming('UCEM').perspectives[0]?.named).toEqual([]);
    expect(naming('UDAN').perspectives[0]?.named).toEqual([{ id: 'UDAN', by: 'UBEN' }]);
  });
});
