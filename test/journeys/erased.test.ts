import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { companyForEachStory, linAndSamTalk, QUESTION, readBy, travelDays } from './company';

describe('thirty days after a question closed', () => {
  const company = companyForEachStory();

  it('its words are gone, here and in the messages; the thank-you stays', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await lin.press('Write a thank-you');
    await lin.fill({ 'Before …': '', 'You …': 'You were patient', 'When may we ask you how it went?': 'Do not ask' });
    await lin.submit();
    await travelDays(slack, 20);
    expect(readBy(lin) + readBy(sam)).toContain('slow on a big table');
    await travelDays(slack, 13);
    await slack.travel({ minutes: 2 });
    expect(readBy(lin) + readBy(sam)).not.toContain('slow on a big table');
    expect(lin.sees('The words of this question were erased')?.buttons).toEqual([]);
    expect(sam.sees('You were patient')).toBeDefined();
    expect(wordsKept()).not.toContain(QUESTION);
  });

  const wordsKept = () => {
    const file = new SqliteDatabase(company.file, { readonly: true });
    const rows = file.prepare('SELECT question FROM asks').pluck().all();
    file.close();
    return rows;
  };
});
