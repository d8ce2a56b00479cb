import { asks, companyForEachStory, linAndSamTalk, offersKnowledge, pressable, travelDays } from './company';

describe('a conversation that is taken up again', () => {
  const company = companyForEachStory();

  async function linAndSamTalked() {
    const both = await linAndSamTalk(company.slack);
    await company.slack.travel({ minutes: 4 });
    await both.lin.press('We are done');
    return both;
  }

  it('goes on in the same thread when the mentor says so, once', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalked();
    expect((await sam.press('Talk once more')).ephemeral).toBe('Only the person who asked can do this.');
    expect((await lin.press('Talk once more')).ephemeral).toContain('We ask @Sam');
    expect(sam.sees('@Lin would like to talk with you about this once more')?.words).toContain(
      'It takes 15 of the 56 minutes you have left.',
    );

    await sam.press('Talk now');

    const again = lin.sees('@Lin, @Sam has time for you once more');
    expect(again?.threadTs).toBe(lin.sees('@Lin asks, @Sam helps')?.ts);
    expect(sam.sees('You said yes, and talked once more.')?.buttons).toEqual([]);
    expect(lin.sees('It ends today 10:19 AM')?.buttons).not.toContain('It did not happen');
    await sam.openHome();
    expect(sam.home?.words).toContain('41 of 60 minutes left');

    await slack.travel({ minutes: 15 });
    expect(pressable(lin.sees('This conversation is over'))).toEqual([]);
    expect(lin.inbox().filter(({ buttons }) => buttons.includes('Write a thank-you'))).toHaveLength(1);
    await lin.press('Write a thank-you');
    await lin.submit();
    expect(sam.sees('@Lin thanks you for your time')).toBeDefined();
  });

  it('is given on top by a mentor who has no minutes left, knowingly', async () => {
    const { lin, sam } = await linAndSamTalked();
    await offersKnowledge(company.slack, 'Sam', ['SQL'], { 'Minutes in any 30 days': 'None: do not ask me' });
    await lin.press('Talk once more');
    expect(sam.sees('@Lin would like to talk')?.words).toContain('it comes on top of what you offer');

    await sam.press('Talk now, on top');

    expect(lin.sees('@Sam has time for you once more')).toBeDefined();
  });

  it('is not, when the mentor cannot, and the asker hears it kindly', async () => {
    const { lin, sam } = await linAndSamTalked();
    await lin.press('Talk once more');
    await sam.openHome();
    expect(sam.home?.words).toContain('@Lin would like to talk once more');

    await sam.press('Not now');

    expect(lin.sees('@Sam cannot talk once more just now.')).toBeDefined();
    expect(sam.sees('You were asked to talk once more.')?.buttons).toEqual([]);
  });

  it('is not after a day', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalked();
    await lin.press('Talk once more');
    await travelDays(slack, 2);
    expect(sam.sees('You were asked to talk once more.')?.buttons).toEqual([]);
  });

  it('goes on in direct messages where there is no group message', async () => {
    const { slack } = company;
    slack.fault({ method: 'conversations.open', kind: 'error', error: 'user_disabled' });
    const { lin, sam } = await linAndSamTalked();
    await lin.press('Talk once more');
    await sam.press('Talk now');
    for (const each of [lin, sam]) expect(each.sees('@Lin, @Sam has time for you once more')).toBeDefined();
  });

  it('is refused while the same question is on its way anew', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalked();
    await lin.press('Talk once more');
    await asks(slack, 'Lin');
    expect((await sam.press('Talk now')).ephemeral).toContain('This question is already on its way');
  });
});
