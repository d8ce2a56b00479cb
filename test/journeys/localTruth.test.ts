/** How it went with questions like this one, on the way to asking (product.md §3.5). */
import { settings } from '../../src/settings';
import { asks, companyForEachStory, knowSql, QUESTION, seenBy } from './company';

const TRUTH = '8 of 10 questions like this one were taken, typically within 1 working hour.';

describe('how it went with questions like this one', () => {
  const company = companyForEachStory();

  it('is said once, in the confirmation, until somebody said yes or it is on the list', async () => {
    const { slack, file } = company;
    await settings(file, ['truthFromAsks=5', 'offersPerWeek=50', 'retentionDays=365']);
    const askers = ['Eva', 'Tom', 'Ana', 'Gus', 'Lin'];
    await knowSql(slack, 'Sam');
    const sam = slack.as('Sam');
    for (const [nth, name] of askers.entries()) {
      await asks(slack, name, `How do I sort by column ${nth} in SQL, and fast?`, { Minutes: '5 minutes' });
      if (nth === 4) await sam.press('Not now');
      else {
        await sam.press('Answer here');
        await sam.fill({ 'Your answer': 'With an index on it.' });
        await sam.submit();
      }
    }
    // Each is over once nobody says anything of it any more.
    await slack.travel({ days: 20 }, undefined, { stepMinutes: 12 * 60 });

    await asks(slack, 'Lin', QUESTION);
    const confirmed = seenBy(slack.as('Lin'), 'You will hear from us');
    expect(confirmed.words).toContain(TRUTH);
    expect(confirmed.text).toContain(TRUTH);
    await sam.press('Yes, now');
    expect(slack.as('Lin').sees(TRUTH)).toBeUndefined();

    await knowSql(slack, 'Tom');
    const eva = slack.as('Eva');
    await eva.command('/ask-mentor What does a hash join do in SQL?');
    await eva.submit();
    expect(eva.modal?.title).toBe('Whom shall we ask?');
    expect(eva.modal?.words).not.toContain('typically');
    await eva.submit();
    expect(seenBy(eva, 'a hash join').words).toContain(TRUTH);
    // Whose question found nobody is not told how many others found somebody.
    await slack.travel({ days: 2 }, undefined, { stepMinutes: 240 });
    expect(eva.sees(TRUTH)).toBeUndefined();
  });
});
