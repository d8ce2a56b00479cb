/** What the page asks its server, and how it hears that something has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../web/shapes';

export async function act(name: string, what: Readonly<Record<string, unknown>>): Promise<Outcome> {
  try {
    const answer = await fetch(`/do/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    return (await answer.json()) as Outcome;
  } catch {
    return { status: 'refused', problem: 'The demo does not answer. Is it still running?' };
  }
}

const listeners = new Set<() => void>();
let _source: EventSource | undefined;

/** One connection for the whole page: browsers allow only a few. */
function listen(listener: () => void): () => void {
  _source ??= openSource();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function openSource(): EventSource {
  const events = new EventSource('/events');
  events.onmessage = () => {
    for (const each of listeners) each();
  };
  return events;
}

/** What stands at `path`, always as it is now; undefined until it is known. Only one request is under way at a time. */
export function useLive<T>(path: string): T | undefined {
  const [held, setHeld] = useState<{ path: string; value: T }>();
  const last = useRef('');
  useEffect(() => {
    let over = false;
    let underWay = false;
    let again = false;
    async function load(): Promise<void> {
      if (underWay) {
        again = true;
        return;
      }
      underWay = true;
      const text = await fetch(path).then(
        (answer) => (answer.ok ? answer.text() : undefined),
        () => undefined,
      );
      underWay = false;
      if (over) return;
      if (text !== undefined && text !== last.current) {
        last.current = text;
        setHeld({ path, value: JSON.parse(text) as T });
      }
      if (again) {
        again = false;
        void load();
      }
    }
    last.current = '';
    const stop = listen(() => void load());
    void load();
    return () => {
      over = true;
      stop();
    };
  }, [path]);
  return held?.path === path ? held.value : undefined;
}
