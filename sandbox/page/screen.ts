/** What every part of one person's screen knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reader } from '../read/reader';
import type { Office, Outcome } from '../web/shapes';

export interface Screen {
  readonly office: Office;
  readonly as: string;
  readonly reader: Reader;
  /** Does it as this person, and says so when it did not work. */
  readonly act: (name: string, what: Readonly<Record<string, unknown>>) => Promise<Outcome>;
  readonly goTo: (open: string, thread?: string) => void;
}

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('This is shown outside of a screen');
  return screen;
}

export function readerOf(office: Office, as: string): Reader {
  const names = new Map(office.people.map(({ id, name }) => [id, name]));
  names.set(office.bot, 'Ask Mentor');
  return {
    tz: office.people.find(({ id }) => id === as)?.tz ?? 'UTC',
    locale: 'en-GB',
    now: new Date(office.now),
    nameOf: (id) => names.get(id) ?? id,
    channelNameOf: (id) => office.channels[id] ?? id,
  };
}
