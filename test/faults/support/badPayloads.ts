/** Payloads as no Slack would send them: real ones with something wrong in them, and plain nonsense. */
import fc from 'fast-check';
import type { Delivery } from '../../../sandbox/delivery/delivery';
import type { Fields } from '../../../sandbox/json';
import type { Exchange } from '../../../sandbox/traffic';
import { anyText } from '../../support/anyText';

/** How a delivery of this name went out. */
const kindOf = (name: string, payload: Fields): Delivery['kind'] =>
  name.startsWith('/') ? 'slash_commands' : payload.type === 'event_callback' ? 'events_api' : 'interactive';

export const asDelivery = ({ name, request }: Exchange): Delivery => ({
  kind: kindOf(name, request),
  name,
  payload: request,
});

const hostileText = fc.oneof(
  fc.string(),
  anyText(10),
  fc.constantFrom(
    ...['', ' ', '\u0000', '\ud800', '<!channel>', '<@U0SAM>', '../../etc/passwd', "'; DROP TABLE asks; --", '{{7*7}}'],
    ...['__proto__', 'constructor', 'ask_0000000000', 'ask_0000000000.1.o1', 'n|card:ask_0000000000.1.s1:group'],
  ),
  // As long as what Slack would cut, a little longer, and far too long.
  fc.constantFrom(1000, 3000, 3001, 4500, 30_000).map((length) => 'ä😀 and so on, '.repeat(2500).slice(0, length)),
);

const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.constantFrom(null, true, false, 0, -1, 1.5, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null], { type: null }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Where in a payload: a share of all its places, so that it fits payloads of any size. */
const wrongness = fc.record({
  place: fc.noBias(fc.integer({ min: 0, max: 9999 })).map((share) => share / 10_000),
  how: fc.constantFrom('without', 'otherwise', 'otherwise', 'twice' as const),
  value: wrongValue,
});
type Wrongness = { place: number; how: 'without' | 'otherwise' | 'twice'; value: unknown };

type Place = { holder: Record<string, unknown> | unknown[]; key: string };

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown> | unknown[];
  for (const [key, inner] of Object.entries(holder)) {
    found.push({ holder, key });
    placesOf(inner, found);
  }
  return found;
}

export function spoil(payload: Fields, wrong: readonly Wrongness[]): Fields {
  const spoilt = structuredClone(payload) as Record<string, unknown>;
  for (const { place, how, value } of wrong) {
    const places = placesOf(spoilt);
    const at = places[Math.floor(place * places.length)];
    if (!at) break;
    const holder = at.holder as Record<string, unknown>;
    if (how === 'without') {
      if (Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
      else delete holder[at.key];
    } else holder[at.key] = how === 'twice' ? [holder[at.key], holder[at.key]] : value;
  }
  return spoilt;
}

/** A real delivery with up to four things wrong in it, or any JSON at all. */
export function badDelivery(real: readonly Delivery[]): fc.Arbitrary<Delivery> {
  const spoilt = fc
    .record({ which: fc.nat({ max: real.length - 1 }), wrong: fc.array(wrongness, { minLength: 1, maxLength: 4 }) })
    .map(({ which, wrong }) => {
      const delivery = real[which] as Delivery;
      return { ...delivery, payload: spoil(delivery.payload, wrong as Wrongness[]) };
    });
  const nonsense = fc
    .record({
      kind: fc.constantFrom('interactive', 'events_api' as const),
      payload: fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom(null, [], 'text', 7, { event: null }, { type: 'event_callback', event: {} }),
        fc.constantFrom(
          { type: 'block_actions' },
          { type: 'view_submission' },
          { command: '/ask-mentor' },
          { actions: [] },
        ),
      ),
    })
    .map(({ kind, payload }) => ({ kind, name: 'nonsense', payload: payload as Fields }) as Delivery);
  return fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: nonsense });
}
