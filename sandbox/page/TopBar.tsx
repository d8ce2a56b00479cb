import { useState } from 'preact/hooks';
import { SEAT } from '../read/dates';
import type { Office } from '../web/shapes';
import { act } from './api';
import { fullMoment, zoneName } from './dates';

export type Panel = 'tour' | 'traffic' | 'faults';

const spans = [
  ['+15 minutes', 15],
  ['+1 hour', 60],
  ['+1 day', 24 * 60],
  ['+1 week', 7 * 24 * 60],
] as const;

const panels: readonly (readonly [Panel, string])[] = [
  ['tour', 'Guided tour'],
  ['traffic', 'Traffic'],
  ['faults', 'Faults'],
];

interface Props {
  readonly office: Office;
  readonly isSplit: boolean;
  readonly split: () => void;
  readonly panel: Panel | null;
  readonly setPanel: (panel: Panel | null) => void;
}

export function TopBar({ office, isSplit, split, panel, setPanel }: Props) {
  const [busy, setBusy] = useState('');
  const move = async (name: string, deed: string, what: Readonly<Record<string, unknown>>): Promise<void> => {
    // Pressed twice is twice as far: the second journey begins where the first one ends.
    setBusy(name);
    await act(deed, what);
    setBusy('');
  };
  return (
    <header class="top">
      <div class="brand">
        <strong>{office.company}</strong>
        <span class="hint">a Slack workspace in a box</span>
        {office.app !== 'running' && (
          <span class="down">{office.app === 'dead' ? 'The app is down' : 'The app is starting'}</span>
        )}
      </div>
      <div class="time" role="group" aria-label="Time travel">
        <span class="now">
          Sandbox time: {fullMoment(office.now, SEAT)} {zoneName(office.now, SEAT)}
        </span>
        <span class="spans">
          {spans.map(([name, minutes]) => (
            <button
              type="button"
              class="button"
              aria-busy={busy === name}
              onClick={() => void move(name, 'travel', { minutes })}
            >
              {name}
            </button>
          ))}
          <button
            type="button"
            class="button"
            aria-busy={busy === 'next'}
            onClick={() => void move('next', 'nextThing', {})}
          >
            To the next thing that happens
          </button>
        </span>
      </div>
      <div class="views" role="group" aria-label="Views">
        <button type="button" class="button" aria-pressed={isSplit} onClick={split}>
          Split view
        </button>
        {panels.map(([id, name]) => (
          <button
            type="button"
            class="button"
            aria-pressed={panel === id}
            onClick={() => setPanel(panel === id ? null : id)}
          >
            {name}
          </button>
        ))}
      </div>
    </header>
  );
}
