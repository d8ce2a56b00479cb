/** A form of the app: what Slack calls a modal. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../web/shapes';
import { Blocks } from './blocks/Blocks';
import type { Surface } from './blocks/surface';
import { useScreen } from './screen';
import { useDialog } from './useDialog';

interface Props {
  readonly view: ShownView;
  readonly confirmed: Surface['confirmed'];
  readonly covered: boolean;
}

export function FormDialog({ view, confirmed, covered }: Props) {
  const { act, reader } = useScreen();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [attempts, setAttempts] = useState(0);
  const { id: viewId } = view;

  const cancel = (all: boolean): void => void act('cancel', { viewId, all });
  const submit = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    const { status, problem: said } = await act('submit', { viewId, typed });
    setBusy(false);
    setAttempts((before) => before + 1);
    if (status !== 'ok')
      setProblem(said ?? 'The app did not answer in time. What you wrote is still here. Please try again.');
  };
  useDialog(box, () => !covered && cancel(false));

  // Whoever sent a form with a mistake wants to be where it is, also when it is the same one again.
  const errors = Object.keys(view.errors).join();
  useEffect(() => {
    if (!errors) return;
    const wrong = box.current?.querySelector<HTMLElement>('.wrong');
    wrong?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    // What is wrong stands below the last of several choices.
    wrong?.scrollIntoView({ block: 'nearest' });
  }, [errors, view.hash, attempts]);
  // An update may take away what one was in.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, [view.hash]);

  const surface: Surface = {
    heading: 'h3',
    press: (at, value) => act('pressInView', { viewId, typed, ...at, value }),
    suggest: async (at, text) => {
      const { options } = await act('suggest', { viewId, typed, ...at, text });
      if (!Array.isArray(options)) throw new Error('No answer');
      return options;
    },
    value: (key) => (key in typed ? typed[key] : view.values[key]),
    type: (key, value) => setTyped((before) => ({ ...before, [key]: value })),
    errors: view.errors,
    confirmed,
  };

  return (
    <div class="shade" inert={covered}>
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby={`${viewId}-title`} ref={box} tabIndex={-1}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (view.submit) void submit();
          }}
        >
          <header>
            <h2 id={`${viewId}-title`}>{view.title}</h2>
            <button type="button" class="quiet" aria-label="Dismiss" onClick={() => cancel(true)}>
              ×
            </button>
          </header>
          <div class="form-body" tabIndex={0} role="group" aria-label="Fields">
            <Blocks blocks={view.blocks} reader={reader} surface={surface} />
          </div>
          {problem && (
            <p class="error above-footer" role="alert">
              {problem}
            </p>
          )}
          <footer>
            {view.depth > 1 && <span class="hint">Form {view.depth} of this conversation</span>}
            <button type="button" class="button" onClick={() => cancel(false)}>
              {view.close}
            </button>
            {view.submit && (
              <button type="submit" class="button primary" aria-busy={busy}>
                {view.submit}
              </button>
            )}
          </footer>
        </form>
      </div>
    </div>
  );
}
