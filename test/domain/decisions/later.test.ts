import type { Ask, Session } from '../../../src/domain/ask';
import { chooseTime, postpone } from '../../../src/domain/decisions/begin';
import { acceptLater, agree, laterTimes, moveAsMentor } from '../../../src/domain/decisions/later';
import {
  acceptInWriting,
  answeredInWriting,
  chooseWriting,
  preferWriting,
} from '../../../src/domain/decisions/writing';
import { addDays } from '../../../src/domain/duration';
import {
  aMentor,
  anAskInSession,
  anOfferedAsk,
  aPerson,
  aRunningSession,
  aSession,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, posts, refusal, sessionIn } from './reading';

const OFFER = 'ask_1.1.o1';
const SESSION = 'ask_1.1.s1';
const sessionAfter = ({ ask }: { readonly ask: Ask }): Session => sessionIn(ask);
const offered = someFacts(anOfferedAsk());
const meeting = aSession({ hereBy: null, startsAt: later(60), remindAt: later(50) });
const inSession = (session: Session = meeting) => someFacts(anAskInSession(session));

describe('times for later', () => {
  it.each([
    ['both in UTC', 'Etc/UTC', '10:30 11:00 09:00'],
    ['the asker in New York: from 14:00 UTC on', 'America/New_York', '14:00 14:00 14:00'],
    ['the asker in Auckland: never, so in the mentor’s hours', 'Pacific/Auckland', '10:30 11:00 09:00'],
    ['the asker in Kolkata: until 11:30 UTC', 'Asia/Kolkata', '10:30 11:00 09:00'],
  ])('%s', (_where, zone, wanted) => {
    const { halfHour, hour, tomorrow, suitBoth } = laterTimes(aMentor(), aPerson('UANA', { zone }), monday);
    expect(suitBoth).toBe(zone !== 'Pacific/Auckland');
    expect([halfHour, hour, tomorrow].map((at) => at.toISOString().slice(11, 16)).join(' ')).toBe(wanted);
  });
});

describe('yes, later', () => {
  it('reserves the minutes now and reminds ten minutes before', () => {
    const taken = granted(acceptLater(offered, OFFER, 'UBEN', later(60), monday));
    expect(sessionAfter(taken)).toMatchObject({ startsAt: later(60), remindAt: later(50), hereBy: null });
    expect(taken.minutes).toMatchObject([{ personId: 'UBEN', minutes: 15 }]);
    expect(posts(taken)).toEqual(['card to both', 'taken to UANA']);
  });

  it('has no reminder when it is nearer than that, and is refused when it has passed', () => {
    expect(sessionAfter(granted(acceptLater(offered, OFFER, 'UBEN', later(9), monday))).remindAt).toBeNull();
    expect(refusal(acceptLater(offered, OFFER, 'UBEN', monday, monday))).toBe('timePassed');
    expect(refusal(acceptLater(offered, OFFER, 'UANA', later(60), monday))).toBe('notYours');
  });

  it('is fine with the asker alone, and any number of times', () => {
    const fine = granted(agree(inSession(), SESSION, 'UANA', monday));
    expect(sessionAfter(fine).agreedAt).toEqual(monday);
    const again = granted(agree({ ...inSession(), ask: fine.ask }, SESSION, 'UANA', later(5)));
    expect(sessionAfter(again).agreedAt).toEqual(monday);
    expect(refusal(agree(inSession(), SESSION, 'UBEN', monday))).toBe('onlyAsker');
    expect(refusal(agree(inSession(aSession()), SESSION, 'UANA', monday))).toBe('notActive');
  });

  it('is moved once by the mentor', () => {
    const waiting = granted(moveAsMentor(inSession(), SESSION, monday));
    expect(posts(waiting)).toEqual(['chooseTime to UBEN']);
    const moved = granted(chooseTime({ ...inSession(), ask: waiting.ask }, SESSION, 'UBEN', 'hour', monday));
    expect(refusal(moveAsMentor({ ...inSession(), ask: moved.ask }, SESSION, monday))).toBe('alreadyMoved');
    expect(refusal(moveAsMentor(inSession(aRunningSession()), SESSION, monday))).toBe('sessionOver');
  });

  // The asker cannot, and the mentor has no other time: it is a new message all the same.
  it('is told anew when the same time is chosen again', () => {
    const first = granted(chooseTime(inSession(waitingFor('noTap')), SESSION, 'UBEN', 'tomorrow', monday));
    const cannot = granted(postpone({ ...inSession(), ask: first.ask }, SESSION, 'askerBusy', later(1)));
    const second = granted(chooseTime({ ...inSession(), ask: cannot.ask }, SESSION, 'UBEN', 'tomorrow', later(2)));
    const told = [first, second].flatMap(({ notices }) =>
      notices.filter(({ kind, delivery }) => kind === 'moved' && delivery === 'post').map(({ about }) => about),
    );
    expect(sessionAfter(second).startsAt).toEqual(sessionAfter(first).startsAt);
    expect(new Set(told).size).toBe(2);
  });
});

const waitingFor = (waitingBecause: Session['waitingBecause']): Session =>
  aSession({ hereBy: null, waitingBecause, missed: 1, chooseBy: addDays(monday, 1) });

describe('in writing', () => {
  it('is promised by the end of the mentor’s next working day, and all minutes count', () => {
    const taken = granted(acceptInWriting(offered, OFFER, 'UBEN', monday));
    expect(sessionAfter(taken).inWriting?.by.toISOString()).toBe('2026-03-03T17:00:00.000Z');
    const answered = granted(answeredInWriting({ ...offered, ask: taken.ask }, SESSION, 'UBEN', later(60)));
    expect(answered.minutes).toMatchObject([{ minutes: 15 }]);
    expect(posts(answered)).toEqual(['thanksForm to UANA']);
    expect(edits(answered)).toContain('taken to UANA');
  });

  it('is the asker’s to prefer, before they meet', () => {
    const writing = granted(preferWriting(inSession(), SESSION, 'UANA', monday));
    expect(sessionAfter(writing)).toMatchObject({ startsAt: null, remindAt: null, hereBy: null });
    expect(posts(writing)).toEqual(['writingWanted to UBEN']);
    expect(posts(granted(preferWriting({ ...inSession(), ask: writing.ask }, SESSION, 'UANA', monday)))).toEqual([]);
    expect(refusal(preferWriting(inSession(), SESSION, 'UBEN', monday))).toBe('onlyAsker');
    expect(refusal(preferWriting(inSession(aRunningSession()), SESSION, 'UANA', monday))).toBe('sessionOver');
  });

  it('is the mentor’s to choose instead of another time, and the asker is told', () => {
    const choosing = inSession(aSession({ hereBy: null, waitingBecause: 'noTap', missed: 1, chooseBy: later(600) }));
    const writing = granted(chooseWriting(choosing, SESSION, 'UBEN', monday));
    expect(sessionAfter(writing)).toMatchObject({ waitingBecause: null, chooseBy: null });
    expect(sessionAfter(writing).inWriting?.by.toISOString()).toBe('2026-03-03T17:00:00.000Z');
    expect(posts(writing)).toEqual(['moved to UANA']);
    expect(edits(writing)).toEqual(expect.arrayContaining(['chooseTime to UBEN', 'missed to UANA', 'status to UANA']));
    expect(refusal(chooseWriting(choosing, SESSION, 'UANA', monday))).toBe('onlyMentor');
    expect(refusal(chooseWriting(inSession(), SESSION, 'UBEN', monday))).toBe('notActive');
    expect(refusal(chooseWriting({ ...choosing, ask: writing.ask }, SESSION, 'UBEN', monday))).toBe('notActive');
  });

  it('ends by a word of the two alone', () => {
    const writing = inSession(
      aSession({ hereBy: null, inWriting: { by: later(60), remindAt: null, waitsUntil: null } }),
    );
    expect(refusal(answeredInWriting(writing, SESSION, 'UCEM', monday))).toBe('notYours');
    expect(refusal(answeredInWriting(inSession(), SESSION, 'UBEN', monday))).toBe('notActive');
  });
});
