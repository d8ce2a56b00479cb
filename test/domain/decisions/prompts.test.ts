import { mayPrompt, prompt, promptAbout, promptOf } from '../../../src/domain/decisions/prompts';
import { anAskInSession, anEndedSession, aRunningSession, aSession, someFacts } from '../../support/builders';
import { edits, granted, posts, refusal, sessionIn } from './reading';

const session = 'ask_1.1.s1';
const running = anAskInSession(aRunningSession());

describe('a clarifying question', () => {
  it('is said in the thread, once', () => {
    const said = granted(prompt(someFacts(running), session, 'UANA', 1));

    expect(posts(said)).toEqual(['prompted to both']);
    expect(sessionIn(said.ask).prompts).toEqual(['1']);
    expect(granted(prompt(someFacts(said.ask), session, 'UANA', 1))).toEqual({
      ask: said.ask,
      notices: [],
      minutes: [],
    });
  });

  it('goes to each of the two where there is no thread', () => {
    const direct = anAskInSession(aRunningSession({ place: { kind: 'direct' } }));
    expect(posts(granted(prompt(someFacts(direct), session, 'UANA', 0)))).toEqual([
      'prompted to UANA',
      'prompted to UBEN',
    ]);
  });

  it('takes its button from the card once all three were said', () => {
    const two = anAskInSession(aRunningSession({ prompts: ['0', '1'] }));
    const all = granted(prompt(someFacts(two), session, 'UANA', 2));
    expect(edits(all)).toEqual(['card to both']);
    expect(mayPrompt(sessionIn(all.ask))).toBe(false);
    expect(edits(granted(prompt(someFacts(running), session, 'UANA', 2)))).toEqual([]);
  });

  it.each([
    ['by the mentor', running, 'UBEN', 0, 'onlyAsker'],
    ['before they talk', anAskInSession(aSession()), 'UANA', 0, 'notActive'],
    ['after the end', anAskInSession(anEndedSession()), 'UANA', 0, 'sessionOver'],
    ['that does not exist', running, 'UANA', 3, 'unknownAsk'],
  ])('%s is refused', (_how, ask, who, nth, answer) => {
    expect(refusal(prompt(someFacts(ask), session, who, nth))).toBe(answer);
  });

  it('is found again in what its message is about', () => {
    expect([0, 1, 2].map((nth) => promptOf(promptAbout(aSession(), nth)))).toEqual([0, 1, 2]);
    expect(promptOf(session)).toBeNull();
    expect(promptOf(`${session}#prompt7`)).toBeNull();
  });
});
