/** Slack as the courier meets it: what arrived, what each message shows now, and what goes wrong on the way. */
import type { Outgoing } from '../../src/courier/courier';
import { type Ask, findSession } from '../../src/domain/ask';
import { goesToChannel, keyOf, type Notice } from '../../src/domain/notices';
import type { PersonId } from '../../src/domain/person';
import type { Sending } from '../../src/domain/sending';
import type { NoticeFacts } from '../../src/domain/shown';
import { renderers } from '../../src/slack/notices';
import type { Rendering } from '../../src/slack/rendering';
import { wordsFor } from '../../src/slack/words';

/** What happens to the next sending instead of its arrival. */
export const mishaps = ['refused', 'wait', 'unreached', 'shutOut', 'arrivedInDoubt', 'lostInDoubt', 'throws'] as const;
export type Mishap = (typeof mishaps)[number];

/** A message that arrived, with the facts it was made from. */
export interface Arrival {
  readonly notice: Notice;
  readonly facts: NoticeFacts;
  readonly at: Date;
  /** The message in which it stands: several may share one. */
  readonly message: string;
  /** We were not told that it arrived. */
  readonly inDoubt: boolean;
}

/** What stands on somebody's screen. */
export interface Shown {
  readonly facts: NoticeFacts;
  readonly at: Date;
  readonly rendering: Rendering;
}

export class Slack {
  readonly arrivals: Arrival[] = [];
  readonly shown = new Map<string, Shown>();
  /** Everything that went wrong on the way; while this is empty, Slack is no excuse. */
  readonly troubled = new Set<string>();
  private readonly mishaps: Mishap[] = [];
  private sent = 0;

  constructor(
    private readonly now: () => Date,
    private readonly judge: (arrival: Arrival, before: readonly Arrival[]) => void,
  ) {}

  goesWrongNext(...mishaps: readonly Mishap[]): void {
    this.mishaps.push(...mishaps);
  }

  forget(id: PersonId): void {
    for (const [key, { facts }] of this.shown) if (facts.notice.to === id || key.includes(id)) this.shown.delete(key);
    const others = this.arrivals.filter(({ notice }) => notice.to !== id);
    this.arrivals.splice(0, this.arrivals.length, ...others);
  }

  isWellAgain(): void {
    this.mishaps.length = 0;
  }

  deliver = async (outgoing: Outgoing, facts: NoticeFacts, all: readonly NoticeFacts[] = []): Promise<Sending> => {
    const { notice, message } = outgoing;
    if (notice.kind === 'home') return facts.home ? { kind: 'sent', message: null } : { kind: 'notWanted' };
    const parts = all.length > 0 ? all : [facts];
    const shown = parts.map((part) => ({ facts: part, rendering: this.render(part) }));
    const wanted = shown.flatMap(({ facts: part, rendering }) => (rendering ? [{ facts: part, rendering }] : []));
    const place = notice.delivery === 'edit' ? message : this.placeOf(notice, facts.ask);
    if (wanted.length === 0 || !place) return { kind: 'notWanted' };
    const mishap = this.mishaps.shift();
    if (mishap) return this.goWrong(mishap, notice, wanted);
    for (const part of wanted) {
      if (notice.delivery === 'post') this.arrive(part.facts, place.ts, false);
      this.shown.set(keyOf(part.facts.notice), { ...part, at: this.now() });
    }
    const without = new Map(
      shown.flatMap(({ facts: part, rendering }) => (rendering ? [] : [[keyOf(part.notice), 'notWanted' as const]])),
    );
    return { kind: 'sent', message: place, ...(without.size > 0 ? { without } : {}) };
  };

  private render(facts: NoticeFacts): Rendering | null {
    const { kind } = facts.notice;
    return kind === 'home' ? null : renderers[kind](facts, wordsFor(null), this.now());
  }

  /** The row of a killed process: it arrived, and nobody wrote that down. */
  arriveUnnoticed(notice: Notice, facts: NoticeFacts): void {
    if (notice.delivery === 'post' && this.render(facts)) this.arrive(facts, `${++this.sent}.000100`, true);
  }

  private arrive(facts: NoticeFacts, message: string, inDoubt: boolean): void {
    const arrival = { notice: facts.notice, facts, at: this.now(), message, inDoubt };
    this.judge(arrival, this.arrivals);
    this.arrivals.push(arrival);
  }

  private goWrong(mishap: Mishap, notice: Notice, parts: readonly { readonly facts: NoticeFacts }[]): Sending {
    for (const { facts } of parts) this.troubled.add(keyOf(facts.notice));
    const code = `mishap_${mishap}`;
    switch (mishap) {
      case 'wait':
        return { kind: 'wait', seconds: 30 };
      case 'shutOut':
        return { kind: 'shutOut', code };
      case 'unreached':
        return { kind: 'unreached', code };
      case 'throws':
        throw new Error('The connection broke');
      case 'arrivedInDoubt':
        if (notice.delivery === 'post') {
          const message = `${++this.sent}.000100`;
          for (const { facts } of parts) this.arrive(facts, message, true);
        }
        return { kind: 'inDoubt', code };
      case 'lostInDoubt':
        return { kind: 'inDoubt', code };
      case 'refused':
        // Slack refuses an edit only when the message is gone, and then nothing is shown that could be wrong.
        return notice.delivery === 'post' ? { kind: 'refused', code } : { kind: 'unreached', code };
    }
  }

  /** As in slack/deliver.ts: what follows a session's card goes into its thread. */
  private placeOf(notice: Notice, ask: Ask | null): { channel: string; ts: string } | null {
    const ts = `${++this.sent}.000100`;
    if (notice.to !== null) return { channel: `D${notice.to}`, ts };
    if (goesToChannel(notice.kind)) return { channel: 'C0THANKS', ts };
    const session = ask && findSession(ask, notice.about.split('#')[0] ?? '')?.it;
    if (session?.place.kind !== 'group') return null;
    if (notice.kind !== 'card' && !session.place.ts) return null;
    return { channel: `G${session.id}`, ts };
  }
}

/** The actions that a message offers. */
export const buttonsOf = ({ blocks }: Rendering): string[] =>
  blocks.flatMap((block) => {
    const beside = block.type === 'section' && block.accessory ? [block.accessory] : [];
    const pressed = block.type === 'actions' ? block.elements : beside;
    return pressed.map((each) => ('action_id' in each ? (each.action_id ?? '') : ''));
  });
