import { useEffect, useRef } from 'preact/hooks';
import type { Office } from '../../web/shapes';
import { act } from '../api';
import { PanelBox } from './PanelBox';

const once: readonly (readonly [kind: string, name: string])[] = [
  ['busy', 'Answer 429 to the next 5 calls'],
  ['broken', 'Answer 503 to the next 3 calls'],
  ['cutBefore', 'Cut the next 2 calls before they arrive'],
  ['cutAfter', 'Lose the next answer'],
];

export function FaultsPanel({ office, close }: { office: Office; close: () => void }) {
  const { tally, app, pending } = office;
  return (
    <PanelBox title="Faults" close={close}>
      <p>
        Make Slack’s day a bad one, or kill the app in mid-session. What must be said waits and is said later, once.
      </p>
      <h3>Slack</h3>
      <label class="switch">
        <input
          type="checkbox"
          checked={office.slow}
          onChange={(event) => void act('slow', { on: event.currentTarget.checked })}
        />
        <span>Slow: each call takes more than a second</span>
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={office.twice}
          onChange={(event) => void act('twice', { on: event.currentTarget.checked })}
        />
        <span>Deliver everything twice</span>
      </label>
      <div class="actions column">
        {once.map(([kind, name]) => (
          <button type="button" class="button" onClick={() => void act('fault', { kind })}>
            {name}
          </button>
        ))}
        <button type="button" class="button" onClick={() => void act('clearFaults', {})}>
          Back to a good day
        </button>
      </div>
      <div role="status">
        <ul class="pending">
          {pending.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </div>
      <h3>The app</h3>
      <p role="status">
        {app === 'running'
          ? 'Running, in a process of its own.'
          : app === 'dead'
            ? 'Killed. Whatever people press now fails, as in Slack.'
            : 'Starting …'}
      </p>
      {app === 'running' && office.inDoubt && <InDoubt />}
      <div class="actions">
        <button type="button" class="button danger" disabled={app !== 'running'} onClick={() => void act('kill', {})}>
          Kill the app
        </button>
        <button type="button" class="button" disabled={app !== 'dead'} onClick={() => void act('start', {})}>
          Start the app
        </button>
      </div>
      <h3>Is anything lost?</h3>
      <dl class="tally">
        <Row name="Messages sent" value={tally.taken} />
        <Row name="Calls that failed" value={tally.failed} />
        <Row name="… and were made good later" value={tally.madeGood} />
        <Row name="Messages still waiting to be sent" value={tally.waiting} />
        <Row name="Messages sent twice" value={tally.twice} />
      </dl>
    </PanelBox>
  );
}

function InDoubt() {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="note" role="status" ref={note}>
      <p>
        It goes on where it was. Only what it was sending at the moment it was killed, and what follows that in the same
        conversation, waits for a minute of sandbox time: then it looks whether that arrived, and says it once.
      </p>
      <button type="button" class="button" onClick={() => void act('travel', { minutes: 2 })}>
        Let two minutes pass
      </button>
    </div>
  );
}

const Row = ({ name, value }: { name: string; value: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
