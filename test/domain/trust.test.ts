/** Who reads a report, and what two people who are kept apart still hear. */
import { tellsOfOneApart } from '../../src/domain/apart';
import { homeItems } from '../../src/domain/home';
import type { NoticeKind } from '../../src/domain/notices';
import type { Person } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import { noSilence } from '../../src/domain/silence';
import { contactsFor, report } from '../../src/domain/trust';
import { aMentor, anAskInSession, anEndedSession, aPerson, later, monday } from '../support/builders';
import { granted, refusal } from './decisions/reading';

const ask = anAskInSession(anEndedSession());
const incident = { reporterId: 'UANA', aboutId: 'UBEN', ask };
const [ana, ben, cem, dea, eli] = [aPerson('UANA'), aMentor('UBEN'), aPerson('UCEM'), aPerson('UDEA'), aPerson('UELI')];

describe('who can read a report', () => {
  it.each<[string, Person[], string[], string | undefined]>([
    ['nobody is named', [], [], 'notNamed'],
    ['whoever was named has left', [{ ...cem, isActive: false }], [], 'notNamed'],
    ['an app is nobody', [{ ...cem, isBot: true }], [], 'notNamed'],
    ['whoever is named is a part of it', [ana, ben], [], 'allPartOfIt'],
    ['the others, in the order in which they were named', [dea, ben, cem], ['UDEA', 'UCEM'], undefined],
  ])('%s', (_when, named, ids, none) => {
    const found = contactsFor(named, incident);
    expect(found.contacts.map(({ id }) => id)).toEqual(ids);
    expect('none' in found ? found.none : undefined).toBe(none);
  });

  it('whoever was asked and passed may be chosen: a missing name would tell', () => {
    expect(contactsFor([eli], incident).contacts).toEqual([eli]);
  });

  it('is checked once more when it is sent, and the day of its end is set', () => {
    const contacts = contactsFor([cem], incident);
    const given = { id: 'rep_1', contactId: 'UCEM', words: 'x' };
    expect(granted(report(contacts, incident, given, defaultPolicy, monday))).toMatchObject({
      ...{ reporterId: 'UANA', aboutId: 'UBEN', askId: 'ask_1', eraseAt: later(90 * 24 * 60) },
    });
    expect(refusal(report(contacts, incident, { ...given, contactId: 'UBEN' }, defaultPolicy, monday))).toBe(
      'notAContact',
    );
  });
});

describe('of two people who are kept apart', () => {
  const said = (
    kind: NoticeKind,
    to: string | null,
    about: string,
    apart = ['UBEN'],
    delivery: 'post' | 'edit' = 'post',
  ) =>
    tellsOfOneApart({
      ...{ notice: { delivery, kind, askId: 'ask_1', about, to }, ask, people: new Map(), topicNames: new Map() },
      ...{ policy: defaultPolicy, nudgesSent: [], invitation: null, silence: noSilence, home: null },
      apart: new Set(apart),
    });

  it.each<[NoticeKind, string | null, string, boolean]>([
    ['thanksNudge', 'UANA', 'ask_1', true],
    ['echoQuestion', 'UANA', 'ask_1#1', true],
    ['thanksForm', 'UANA', 'ask_1.1.s1', true],
    ['added', 'UANA', 'ask_1.1.s1', true],
    ['card', null, 'ask_1.1.s1', true],
    // What ends something, and what is of nobody else.
    ['calledOff', null, 'ask_1.1.s1', false],
    ['goesOn', 'UANA', 'ask_1.1.s1', false],
    ['whatNext', 'UANA', 'ask_1.1.s1', false],
    ['status', 'UANA', 'ask_1', false],
    ['nobody', 'UANA', 'ask_1', false],
    ['report', 'UANA', 'rep_1', false],
  ])('%s to %s is dropped: %s, %s', (kind, to, about, dropped) => {
    expect(said(kind, to, about)).toBe(dropped);
    expect(said(kind, to, about, ['UZOE'])).toBe(false);
    expect(said(kind, to, about, ['UBEN'], 'edit')).toBe(false);
  });

  it('the mentor is not told of the asker either', () => {
    expect(said('thanks', 'UBEN', 'ask_1.1.s1', ['UANA'])).toBe(true);
    expect(said('thanksToManager', 'UCEM', 'ask_1.1.s1#manager', ['UANA'])).toBe(true);
  });

  it('Home asks whoever wants it so for nothing more, and the other as before', () => {
    const kinds = (id: string, blocked: string[]) => homeItems([ask], id, blocked).map(({ kind }) => kind);
    expect([kinds('UANA', []), kinds('UANA', ['UBEN'])]).toEqual([['thanks'], []]);
  });
});
