/** The calls an app makes, by kind: the method, and for posts the kind of notice that goes out. */
import type { CallSeen } from '../../../sandbox/api/server';
import { type Fields, stringOf } from '../../../sandbox/json';
import { lookInto } from './ledger';

export interface KillPoint {
  /** `chat.update`, or `offer` for the post of an offer. */
  readonly kind: string;
  /** The how-manieth call of this kind. */
  readonly n: number;
  readonly phase: CallSeen['phase'];
}

export const nameOf = ({ kind, n, phase }: KillPoint): string => `${phase} ${kind} ${n}`;

/** Numbers the calls of each kind as they come. */
export class Counter {
  readonly counts = new Map<string, number>();
  private readonly points = new Map<Fields, KillPoint>();

  constructor(private readonly file: string) {}

  /** The same call is seen twice, before and after its effect, and keeps its number. */
  point({ method, args, phase }: CallSeen): KillPoint {
    const known = this.points.get(args);
    if (known) return { ...known, phase };
    const kind = method === 'chat.postMessage' ? this.noticeFor(stringOf(args.channel)) : method;
    const n = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, n);
    const point = { kind, n, phase };
    this.points.set(args, point);
    return point;
  }

  /** Of a call that was made, by its arguments as they stand in the traffic. */
  kindOf(args: Fields): string {
    return this.points.get(args)?.kind ?? 'unknown';
  }

  /** Of each conversation one notice at most is on its way. The story has one group conversation, that of its session. */
  private noticeFor(channel: string): string {
    const lane = channel.startsWith('U') ? `dm:${channel}` : 'session:%';
    const sql = `SELECT kind FROM notices WHERE lane LIKE ? AND delivery = 'post' AND state = 'inFlight'`;
    return lookInto(this.file, (database) => database.prepare<[string], string>(sql).pluck().get(lane)) ?? 'unknown';
  }
}
