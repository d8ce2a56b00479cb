/** From the question to a yes: what each notice says to the person who gets it, and what they can do. */
import type { Offer } from '../../src/domain/ask';
import {
  aMentor,
  anAsk,
  anOffer,
  anOfferedAsk,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  aSource,
  holds,
  monday,
} from '../support/builders';
import { lapsedOffer, past } from './pastScenarios';
import { brief, inSession, stands } from './scenarios';
import { buttonsOf, type Case, labelsOf, render, shown } from './support';

const text = (example: Case, delivery: 'post' | 'edit' = 'post'): string => shown(example, delivery).text;
const labels = (example: Case, delivery: 'post' | 'edit' = 'post'): string[] => labelsOf(shown(example, delivery));
const actions = (example: Case): string[] => buttonsOf(shown(example).blocks).map(({ action }) => action);

const QUESTION = 'How do I give feedback to a colleague who is more senior?';

describe('the status', () => {
  it('promises one time while nobody has said yes', () => {
    expect(text(stands('status, searching'))).toContain('Tuesday 17:00');
    expect(text(stands('status, asking'))).toMatch(/asking somebody who knows \*Feedback\*.*Tuesday 17:00/s);
  });

  it('promises nothing again once the promise was kept', () => {
    const kept = { ...stands('status, asking'), ask: anOfferedAsk({ promiseKeptAt: monday }) };
    expect(text(kept)).not.toContain('17:00');
  });

  it('says until when the question waits', () =>
    expect(text(stands('status, waiting for somebody'))).toContain('Monday 9 March 10:00'));

  it('says who said yes, and when they meet', () => {
    expect(text(stands('status, taken'))).toContain('<@UBEN> said yes');
    expect(text(stands('status, another time'))).toContain('Thursday 10:00');
  });

  it.each(['status, searching', 'status, asking', 'status, waiting for somebody', 'status, taken'])(
    'can be taken back: %s',
    (name) => {
      expect(buttonsOf(shown(stands(name)).blocks)).toMatchObject([{ action: 'ask.withdraw', value: 'ask_1' }]);
    },
  );

  it.each(['status, talking', 'status, over'])('cannot be taken back any more: %s', (name) =>
    expect(labels(stands(name))).toEqual([]),
  );

  it('asks before it takes a question back', () =>
    expect(JSON.stringify(shown(stands('status, asking')).blocks)).toContain('"confirm"'));

  it('has no button left when it was taken back', () => {
    const withdrawn = {
      ...stands('status, asking'),
      ask: anAsk({ closedAt: monday, perspectives: [aPerspective({ state: 'withdrawn' })] }),
    };
    expect(labels(withdrawn, 'edit')).toEqual([]);
    expect(text(withdrawn, 'edit')).not.toContain('17:00');
  });

  it('is right without a topic', () => {
    expect(text({ ...stands('status, asking'), ask: anOfferedAsk({ brief: brief({ topics: [] }) }) })).toContain(
      'somebody who can help',
    );
  });
});

it('"taken" is not said of what was called off before it could be said', () => {
  const late = past['taken, called off'];
  expect(late && render(late, 'post')).toBeNull();
});

describe('nobody is free', () => {
  it('has no buttons any more once the question is on the list anew, in another message', () => {
    const earlier = { ...stands('nobody'), about: 'ask_1#1' };
    expect(buttonsOf(shown(earlier, 'edit').blocks)).toEqual([]);
  });

  it('says what happens by itself, until when, and what one can do', () => {
    expect(text(stands('nobody'))).toMatch(/knows \*Feedback\*.*by ourselves/s);
    expect(text(stands('nobody'))).toContain(QUESTION);
    expect(text(stands('nobody'))).toContain('Monday 9 March');
    expect(actions(stands('nobody'))).toEqual(['ask.widen', 'ask.writingIsFine', 'invite.one', 'ask.withdraw']);
  });

  it('says that a topic helps where there is none', () => {
    expect(text(stands('nobody, without a topic'))).toContain('topic');
    expect(text(stands('nobody'))).not.toContain('A topic would help');
  });
});

it('at the promised time the asker hears that we still ask', () => {
  expect(text(stands('stillAsking'))).toMatch(/promised.*nobody has said yes/s);
  expect(text(stands('stillAsking'))).toContain(QUESTION);
  expect(actions(stands('stillAsking'))).toEqual(['ask.widen', 'ask.writingIsFine', 'invite.one', 'ask.withdraw']);
});

it('when patience is over the asker is told honestly, with three ways on', () => {
  expect(text(stands('unmet'))).toMatch(/did not find anybody.*stopped asking/s);
  expect(text(stands('unmet'))).toContain(QUESTION);
  expect(buttonsOf(shown(stands('unmet')).blocks)).toMatchObject([
    { action: 'home.ask', value: 'ask_1' },
    { action: 'ask.againInWriting', value: 'ask_1' },
    { action: 'invite.one', value: 'ask_1' },
  ]);
});

describe('the offer', () => {
  const offer = stands('offer');

  it('says who asks, what, and what would help', () => {
    expect(text(offer)).toContain('<@UANA>');
    expect(text(offer)).toContain(QUESTION);
    expect(text(offer)).toContain('I read two books.');
    expect(text(offer)).toContain('a second opinion');
  });

  it('names the cost, why this person, and that no is fine', () => {
    expect(text(offer)).toContain('15 minutes, which leaves you 45 of your 60');
    expect(text(offer)).toContain('you know *Feedback*');
    expect(text(offer)).toContain('Saying no is fine');
  });

  it('has one tap for each answer', () => {
    expect(buttonsOf(shown(offer).blocks)).toEqual([
      { label: 'Answer here', action: 'offer.answerHere', value: 'ask_1.1.o1' },
      { label: 'Yes, now', action: 'offer.accept', value: 'ask_1.1.o1' },
      { label: 'Yes, later', action: 'offer.acceptLater', value: 'ask_1.1.o1' },
      { label: 'Not now', action: 'offer.decline', value: 'ask_1.1.o1' },
      { label: 'Not my topic', action: 'offer.menu', value: 'notMyTopic ask_1.1.o1' },
      { label: 'I know who could help', action: 'offer.menu', value: 'iKnowWho ask_1.1.o1' },
      { label: 'Fewer of these', action: 'offer.menu', value: 'fewer ask_1.1.o1' },
    ]);
  });

  const because = (change: Partial<Offer>) =>
    anOfferedAsk({ brief: brief(), perspectives: [aPerspective({ state: 'offered', offers: [anOffer(change)] })] });

  it('says why as it was when they were chosen, whatever they say of themselves since', () => {
    const people = [aPerson('UANA'), aMentor('UBEN', { askMeAbout: 'gardens' })];
    const chosen = because({ sharedTopics: [], reasons: [{ kind: 'ownLine', line: 'six years of on-call <rota>' }] });
    expect(text({ ...offer, ask: chosen, people })).toContain('six years of on-call &lt;rota&gt;');
    expect(text({ ...offer, ask: chosen, people })).not.toContain('gardens');
    // Of an offer that an earlier version made.
    expect(text({ ...offer, ask: because({}) })).toContain('We ask you because you know *Feedback*.');
  });

  it('gives no reason where there is none', () => {
    expect(text({ ...offer, ask: because({ sharedTopics: [] }) })).not.toContain('We ask you because');
  });

  it('shows the first 200 characters of what was tried', () => {
    const tried = `${'a'.repeat(199)} and the end`;
    const shownText = text({ ...offer, ask: anOfferedAsk({ brief: brief({ tried }) }) });
    expect(shownText).toContain('a'.repeat(199));
    expect(shownText).not.toContain('the end');
  });

  it('is honest when the minutes do not suffice', () => {
    expect(text({ ...offer, people: [aPerson('UANA'), aMentor('UBEN', { minutes: 10 })] })).toContain(
      'You have 10 left',
    );
  });

  it('never shows the message the question started from', () => {
    const ask = anOfferedAsk({
      source: aSource({ quote: 'a secret', link: 'https://example.slack.com/archives/C1/p9' }),
    });
    expect(JSON.stringify(shown({ ...offer, ask }))).not.toMatch(/a secret|archives/);
  });

  it('can still be taken when it lapsed, without the question', () => {
    expect(text(lapsedOffer, 'edit')).toContain('you still can');
    expect(text(lapsedOffer, 'edit')).not.toContain(QUESTION);
    expect(labels(lapsedOffer, 'edit')).toEqual(['Answer here', 'Yes, now']);
  });

  it('has no button once somebody else said yes', () => {
    const lapsed = anOffer({ outcome: 'lapsed' });
    const perspective = aPerspective({
      state: 'active',
      offers: [lapsed],
      sessions: [aRunningSession({ mentorId: 'UCY' })],
    });
    const taken = { ...lapsedOffer, ask: anOfferedAsk({ perspectives: [perspective] }) };
    expect(labels(taken, 'edit')).toEqual([]);
    expect(text(taken, 'edit')).toContain('Somebody else');
  });

  // A lapsed offer of a question that was taken back says that somebody else is helping, which is not so.
  it('does not say that somebody helps when the question was taken back', () => {
    const perspective = aPerspective({ state: 'withdrawn', offers: [anOffer({ outcome: 'lapsed' })] });
    expect(
      text({ ...lapsedOffer, ask: anOfferedAsk({ closedAt: monday, perspectives: [perspective] }) }, 'edit'),
    ).not.toContain('Somebody else');
  });

  it('does not say who else was asked', () => expect(text(lapsedOffer, 'edit')).not.toContain('<@UBEN'));
});

describe('somebody said yes', () => {
  const taken = stands('taken');

  it('says who, why them, and until when to tap', () => {
    expect(text(taken)).toContain('<@UBEN> said yes');
    expect(text(taken)).toContain('*Feedback*');
    expect(text(taken)).toContain('Monday 10:10, your time');
    expect(labels(taken)).toEqual(['I am here', 'Another time']);
  });

  it('offers another time only once', () => {
    expect(labels({ ...taken, ask: inSession(aSession({ postponed: true })) })).toEqual(['I am here']);
  });
});

describe('an invitation', () => {
  it('says who invites, what it costs, and that no is final', () => {
    expect(text(stands('invitation'))).toContain('<@UANA>');
    expect(text(stands('invitation'))).toContain('60 minutes in 30 days');
    expect(text(stands('invitation'))).toContain('Nobody is invited twice');
    expect(buttonsOf(shown(stands('invitation')).blocks)).toEqual([
      { label: 'Offer what you know', action: 'invite.join', value: 'UBEN' },
      { label: 'No, thanks', action: 'invite.decline', value: 'UBEN' },
      { label: 'Fewer of these', action: 'person.fewerNudges', value: 'nudges' },
    ]);
  });

  it('does not ask somebody who has joined by another way', () => {
    expect(
      render({ ...stands('invitation'), people: [aPerson('UANA'), aMentor('UBEN', { topics: holds('t_feedback') })] }),
    ).toBeNull();
  });
});
