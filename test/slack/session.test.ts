/** From yes to the end: what each notice says to the people who talk, and what they can do. */
import { noEcho, type Offer } from '../../src/domain/ask';
import type { Why } from '../../src/domain/matching/reasons';
import {
  aMentor,
  anEndedSession,
  anOffer,
  aPerson,
  aRunningSession,
  aSession,
  aSource,
  later,
  monday,
  someThanks,
} from '../support/builders';
import { hearBack, inSession, meetLater, stands, thursday, with_ } from './scenarios';
import { buttonsOf, type Case, labelsOf, quiet, render, shown } from './support';

const text = (example: Case, delivery: 'post' | 'edit' = 'post'): string => shown(example, delivery).text;
const labels = (example: Case, delivery: 'post' | 'edit' = 'post'): string[] => labelsOf(shown(example, delivery));

const QUESTION = 'How do I give feedback to a colleague who is more senior?';

describe('"taken"', () => {
  const chosen = (change: Partial<Offer>): Case => {
    const taken = stands('taken');
    const ask = taken.ask && {
      ...taken.ask,
      perspectives: taken.ask.perspectives.map((each) => ({
        ...each,
        offers: [anOffer({ outcome: 'accepted', ...change })],
      })),
    };
    return { ...taken, ask };
  };

  it('says why them, as it was when they were chosen, and of whom nobody would have thought that too', () => {
    const reasons: Why[] = [
      { kind: 'knows', topicId: 't_feedback', level: 'deep' },
      { kind: 'helpedUnseen', topicId: 't_feedback' },
      { kind: 'otherTeam', team: 'Finance' },
    ];
    const why = 'knows *Feedback* deeply · another team: Finance.';
    expect(text(chosen({ reasons }))).toContain(`Why <@UBEN>: ${why}`);
    expect(text(chosen({ reasons, unlikely: true }))).toContain(`Perhaps not whom you expect: ${why}`);
    expect(text(chosen({ reasons }))).not.toContain('helped');
    expect(text(stands('taken'))).toContain('They know *Feedback*.');
  });
});

describe('the card', () => {
  it('names both roles with a mention, so that both follow its thread', () => {
    expect(text(stands('card, waiting'))).toMatch(/<@UANA>.*<@UBEN>/);
    expect(text(stands('card, waiting'))).toContain(QUESTION);
    expect(text(stands('card, waiting'))).toContain('15 minutes');
  });

  it.each<[string, string, string[]]>([
    ['card, waiting', '10:10', ['Read all of it', 'I am here', 'Another time']],
    ['card, choosing', 'choosing another time', ['Read all of it']],
    ['card, later', 'Thursday', ['Read all of it', 'Another time']],
    ['card, in writing', 'Thursday', ['Read all of it', 'Answered', 'I cannot after all']],
    [
      'card, running',
      '10:15',
      ['Read all of it', 'What will you do?', 'What could I ask?', 'We are done', '+10 minutes', 'It did not happen'],
    ],
    [
      'card, almost over',
      'Almost over',
      ['Read all of it', 'What will you do?', 'What could I ask?', 'We are done', '+10 minutes', 'It did not happen'],
    ],
  ])('%s', (name, said, can) => {
    expect(text(stands(name))).toContain(said);
    expect(labels(stands(name))).toEqual([...can, ...quiet]);
  });

  it('says where to write', () => expect(text(stands('card, running'))).toMatch(/thread.*huddle/));

  it('has no "Read all" where there is no more than it says, or once it is over', () => {
    const { ask, ...card } = stands('card, running');
    const untried = ask && { ...ask, brief: { ...ask.brief, tried: '' } };
    expect(labels({ ...card, ask: untried })).not.toContain('Read all of it');
    expect(labels(over(anEndedSession()), 'edit')).not.toContain('Read all of it');
  });

  it('gives more time once', () => {
    const extended = {
      ...stands('card, running'),
      ask: inSession(aRunningSession({ extendedAt: monday, endsAt: later(25) })),
    };
    expect(labels(extended)).not.toContain('+10 minutes');
    expect(text(extended)).toContain('10:25');
  });

  it('shows the message it started from, and its link, only if the asker wanted that', () => {
    expect(text(stands('card, waiting'))).toContain('I never know how to say it.');
    expect(text(stands('card, waiting'))).toContain('https://example.slack.com/archives/C1/p1');
    const hidden = { ...stands('card, waiting'), ask: inSession(aSession(), { source: aSource({ shown: false }) }) };
    expect(JSON.stringify(shown(hidden))).not.toMatch(/I never know|archives/);
  });

  // The address stands there as bare text, and `verbatim` keeps Slack from making a link of it.
  it('has a link that can be followed', () => {
    expect(JSON.stringify(shown(stands('card, waiting')).blocks)).toContain(
      '<https://example.slack.com/archives/C1/p1|',
    );
  });

  it('tells each to write to the other where there is no group conversation', () => {
    const direct = stands('card, waiting, direct');
    expect(text(direct)).toContain('write to <@UANA> directly');
    expect(text({ ...direct, to: 'UANA' })).toContain('write to <@UBEN> directly');
    expect(text(stands('card, waiting'))).not.toContain('directly');
  });

  // A direct message has no thread, and the mentor cannot tap "I am here".
  it('says in a direct message only what is true there', () => {
    const running = {
      ...stands('card, waiting, direct'),
      ask: inSession(aRunningSession({ place: { kind: 'direct' } })),
    };
    expect(text(running)).not.toContain('thread');
  });
  it('offers the mentor in a direct message only what a mentor can do', () => {
    expect(labels(stands('card, waiting, direct'))).not.toContain('I am here');
  });

  const over = (session: Parameters<typeof inSession>[0], more: Parameters<typeof inSession>[1] = {}): Case => ({
    ...stands('card, running'),
    ask: inSession(session, more),
  });

  it('shows afterwards what the asker will do, and lets either say that it did not happen', () => {
    const ended = over(anEndedSession({ hearBack }));
    expect(text(ended, 'edit')).toContain('This conversation is over');
    expect(text(ended, 'edit')).toContain('Say it on Thursday.');
    expect(labels(ended, 'edit')).toEqual(['Talk once more', 'It did not happen', ...quiet]);
  });

  it('can only be taken up again once thanks were said, for a day and by the asker', () => {
    const thanked = over(anEndedSession(), { thanks: someThanks() });
    expect(labels(thanked, 'edit')).toEqual(['Talk once more', ...quiet]);
    expect(labels({ ...thanked, now: later(15 + 24 * 60) }, 'edit')).toEqual(quiet);
    expect(labels({ ...thanked, to: 'UBEN' }, 'edit')).toEqual(quiet);
  });

  // "It did not happen" is refused once "How did it go?" was answered.
  it('has only the quiet menu left once "How did it go?" was answered', () => {
    const echo = {
      ...noEcho,
      timesAsked: 1 as const,
      askedAt: thursday,
      answer: 'used' as const,
      answeredAt: thursday,
    };
    expect(labels(over(anEndedSession(), { echo }), 'edit')).toEqual(quiet);
  });

  it.each(['notHappened', 'mentorGone', 'askerGone', 'calledOff'] as const)(
    'blames nobody and has no buttons: %s',
    (outcome) => {
      const gone = {
        ...stands('card, running'),
        ask: with_(aSession({ outcome, hereBy: null, endedAt: monday }), 'closed'),
      };
      expect(labels(gone, 'edit')).toEqual([]);
      expect(text(gone, 'edit')).not.toMatch(/fault|missed|fail|late/i);
      expect(render(gone)).toBeNull();
    },
  );
});

describe('another time', () => {
  it('is chosen by the mentor in one tap', () => {
    expect(buttonsOf(shown(stands('chooseTime')).blocks).map(({ label, action }) => [label, action])).toEqual([
      ['In 30 minutes', 'session.chooseHalfHour'],
      ['In 1 hour', 'session.chooseHour'],
      ['Tomorrow morning', 'session.chooseTomorrow'],
      ['In writing instead', 'session.chooseWriting'],
      ['I cannot after all', 'session.cannotAfterAll'],
    ]);
  });

  it('says whether the asker was not there or asked for it', () => {
    const chooseTime = stands('chooseTime');
    const busy = {
      ...chooseTime,
      about: 'ask_1.1.s1#0p',
      ask: inSession(aSession({ hereBy: null, waitingBecause: 'askerBusy', postponed: true })),
    };
    expect(text(busy)).toContain('<@UANA> asks for another time');
    expect(text(chooseTime)).not.toContain('asks for another time');
  });

  it('scolds nobody who was missed', () => {
    expect(text(stands('missed'))).not.toMatch(/missed|late|fail|should|must/i);
    expect(text(stands('missed'))).toContain('<@UBEN>');
    expect(labels(stands('missed'))).toContain('Take the question back');
  });

  it('is told to the asker on their own clock', () => {
    const auckland = [aPerson('UANA', { zone: 'Pacific/Auckland' }), aMentor('UBEN')];
    expect(text({ ...stands('moved'), people: auckland })).toContain('Thursday 23:00, your time');
    expect(labels(stands('moved'))).toEqual(['Fine', 'Another time', 'In writing instead', 'Take the question back']);
  });

  it('is not told when it moved on meanwhile', () => {
    expect(render({ ...stands('moved'), ask: inSession(aSession()) })).toBeNull();
  });

  // `moved` carries its own time in `about`; an older one still waiting shows the newer time, twice.
  it('is not told when another time was set meanwhile', () => {
    expect(render({ ...stands('moved'), about: 'ask_1.1.s1#1' })).toBeNull();
  });

  it('calls both ten minutes before', () => expect(text(stands('soon'))).toMatch(/<@UANA>.*<@UBEN>.*ten minutes/));

  // After an outage the reminder may come three minutes before, or when it is already time.
  it('says the time itself, because a reminder may be late', () => expect(text(stands('soon'))).toContain('10:00'));
  it('reminds nobody of what has come already', () =>
    expect(render({ ...stands('soon'), now: later(5, thursday) })).toBeNull());

  it('begins with the asker’s tap', () => {
    expect(text(stands('ready'))).toMatch(/<@UANA>.*10:10/);
    expect(labels(stands('ready'))).toEqual(['I am here', 'Another time']);
  });

  it('is once only', () => {
    const again = { ...stands('ready'), about: 'ask_1.1.s1#0p', ask: inSession(aSession({ postponed: true })) };
    expect(labels(again)).toEqual(['I am here']);
  });
});

describe('what will you do', () => {
  it('is asked of the asker in the thread', () => {
    expect(text(stands('hearBackAsked'))).toMatch(/<@UANA>.*In one sentence: what will you do\?/);
    expect(labels(stands('hearBackAsked'))).toEqual(['What will you do?', 'What could I ask?']);
    const allAsked = inSession(aRunningSession({ almostOverTold: true, prompts: ['0', '1', '2'] }));
    expect(labels({ ...stands('hearBackAsked'), ask: allAsked }, 'edit')).toEqual(['What will you do?']);
  });

  it('is shown to the mentor, who says whether that is it', () => {
    expect(text(stands('hearBack'))).toMatch(/Say it on Thursday\..*<@UBEN>/s);
    expect(labels(stands('hearBack'))).toEqual(['Exactly', 'Not quite']);
  });

  it('shows the mentor’s answer afterwards', () => {
    expect(text(stands('hearBack, confirmed'))).toContain('exactly');
    expect(text(stands('hearBack, put right'))).toContain('On Friday.');
    expect(labels(stands('hearBack, put right'))).toEqual([]);
  });

  // Both answers are refused once the question is closed.
  it('has no buttons once the question is closed', () => {
    const closed = {
      ...stands('hearBack'),
      ask: with_(anEndedSession({ hearBack }), 'closed', { closedAt: thursday }),
    };
    expect(labels(closed, 'edit')).toEqual([]);
  });
});

describe('called off', () => {
  const off = (
    outcome: 'mentorGone' | 'askerGone' | 'calledOff',
    state: 'searching' | 'withdrawn',
    closedAt: Date | null = null,
  ): Case => ({
    ...stands('calledOff'),
    ask: with_(aSession({ outcome, hereBy: null, endedAt: monday }), state, { closedAt }),
  });

  it.each<[string, Case, string]>([
    ['the mentor left', off('mentorGone', 'searching'), 'looking for somebody else'],
    ['the mentor cannot', off('calledOff', 'searching'), 'looking for somebody else'],
    ['the asker took it back', off('calledOff', 'withdrawn', monday), 'Thank you for saying yes'],
    ['the two did not meet', off('askerGone', 'withdrawn', monday), 'you can ask again'],
  ])('says kindly why: %s', (_, example, said) => {
    expect(text(example)).toContain(said);
    expect(text(example)).not.toMatch(/fault|missed|fail|late\b/i);
    expect(labels(example)).toEqual([]);
  });

  it('tells the asker that the search goes on', () =>
    expect(text(stands('goesOn'))).toMatch(/<@UBEN>.*looking for somebody else/s));
});

it('after "it did not happen" the asker chooses, without a reason', () => {
  expect(buttonsOf(shown(stands('whatNext')).blocks)).toEqual([
    { label: 'Another time with Ben', action: 'session.nextAnotherTime', value: 'ask_1.1.s1' },
    { label: 'Somebody else', action: 'session.nextSomebodyElse', value: 'ask_1.1.s1' },
    { label: 'Leave it', action: 'session.nextLeave', value: 'ask_1.1.s1' },
  ]);
  expect(text(stands('whatNext'))).not.toMatch(/why|reason/i);
});

it('a session that is for later says so in the group as well', () =>
  expect(text({ ...stands('card, later'), ask: inSession(meetLater) })).toContain('Thursday'));
