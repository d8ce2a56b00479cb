/** One person in front of their screen. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Office, Outcome, Seen } from '../web/shapes';
import { AppSpace } from './AppSpace';
import { act, useLive } from './api';
import { ConfirmDialog } from './ConfirmDialog';
import { ConversationView } from './Conversation';
import { FormDialog } from './FormDialog';
import { Menu } from './Menu';
import { SeatHead } from './SeatHead';
import { Sidebar } from './Sidebar';
import { readerOf, type Screen, ScreenContext } from './screen';
import type { SeatPlace } from './seats';
import { Thread } from './Thread';

interface Props {
  readonly office: Office;
  readonly place: SeatPlace;
  /** The address of the page when this seat looks elsewhere. */
  readonly addressOf: (change: Partial<SeatPlace>) => string;
  /** Which side of the split view; empty when there is only one. */
  readonly side: '' | 'left' | 'right';
}

interface Asking {
  readonly confirm: unknown;
  readonly answer: (yes: boolean) => void;
}

export function Seat({ office, place, addressOf, side }: Props) {
  const { as, open, thread } = place;
  const seen = useLive<Seen>(`/seen?as=${as}&in=${open === 'home' ? 'app' : open}`);
  const [asking, setAsking] = useState<Asking>();
  const [trouble, setTrouble] = useState('');
  const go = (change: Partial<SeatPlace>): void => {
    location.hash = addressOf(change);
  };
  const screen = useMemo<Screen>(
    () => ({
      office,
      as,
      reader: readerOf(office, as),
      act: async (deed, what) => {
        setTrouble('');
        const outcome = await act(deed, { as, ...what });
        setTrouble(troubleOf(deed, outcome));
        return outcome;
      },
      goTo: (where, ts = '') => go({ open: where, thread: ts }),
    }),
    [office, as, open, thread],
  );
  useMarkRead(seen, as, open);
  const confirmed = (confirm: unknown): Promise<boolean> => {
    if (!confirm) return Promise.resolve(true);
    return new Promise((resolve) => {
      setAsking({
        confirm,
        answer: (yes) => {
          setAsking(undefined);
          resolve(yes);
        },
      });
    });
  };
  /** Distinguishes what is there twice. */
  const where = side === '' ? '' : `, ${side} screen`;
  const isCovered = Boolean(asking || seen?.form);
  return (
    <ScreenContext.Provider value={screen}>
      <section class="seat" aria-label={side === '' ? 'Screen' : `${side === 'left' ? 'Left' : 'Right'} screen`}>
        <SeatHead office={office} as={as} choose={(id) => go({ as: id, open: 'general' })} />
        <div class="screen" inert={isCovered}>
          {seen && <Sidebar seen={seen} open={open} where={where} addressOf={(id) => addressOf({ open: id })} />}
          <section class="main" tabIndex={-1} aria-label={`What ${screen.reader.nameOf(as)} sees${where}`}>
            {seen && <Inside seen={seen} open={open} confirmed={confirmed} screen={screen} />}
          </section>
          {seen?.open && thread && <Thread conversation={seen.open} ts={thread} where={where} confirmed={confirmed} />}
        </div>
        <p class="trouble" role="alert">
          {trouble}
        </p>
        {seen?.form && (
          <FormDialog key={seen.form.id} view={seen.form} confirmed={confirmed} covered={asking !== undefined} />
        )}
        {asking && <ConfirmDialog confirm={asking.confirm} answer={asking.answer} />}
      </section>
    </ScreenContext.Provider>
  );
}

function Inside({
  seen,
  open,
  confirmed,
  screen,
}: {
  seen: Seen;
  open: string;
  confirmed: (it: unknown) => Promise<boolean>;
  screen: Screen;
}) {
  const entries = screen.office.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ id, name }) => ({ text: name, choose: () => void screen.act('shortcut', { id }) }));
  if (open === 'app' || open === 'home') {
    return (
      <AppSpace
        seen={seen}
        tab={open}
        confirmed={confirmed}
        shortcuts={<Menu label="Shortcuts" text="⚡" entries={entries} />}
      />
    );
  }
  if (!seen.open) return <p class="empty">This conversation is not yours. Choose another one.</p>;
  return <ConversationView conversation={seen.open} confirmed={confirmed} />;
}

/** What is on the screen is read. */
function useMarkRead(seen: Seen | undefined, as: string, open: string): void {
  const unread = open === 'app' ? seen?.appUnread : seen?.conversations.find(({ id }) => id === open)?.unread;
  const newest = seen?.open?.messages.at(-1)?.ts;
  useEffect(() => {
    if (unread && document.visibilityState === 'visible') void act('read', { as, channel: open });
  }, [unread, newest, as, open]);
}

function troubleOf(deed: string, { status, problem }: Outcome): string {
  if (status === 'ok' || deed === 'submit' || deed === 'suggest') return '';
  if (status === 'operation_timeout') return 'The app did not answer within three seconds (operation_timeout).';
  if (status === 'dispatch_failed') return 'The app could not be reached (dispatch_failed). Nothing was done.';
  return problem ?? 'That did not work.';
}
