/** The app's own place: its Home, and what it has written to this person. */
import { useEffect, useRef } from 'preact/hooks';
import type { Seen, ShownView } from '../web/shapes';
import { Blocks } from './blocks/Blocks';
import type { Surface } from './blocks/surface';
import { Messages } from './Conversation';
import { useScreen } from './screen';

interface Props {
  readonly seen: Seen;
  readonly tab: 'home' | 'app';
  readonly confirmed: Surface['confirmed'];
  readonly shortcuts: preact.ComponentChildren;
}

export function AppSpace({ seen, tab, confirmed, shortcuts }: Props) {
  const { goTo, act, as } = useScreen();
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tab === 'home') void act('openHome', {});
  }, [tab, as]);
  const choose = (which: 'home' | 'app'): void => {
    if (which === tab && which === 'home') void act('openHome', {});
    goTo(which);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    goTo(tab === 'home' ? 'app' : 'home');
    requestAnimationFrame(() => tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  const unread = seen.appUnread > 0 && tab === 'home' ? ` (${seen.appUnread})` : '';
  return (
    <>
      <header class="place">
        <h1>Ask Mentor</h1>
        {shortcuts}
      </header>
      <div class="tabs" role="tablist" aria-label="Ask Mentor" ref={tabs} onKeyDown={onKeyDown}>
        {(['home', 'app'] as const).map((which) => (
          <button
            type="button"
            role="tab"
            id={`tab-${which}`}
            aria-selected={tab === which}
            tabIndex={tab === which ? 0 : -1}
            aria-controls="app-panel"
            onClick={() => choose(which)}
          >
            {which === 'home' ? 'Home' : `Messages${unread}`}
          </button>
        ))}
      </div>
      <div class="app-panel" role="tabpanel" id="app-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'home' ? (
          <Home view={seen.home} confirmed={confirmed} />
        ) : (
          <AppMessages seen={seen} confirmed={confirmed} />
        )}
      </div>
    </>
  );
}

function AppMessages({ seen, confirmed }: Pick<Props, 'seen' | 'confirmed'>) {
  const { open } = seen;
  return (
    <>
      {open ? (
        <Messages conversation={open} confirmed={confirmed} />
      ) : (
        <p class="empty">Ask Mentor has not written to you yet.</p>
      )}
      <p class="read-only">Nobody can write here: what needs an answer has its buttons.</p>
    </>
  );
}

function Home({ view, confirmed }: { view: ShownView | null; confirmed: Surface['confirmed'] }) {
  const { act, reader } = useScreen();
  if (!view) return <p class="empty">Home is on its way …</p>;
  const { id: viewId } = view;
  const surface: Surface = {
    heading: 'h2',
    press: (at, value) => act('pressInView', { viewId, typed: {}, ...at, value }),
    suggest: async (at, text) => {
      const { options } = await act('suggest', { viewId, typed: {}, ...at, text });
      return Array.isArray(options) ? options : [];
    },
    value: (key) => view.values[key],
    type: () => {},
    errors: view.errors,
    confirmed,
  };
  return (
    <div class="home" tabIndex={0} role="region" aria-label="Home of Ask Mentor">
      <Blocks blocks={view.blocks} reader={reader} surface={surface} />
    </div>
  );
}
