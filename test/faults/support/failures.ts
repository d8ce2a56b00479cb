/** Stories in which Slack itself misbehaves, with the app in this process. */
import type { Fault } from '../../../sandbox/faults';
import type { Fields } from '../../../sandbox/json';
import { Office } from './office';
import { type Doubts, type Ending, problemsOf, tellToTheEnd } from './verdict';

export interface FailedStory {
  readonly failures: number;
  readonly problems: readonly string[];
}

export async function storyWithFailures(plain: Ending, prepare: (office: Office) => void): Promise<FailedStory> {
  const office = await Office.open({}, [], prepare);
  try {
    await tellToTheEnd(office);
    return { failures: failuresOf(office), problems: problemsOf(office, plain, doubtsOf(office)) };
  } catch (error) {
    return { failures: failuresOf(office), problems: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await office.close();
  }
}

/** The n-th call of any kind fails, and every so-manieth after it. */
export const failing =
  (fault: Pick<Fault, 'kind' | 'error' | 'retryAfter'>, n: number, every: number) =>
  ({ slack }: Office): void => {
    let calls = 0;
    const match = (): boolean => {
      calls += 1;
      return calls >= n && (calls - n) % every === 0;
    };
    slack.fault({ ...fault, method: '*', match, times: Number.POSITIVE_INFINITY });
  };

/** The n-th call of any kind fails, and no other. */
export const onlyThe =
  (nth: number, fault: Pick<Fault, 'kind' | 'error' | 'retryAfter'>) =>
  ({ slack }: Office): void => {
    slack.fault({ ...fault, method: '*', nth });
  };

/** Slack never answers the first call of this kind: of a method, or of the posts of a kind of notice. */
export const hanging =
  (kind: string) =>
  ({ slack, counter }: Office): void => {
    const method = kind.includes('.') ? kind : 'chat.postMessage';
    const match = (args: Fields): boolean =>
      method === kind || counter.point({ method, args, phase: 'before', n: 0, total: 0 }).kind === kind;
    slack.fault({ kind: 'hang', method, match });
  };

const failuresOf = ({ slack }: Office): number =>
  slack.traffic.filter((each) => each.direction === 'fromApp' && each.error !== undefined).length;

/** After these Slack has done it all the same; after those it has not, but nobody can know. */
const arrived = ['dropped after the effect'];
const unknown = ['dropped before the effect', '503', 'internal_error', 'hangs'];

function doubtsOf({ slack, counter }: Office): Doubts {
  const posts = (errors: readonly string[]): string[] =>
    slack
      .calls('chat.postMessage')
      .filter(({ error }) => errors.includes(error ?? ''))
      .map(({ request }) => counter.kindOf(request));
  return { inDoubt: [...posts(arrived), ...posts(unknown)], lost: posts(unknown) };
}
