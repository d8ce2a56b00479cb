import type { Fault } from '../../sandbox/faults';
import { failing, storyWithFailures } from './support/failures';
import { Office } from './support/office';
import { QUESTION } from './support/story';
import { type Ending, plainEnding } from './support/verdict';

/** Of a story of some sixty calls every fifth fails, and the story is told five times, so that each call fails once. */
const EVERY = 5;

describe('the n-th call to Slack fails', () => {
  let plain: Ending;
  beforeAll(async () => {
    plain = await plainEnding();
  });

  const faults: readonly (readonly [string, Pick<Fault, 'kind' | 'error' | 'retryAfter'>])[] = [
    ['is lost on the way there', { kind: 'dropBefore' }],
    ['is lost on the way back', { kind: 'dropAfter' }],
    ['meets a 503', { kind: '503' }],
    ['comes too often, and may again in a second', { kind: '429', retryAfter: 1 }],
    ['comes too often, and may again in half a minute', { kind: '429', retryAfter: 30 }],
    ['meets an internal error', { kind: 'error', error: 'internal_error' }],
  ];
  it.each(faults)('and %s', async (_name, fault) => {
    for (let n = 1; n <= EVERY; n += 1) {
      const { failures, problems } = await storyWithFailures(plain, failing(fault, n, EVERY));
      expect({ n, problems }).toEqual({ n, problems: [] });
      expect(failures).toBeGreaterThan(3);
    }
  });

  it('and the token is refused for four minutes, and good again', async () => {
    for (let n = 1; n <= 60; n += 12) {
      const { failures, problems } = await storyWithFailures(plain, refused(n));
      expect({ n, problems }).toEqual({ n, problems: [] });
      expect(failures).toBeGreaterThan(0);
    }
  });

  it('and a form that does not open is opened at the second try', async () => {
    const hangs = ({ slack }: Office): void => {
      for (const nth of [1, 3]) slack.fault({ method: 'views.open', kind: 'hang', nth });
    };
    expect(await storyWithFailures(plain, hangs)).toEqual({ failures: 2, problems: [] });
  });
});

describe('Slack does not answer', () => {
  it('and a form is taken in time all the same', async () => {
    const office = await Office.open();
    const { slack } = office;
    const lin = slack.as('Lin');
    slack.fault({ method: 'users.info', kind: 'hang', times: 9 });
    await lin.command(`/ask-mentor ${QUESTION}`);
    expect(await lin.submit()).toEqual({ status: 'ok', closed: true, errors: {} });
    await lin.openHome();
    const answers = slack.traffic.filter(({ direction }) => direction === 'toApp');
    expect(answers.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '/ask-mentor 200',
      'view_submission 200',
      'app_home_opened 200',
    ]);
    await office.close();
  });
});

/** From the n-th call on nothing is let in, for four minutes. */
const refused =
  (n: number) =>
  ({ slack }: Office): void => {
    let calls = 0;
    let until = Number.POSITIVE_INFINITY;
    const match = (): boolean => {
      calls += 1;
      const now = slack.clock.now().getTime();
      if (calls === n) until = now + 4 * 60_000;
      return calls >= n && now < until;
    };
    slack.fault({ method: '*', kind: 'error', error: 'invalid_auth', match, times: Number.POSITIVE_INFINITY });
  };
