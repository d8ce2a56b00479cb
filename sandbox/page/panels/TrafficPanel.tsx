import { useState } from 'preact/hooks';
import { SEAT } from '../../read/dates';
import type { Office, ShownExchange } from '../../web/shapes';
import { useLive } from '../api';
import { clock } from '../dates';
import { PanelBox } from './PanelBox';

interface Shown {
  readonly exchanges: readonly ShownExchange[];
  readonly protocolErrors: readonly string[];
}

const MOST_SHOWN = 150;

export function TrafficPanel({ close }: { office: Office; close: () => void }) {
  const traffic = useLive<Shown>('/traffic');
  const [words, setWords] = useState('');
  const [which, setWhich] = useState('all');
  const wanted = words.trim().toLowerCase();
  const fits = (each: ShownExchange): boolean => {
    if (which === 'refused' ? each.error === undefined : which !== 'all' && each.direction !== which) return false;
    return wanted === '' || JSON.stringify(each).toLowerCase().includes(wanted);
  };
  const shown = (traffic?.exchanges ?? []).filter(fits).slice(-MOST_SHOWN).reverse();
  return (
    <PanelBox title="Traffic" close={close}>
      <div class="filter">
        <label>
          <span>Filter</span>
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <label>
          <span>Show</span>
          <select value={which} onChange={(event) => setWhich(event.currentTarget.value)}>
            <option value="all">Everything</option>
            <option value="toApp">From Slack to the app</option>
            <option value="fromApp">From the app to Slack</option>
            <option value="refused">Only what went wrong</option>
          </select>
        </label>
      </div>
      {traffic?.protocolErrors.map((each) => (
        <p class="error">Slack would not take this answer: {each}</p>
      ))}
      <p class="hint">{shown.length === 0 ? 'Nothing fits.' : `${shown.length} requests, newest first`}</p>
      <ul class="exchanges">
        {shown.map((each) => (
          <Exchange key={each.id} exchange={each} />
        ))}
      </ul>
    </PanelBox>
  );
}

function Exchange({ exchange }: { exchange: ShownExchange }) {
  const [open, setOpen] = useState(false);
  const { direction, name, error, took, status } = exchange;
  const way = direction === 'toApp' ? 'to the app' : 'to Slack';
  return (
    <li class={error === undefined ? '' : 'refused'}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class={`way ${direction}`} aria-hidden="true">
            {direction === 'toApp' ? '→' : '←'}
          </span>
          <span class="hidden">{way} </span>
          <code>{name}</code> <span class="hint">{clock(exchange.at, SEAT)}</span>
          {took === undefined ? <span class="hint"> under way</span> : <span class="hint"> {Math.round(took)} ms</span>}
          {error !== undefined && <strong class="reason"> {reasonOf(exchange)}</strong>}
        </summary>
        {open && (
          <>
            <h4>Request</h4>
            <pre>{JSON.stringify(exchange.request, null, 2)}</pre>
            <h4>Answer{status ? `, HTTP ${status}` : ''}</h4>
            <pre>{exchange.answer === undefined ? '(none)' : JSON.stringify(exchange.answer, null, 2)}</pre>
          </>
        )}
      </details>
    </li>
  );
}

/** The error, and what Slack says about it. */
function reasonOf({ error, answer }: ShownExchange): string {
  const { response_metadata: metadata } = (answer ?? {}) as { response_metadata?: { messages?: readonly string[] } };
  return [error, ...(metadata?.messages ?? [])].join(' · ');
}
