import { stringOf } from '../json';
import type { Exchange } from '../traffic';
import type { Tally } from './shapes';

/** How a failed call is known again: what it says, and to whom. */
const what = ({ name, request }: Exchange): string =>
  [name, request.channel, request.ts, request.user_id, request.trigger_id, request.text].map(stringOf).join('|');

const tookEffect = ({ error }: Exchange): boolean => error === undefined || error.includes('after the effect');
const noticed = ({ error, status }: Exchange): boolean => error === undefined && status === 200;

/** What became of what the app said: nothing lost, and nothing twice? */
export function tally(traffic: readonly Exchange[]): Tally {
  const calls = traffic.filter((each) => each.direction === 'fromApp' && each.took !== undefined);
  const posted = calls.filter((each) => each.name === 'chat.postMessage' && tookEffect(each));
  const failed = calls.filter((each) => !noticed(each));
  const later = (call: Exchange): boolean =>
    calls.some((each) => each.id > call.id && noticed(each) && what(each) === what(call));
  const isWaiting = (call: Exchange): boolean => call.name === 'chat.postMessage' && !later(call) && !tookEffect(call);
  const waiting = new Set(failed.filter(isWaiting).map(what));
  return {
    taken: posted.length,
    failed: failed.length,
    madeGood: failed.filter(later).length,
    waiting: waiting.size,
    twice:
      posted.length -
      new Set(posted.map((each) => JSON.stringify([each.request.channel, each.request.blocks, each.request.text])))
        .size,
  };
}
