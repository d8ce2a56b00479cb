import { useState } from 'preact/hooks';
import type { Office } from '../../web/shapes';
import { act } from '../api';
import { PanelBox } from './PanelBox';

interface Props {
  readonly office: Office;
  readonly lookAt: (as: string, open: string) => void;
  readonly close: () => void;
}

/** Each step waits until the person has done it, or does it for them. */
export function TourPanel({ office, lookAt, close }: Props) {
  const { steps, at } = office.tour;
  const [busyWith, setBusyWith] = useState(-1);
  const [problem, setProblem] = useState('');
  const step = steps[at];
  const [asker, mentor] = [...new Set(steps.map(({ as }) => as))];
  const nameOf = (id: string): string => office.people.find((each) => each.id === id)?.name ?? id;
  const doIt = async (): Promise<void> => {
    if (!step || busyWith === at) return;
    setBusyWith(at);
    lookAt(step.as, step.where);
    const outcome = await act('tourStep', {});
    setProblem(outcome.status === 'ok' ? '' : (outcome.problem ?? 'That did not work.'));
    setBusyWith(-1);
  };
  return (
    <PanelBox title="Guided tour" close={close}>
      <ol class="steps">
        {steps.map(({ title }, index) => (
          <li class={index < at ? 'done' : index === at ? 'here' : ''} aria-current={index === at ? 'step' : undefined}>
            {title}
            {index < at && <span class="hidden"> (done)</span>}
          </li>
        ))}
      </ol>
      <div role="status">
        {step ? (
          <>
            <h3>
              Step {at + 1} of {steps.length}: {step.title}
            </h3>
            <p>{step.text}</p>
          </>
        ) : (
          <p>
            That was the whole loop: a question, fifteen minutes, a thank-you, and what came of it. Read it as{' '}
            {nameOf(mentor ?? '')}, who has just heard. Then ask a question of your own, as anybody.
          </p>
        )}
      </div>
      {problem && <p class="error">{problem}</p>}
      <div class="actions">
        {step && (
          <>
            <button type="button" class="button" onClick={() => lookAt(step.as, step.where)}>
              Go there as {nameOf(step.as)}
            </button>
            <button type="button" class="button" aria-busy={busyWith === at} onClick={() => void doIt()}>
              Do it for me
            </button>
          </>
        )}
        {!step && (
          <button type="button" class="button" onClick={() => lookAt(mentor ?? asker ?? '', 'app')}>
            Read it as {nameOf(mentor ?? '')}
          </button>
        )}
        {at > 0 && (
          <button type="button" class="button" onClick={() => void act('tourRestart', {})}>
            Begin again
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {step ? 'Skip the tour' : 'End the tour'}
        </button>
      </div>
    </PanelBox>
  );
}
