/** Who sits in front of the page, and what they look at: it stands in the address, so that "back" works. */
import { useEffect, useState } from 'preact/hooks';

export interface SeatPlace {
  readonly as: string;
  /** The id of a conversation; `app`: the messages of the app; `home`: its Home. */
  readonly open: string;
  readonly thread: string;
}

export function readSeats(hash: string, fallback: SeatPlace): SeatPlace[] {
  const parts = hash.replace(/^#/, '').split('~').filter(Boolean);
  const seats = parts.map((part) => {
    const [as = '', open = '', thread = ''] = part.split('/');
    return { as: as || fallback.as, open: open || fallback.open, thread };
  });
  return seats.length > 0 ? seats.slice(0, 2) : [fallback];
}

export const hashOf = (seats: readonly SeatPlace[]): string =>
  `#${seats.map(({ as, open, thread }) => [as, open, thread].join('/').replace(/\/$/, '')).join('~')}`;

/** The address of the page when this seat looks elsewhere. */
export const moved = (seats: readonly SeatPlace[], index: number, change: Partial<SeatPlace>): string =>
  hashOf(seats.map((each, at) => (at === index ? { ...each, thread: '', ...change } : each)));

export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}
