/** After the end: thanks, and what came of it. */
import { noEcho } from '../../src/domain/ask';
import { anEndedSession, later, someThanks } from '../support/builders';
import { inSession, stands, thursday } from './scenarios';
import { buttonsOf, type Case, labelsOf, quiet, render, shown } from './support';

const text = (example: Case, delivery: 'post' | 'edit' = 'post'): string => shown(example, delivery).text;
const labels = (example: Case, delivery: 'post' | 'edit' = 'post'): string[] => labelsOf(shown(example, delivery));

const QUESTION = 'How do I give feedback to a colleague who is more senior?';

describe('thanks', () => {
  it('can be written, or it can be said that it did not happen', () => {
    expect(buttonsOf(shown(stands('thanksForm')).blocks).slice(0, -quiet.length)).toEqual([
      { label: 'Write a thank-you', action: 'thanks.write', value: 'ask_1.1.s1' },
      { label: 'It did not happen', action: 'session.didNotHappen', value: 'ask_1.1.s1' },
    ]);
  });

  it('are asked for once more, and that is said', () => {
    expect(text(stands('thanksNudge'))).toContain('only reminder');
    expect(buttonsOf(shown(stands('thanksNudge')).blocks)).toMatchObject([
      { action: 'thanks.write', value: 'ask_1.1.s1' },
      { action: 'person.fewerNudges' },
    ]);
  });

  it('are asked for anew when the first conversation did not happen and its reminder was sent', () => {
    const again = anEndedSession({ endedAt: later(9 * 24 * 60) });
    const reminded = inSession(again, { thanksNudgedAt: thursday });
    expect(buttonsOf(shown({ ...stands('thanksForm'), ask: reminded }).blocks)).toHaveLength(2 + quiet.length);
    expect(buttonsOf(shown({ ...stands('thanksNudge'), ask: reminded }, 'edit').blocks)).toEqual([]);
  });

  it('does not say "yesterday" days later', () => expect(text(stands('thanksNudge'))).not.toContain('Yesterday'));
  // Under 30 hours counts as yesterday; somebody who works late may be reminded on the same day.
  it('does not say "yesterday" on the same day', () => {
    expect(text({ ...stands('thanksNudge'), now: later(4 * 60) })).not.toContain('Yesterday');
  });

  it('reach the mentor in the writer’s words', () => {
    expect(text(stands('thanks'))).toMatch(
      /<@UANA> thanks you.*I said nothing\..*You gave me a first sentence\..*Say it on Thursday\./s,
    );
    expect(labels(stands('thanks'))).toEqual(['Anything to add?', 'What happens with it', ...quiet]);
  });

  it('show no empty parts', () => {
    const short = {
      ...stands('thanks'),
      ask: inSession(anEndedSession(), { thanks: someThanks({ before: '', nowIWill: '' }) }),
    };
    expect(text(short)).not.toMatch(/Before|Now I will/);
  });
});

describe('how did it go', () => {
  it('is one tap', () => {
    expect(text(stands('echoQuestion'))).toMatch(/How did it go.*<@UBEN>/);
    expect(text(stands('echoQuestion'))).toContain(QUESTION);
    expect(buttonsOf(shown(stands('echoQuestion')).blocks)).toEqual([
      { label: 'Used it', action: 'echo.used', value: 'ask_1' },
      { label: 'Used part', action: 'echo.part', value: 'ask_1' },
      { label: 'Not yet', action: 'echo.notYet', value: 'ask_1' },
      { label: 'Took another road', action: 'echo.otherRoad', value: 'ask_1' },
      { label: 'Fewer of these', action: 'person.fewerNudges', value: 'nudges' },
    ]);
  });

  it('says who will hear the answer', () => expect(text(stands('echoQuestion'))).toMatch(/goes to <@UBEN>/));

  it('is told to the mentor: when, to whom, how long, on what, and what came of it', () => {
    expect(text(stands('echoTold'))).toMatch(
      /7 days ago you gave <@UANA> 15 minutes on \*Feedback\*\..*it was used.*It worked\./s,
    );
  });

  it.each(['used', 'part', 'otherRoad'] as const)('is warm whatever came of it: %s', (answer) => {
    const told = {
      ...stands('echoTold'),
      ask: inSession(anEndedSession(), { echo: { ...noEcho, answer, answeredAt: thursday } }),
    };
    expect(text(told)).not.toMatch(/but|unfortunately|sorry|did not/i);
  });

  it('keeps "not yet" between us and the asker', () => {
    const notYet = {
      ...stands('echoTold'),
      ask: inSession(anEndedSession(), { echo: { ...noEcho, answer: 'notYet' as const, answeredAt: thursday } }),
    };
    expect(render(notYet)).toBeNull();
  });
});
