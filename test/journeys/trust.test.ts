import type { Actor } from '../../sandbox/actor/actor';
import { settings } from '../../src/settings';
import {
  asks,
  companyForEachStory,
  knowSql,
  linAndSamTalk,
  offersKnowledge,
  readBy,
  samSaysYes,
  seenBy,
  travelDays,
} from './company';

const UNLIKE_IT = 'How do I name an index of SQL well?';
const SPARED = 'You are not matched with @Sam any more. They are not told.';

/** Through the quiet menu of the newest message that has it. */
async function saysSo(person: Actor, what: readonly string[], more: Record<string, string> = {}): Promise<void> {
  await person.press('Something was not right');
  await person.fill({ 'What would you like?': [...what], ...more });
  await person.submit();
}

describe('somebody who does not want to be matched with somebody any more', () => {
  const company = companyForEachStory();

  it('says so on the card: it ends like any other, and they never meet again until it is undone', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    const before = sam.inbox().length;

    await saysSo(lin, ['Never match us again']);
    expect(lin.modal?.words).toContain(SPARED);
    expect(sam.sees('This conversation is over. Thank you both.')).toBeDefined();
    await travelDays(slack, 9);
    expect(sam.inbox()).toHaveLength(before);
    expect(readBy(lin)).not.toMatch(/thank-you|How did it go/);

    await asks(slack, 'Lin', UNLIKE_IT);
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();
    await slack.travel({ hours: 2 });
    expect(sam.inbox()).toHaveLength(before);

    await lin.openHome();
    await lin.pressHome('Something was not right');
    expect(lin.modal?.words).toContain('People you do not want to be matched with');
    await lin.pressInModal('Undo');
    expect(lin.modal?.words).toContain('You can be matched with @Sam again. They did not learn of it.');
    await slack.travel({ minutes: 2 });
    expect(sam.sees('Can you help @Lin')?.words).toContain(UNLIKE_IT);
  });

  it('before it began: the asker hears what they always hear, and somebody else is asked', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await knowSql(slack, 'Eva');
    await saysSo(sam, ['Never match us again']);
    await slack.travel({ minutes: 2 });
    expect(lin.sees('It did not work out with @Sam after all')?.words).toContain('We are looking for somebody else');
    expect(lin.sees('this conversation with @Sam does not take place after all')).toBeDefined();
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
    expect(readBy(lin)).not.toMatch(/match|block|not right/);
  });

  it('after it, in Home: thanks and what came of it do not arrive, and whoever sends them sees nothing else', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await sam.openHome();
    await sam.pressHome('Something was not right');
    await sam.fill({ 'Who is it about?': 'Lin' });
    await sam.submit();
    await sam.fill({ 'What would you like?': ['Never match us again'] });
    await sam.submit();
    const [before, said] = [sam.inbox().length, readBy(lin)];

    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You were patient' });
    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees('You thanked @Sam')).toBeDefined();
    expect(said).toContain('A thank-you takes about 20 seconds');
    await travelDays(slack, 12);
    expect(readBy(lin)).not.toMatch(/How did it go|only reminder/);
    expect(sam.inbox()).toHaveLength(before);
  });

  it('is not asked through their own door, nor by a wish; it reads as if nobody were free', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    const nobodyFree = async (why: () => Promise<unknown>, again: string): Promise<string> => {
      await why();
      await asks(slack, 'Lin', again);
      const told = lin.sees('Nobody who knows SQL is free right now');
      const status = lin.sees('waiting for somebody');
      await lin.press('Take the question back');
      return `${told?.words}\n${told?.buttons}\n${status?.words}`;
    };
    await linAndSamTalk(slack);
    await lin.press('We are done');
    const other = await nobodyFree(() => giveMinutes(sam, 'None: do not ask me'), UNLIKE_IT);
    const blocked = await nobodyFree(async () => {
      await giveMinutes(sam, '60 minutes');
      await saysSo(sam, ['Never match us again']);
    }, UNLIKE_IT);
    expect(blocked).toBe(other);

    await asks(slack, 'Lin', UNLIKE_IT);
    const before = readBy(lin);
    await sam.command('/ask-mentor door 30');
    await slack.travel({ minutes: 2 });
    expect(sam.sees('Nobody needs you right now')).toBeDefined();
    expect(readBy(lin)).toBe(before);
  });

  it('is not asked for whom they were wished; whoever wished for them hears nothing of it', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await knowSql(slack, 'Eva');
    await lin.command(`/ask-mentor ${UNLIKE_IT}`);
    await lin.submit();
    await lin.fill({ 'Whom shall we ask?': 'Sam' });
    await sam.command('/ask-mentor privacy');
    await sam.pressInModal('Something was not right');
    await sam.fill({ 'Who is it about?': 'Lin' });
    await sam.submit();
    await sam.fill({ 'What would you like?': ['Never match us again'] });
    await sam.submit();
    expect((await lin.submit()).closed).toBe(true);
    await slack.travel({ minutes: 2 });
    expect(slack.as('Eva').sees('Can you help @Lin')?.words).toContain(UNLIKE_IT);
    expect(sam.sees(UNLIKE_IT)).toBeUndefined();
    expect(lin.sees('We are asking somebody who knows SQL')).toBeDefined();
  });

  it('is not named by a colleague, nor invited, and nobody learns of it', async () => {
    const { slack } = company;
    const [lin, eva, tom] = [slack.as('Lin'), slack.as('Eva'), slack.as('Tom')];
    await offersKnowledge(slack, 'Tom', ['German']);
    await asks(slack, 'Lin', 'How do I say no in German?', { Topics: ['German'] });
    await tom.press('Yes, now');
    await saysSo(tom, ['Never match us again']);
    const before = tom.inbox().length;

    await knowSql(slack, 'Eva');
    await asks(slack, 'Lin');
    await eva.press('I know who could help');
    await eva.fill({ 'Who could help?': ['Tom'] });
    await eva.submit();
    expect(eva.modal?.words).toContain('Thank you. We will see whether they can help');
    await lin.command('/ask-mentor invite');
    await lin.fill({ 'Who could help others?': ['Tom'] });
    await lin.submit();
    await travelDays(slack, 2);
    expect(tom.inbox()).toHaveLength(before);
  });

  it('stays spared when the other asks to be forgotten and comes back', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await saysSo(lin, ['Never match us again']);
    await sam.command('/ask-mentor privacy');
    expect(sam.modal?.words).toContain('A block that somebody made, and a report, stay as a code without your name.');
    await sam.pressInModal('Forget me');
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin', UNLIKE_IT);
    await slack.travel({ hours: 1 });
    expect(sam.sees(UNLIKE_IT)).toBeUndefined();
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();
    await lin.command('/ask-mentor privacy');
    expect(lin.modal?.words).toContain('People you are not matched with');
  });
});

async function giveMinutes(person: Actor, minutes: string): Promise<void> {
  await person.command('/ask-mentor me');
  await person.fill({ 'Minutes in any 30 days': minutes });
  await person.submit();
}

describe('a report', () => {
  const company = companyForEachStory();
  const named = (...ids: string[]) => settings(company.file, [`reportContacts=${ids.join(',')}`]);

  it('goes to the one who was chosen, at once and whole, and is erased on its day', async () => {
    const { slack } = company;
    await named('U0ANA', 'U0KIM', 'U0SAM', 'U0OLA');
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('Something was not right');
    // Neither Sam, whom it is about, nor Olaf, who has left.
    expect(lin.modal?.words).toMatch(/Ana[\s\S]*Kim/);
    expect(lin.modal?.words).not.toMatch(/Olaf|^Sam$/m);
    expect(lin.modal?.words).toContain('It is kept for 90 days');
    await lin.fill({ 'What happened?': 'He <!channel> laughed at me & left.' });
    await lin.fill({ 'What would you like?': ['Never match us again'] });
    expect((await lin.submit()).errors).toMatchObject({ 'What would you like?': expect.stringContaining('Tick') });
    await lin.fill({ 'What would you like?': ['Report what happened'], 'Who should read your report?': 'Kim' });
    // It is four in the morning where Kim is.
    await lin.submit();
    expect(lin.modal?.words).toContain('@Kim gets your report now');
    const kim = slack.as('Kim');
    expect(kim.sees('@Lin reports something about @Sam')?.words).toContain('He <!channel> laughed at me & left.');
    for (const other of [sam, slack.as('Ana')]) expect(readBy(other)).not.toContain('laughed');
    await lin.command('/ask-mentor privacy');
    expect(lin.modal?.words).toContain('Reports you made');
    await slack.travel({ days: 91 }, undefined, { stepMinutes: 60 * 24 });
    expect(kim.sees('This report was erased, as promised.')).toBeDefined();
    expect(readBy(kim)).not.toContain('laughed');
  });

  it('comes back with its words when it cannot be delivered, and goes to somebody else', async () => {
    const { slack } = company;
    await named('U0ANA', 'U0KIM');
    const { lin } = await linAndSamTalk(slack);
    await lin.openHome();
    await lin.pressHome('Something was not right');
    await lin.fill({ 'Who is it about?': 'Sam' });
    await lin.submit();
    const report = { 'What would you like?': ['Report what happened'], 'What happened?': 'He laughed at me.' };
    await lin.fill({ ...report, 'Who should read your report?': 'Kim' });
    await slack.deactivate('U0KIM');
    expect((await lin.submit()).errors).toEqual({
      'Who should read your report?': expect.stringContaining('they have left, or are part of it'),
    });

    await lin.fill({ 'Who should read your report?': 'Ana' });
    const refused = slack.fault({ kind: 'error', method: 'chat.postMessage', error: 'channel_not_found' });
    await lin.submit();
    refused();
    await slack.settle();
    expect(slack.as('Ana').inbox()).toEqual([]);
    const returned = seenBy(lin, 'We could not deliver your report to @Ana. Nobody has read it.');
    expect(returned.words).toContain('He laughed at me.');

    await lin.cancel({ all: true });
    await lin.press('Something was not right', { message: returned });
    await lin.fill(report);
    await lin.submit();
    expect(slack.as('Ana').sees('@Lin reports something about @Sam')).toBeDefined();

    await lin.command('/ask-mentor privacy');
    await lin.pressInModal('Forget me');
    await slack.travel({ minutes: 2 });
    expect(slack.as('Ana').sees('somebody who left reports something about @Sam')).toBeDefined();
  });

  it('says so where nobody is named, or nobody is left, and whom one can turn to', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    const form = async (): Promise<string> => {
      await lin.press('Something was not right');
      const said = lin.modal?.words ?? '';
      await lin.cancel();
      return said;
    };
    expect(await form()).toContain('Nobody is named to read reports in this workspace yet');
    await named('U0OLA');
    await settings(company.file, ['signposts.harassment.contact=Mara in People']);
    expect(await form()).toMatch(/Nobody is named to read reports[\s\S]*Mara in People/);
    await named('U0SAM', 'U0OLA');
    expect(await form()).toContain('Whoever is named to read reports is a part of this');
    await saysSo(lin, ['Never match us again']);
    expect(lin.modal?.words).toContain(SPARED);
  });
});
