import { digestOf } from './support/ledger';
import { upTo, wantsMore } from './support/more';
import { Office } from './support/office';
import { inParallel } from './support/pool';
import { stormOver } from './support/storm';
import { QUESTION } from './support/story';
import { type Ending, plainEnding, problemsOf, tellToTheEnd } from './support/verdict';

/** The other things one can do with a question: pass, put it off, and take it back. */
async function tellDetours({ slack }: Office): Promise<void> {
  const lin = slack.as('Lin');
  for (const name of ['Ana', 'Sam']) {
    await slack.as(name).command('/ask-mentor me');
    await slack.as(name).fill({ 'Topics you can help with': ['SQL'] });
    await slack.as(name).submit();
  }
  await lin.command(`/ask-mentor ${QUESTION}`);
  await lin.submit();
  // Two fit: the best match.
  await lin.submit();
  const [first, second] = slack.as('Ana').sees(QUESTION) ? ['Ana', 'Sam'] : ['Sam', 'Ana'];
  await slack.as(first ?? '').press('Not now');
  await slack.as(second ?? '').press('Yes, now');
  await lin.press('Another time');
  await slack.as(second ?? '').press('In 1 hour');
  await lin.command('/ask-mentor How do I write a window function in SQL?');
  await lin.submit();
  if (lin.modal) await lin.submit();
  await lin.press('Take the question back');
  await slack.changePerson('U0SAM', { tz: 'Europe/London' });
  await lin.openHome();
}

describe('everything arrives up to four times, side by side and late', () => {
  let plain: Ending;
  beforeAll(async () => {
    plain = await plainEnding();
  });

  it('and the story is the same', async () => {
    const problems = await inParallel(upTo(wantsMore ? 99 : 9), 3, async (seed) => {
      const office = await Office.open({ socketMode: seed % 3 === 0 });
      const storm = stormOver(office.slack, seed);
      await tellToTheEnd(office);
      await storm.over();
      await office.pass({ minutes: 1 });
      expect(storm.copies()).toBeGreaterThan(15);
      const found = problemsOf(office, plain, { inDoubt: [] });
      await office.close();
      return found.map((problem) => `seed ${seed}: ${problem}`);
    });
    expect(problems.flat()).toEqual([]);
  });

  it('and so are the detours', async () => {
    const calm = await Office.open();
    await tellDetours(calm);
    const wanted = digestOf(calm.file);
    expect(wanted).toMatchObject({ asks: [{ state: 'withdrawn' }, { state: 'accepted' }] });
    await calm.close();
    const digests = await inParallel(upTo(wantsMore ? 60 : 6), 3, async (seed) => {
      const office = await Office.open({ socketMode: seed % 2 === 0 });
      const storm = stormOver(office.slack, seed);
      await tellDetours(office);
      await storm.over();
      await office.pass({ minutes: 1 });
      const digest = digestOf(office.file);
      await office.close();
      return { seed, ...digest };
    });
    expect(digests).toEqual(digests.map(({ seed }) => ({ seed, ...wanted })));
  });
});
