import type { Fault } from '../../sandbox/faults';
import type { Exchange } from '../../sandbox/traffic';
import { type FailedStory, failing, hanging, onlyThe, storyWithFailures } from './support/failures';
import { upTo, wantsMore } from './support/more';
import { Office } from './support/office';
import { inParallel } from './support/pool';
import { postsOfTheStory, QUESTION } from './support/story';
import { type Ending, plainEnding } from './support/verdict';

/**
 * Of a story of some sixty calls every fifth fails, and the story is told five times, so that each call fails once. Whatever is
 * tried again makes fewer calls than that, so it does not meet the same fault for ever.
 */
const EVERY = 5;

/** The kinds of calls that are never answered, once each. */
const silent = ['users.info', 'dnd.info', 'chat.update', 'views.publish', 'conversations.open', ...postsOfTheStory];

describe('the n-th call to Slack fails', () => {
  let plain: Ending;
  // The app waits up to ten real seconds for Slack: these stories wait beside each other and beside the rest.
  let hung: Promise<({ kind: string } & FailedStory)[]>;
  let formsThatDoNotOpen: Promise<FailedStory>;
  let answersWhilePeopleCannotBeLookedUp: Promise<string[]>;
  beforeAll(async () => {
    plain = await plainEnding();
    hung = inParallel(silent, silent.length, async (kind) => ({
      kind,
      ...(await storyWithFailures(plain, hanging(kind))),
    }));
    formsThatDoNotOpen = storyWithFailures(plain, ({ slack }) => {
      for (const nth of [1, 3]) slack.fault({ method: 'views.open', kind: 'hang', nth });
    });
    answersWhilePeopleCannotBeLookedUp = askWithoutAnAnswer();
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
    const stories = await inParallel(upTo(EVERY), 3, (n) => storyWithFailures(plain, failing(fault, n, EVERY)));
    expect(stories.map(({ problems }) => problems)).toEqual(stories.map(() => []));
    for (const { failures } of stories) expect(failures).toBeGreaterThan(3);
  });

  if (wantsMore)
    it.each(faults)('and %s, one call of the story after the other', async (_name, fault) => {
      for (let n = 1; ; n += 1) {
        const { failures, problems } = await storyWithFailures(plain, onlyThe(n, fault));
        expect({ n, problems }).toEqual({ n, problems: [] });
        if (failures > 0) continue;
        // Beyond the last call nothing is left that could fail.
        expect(n).toBeGreaterThan(50);
        break;
      }
    });

  it('and the token is refused for four minutes, and good again', async () => {
    const from = upTo(60).filter((n) => n % (wantsMore ? 6 : 12) === 1);
    const stories = await inParallel(from, 3, (n) => storyWithFailures(plain, refused(n)));
    expect(stories.map(({ problems }) => problems)).toEqual(from.map(() => []));
    for (const { failures } of stories) expect(failures).toBeGreaterThan(0);
  });

  it('and is never answered', async () => {
    expect(await hung).toEqual(silent.map((kind) => ({ kind, failures: 1, problems: [] })));
  });

  it('and a form that does not open is opened at the second try', async () => {
    expect(await formsThatDoNotOpen).toEqual({ failures: 2, problems: [] });
  });

  it('and a form is taken in time all the same', async () => {
    expect(await answersWhilePeopleCannotBeLookedUp).toEqual([
      '/ask-mentor 200',
      'view_submission 200',
      'app_home_opened 200',
    ]);
  });
});

/** A form is opened, sent and taken although Slack does not say who the person is. */
async function askWithoutAnAnswer(): Promise<string[]> {
  const office = await Office.open();
  const { slack } = office;
  const lin = slack.as('Lin');
  slack.fault({ method: 'users.info', kind: 'hang', times: 9 });
  await lin.command(`/ask-mentor ${QUESTION}`);
  await lin.submit();
  await lin.openHome();
  await office.close();
  // Slack sends an event again that a busy machine was late to answer; a form it sends once.
  const isLateEvent = ({ name, status }: Exchange): boolean => name === 'app_home_opened' && status === undefined;
  return slack.traffic
    .filter((each) => each.direction === 'toApp' && !isLateEvent(each))
    .map(({ name, status }) => `${name} ${status}`);
}

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
