/** Asking (product.md §3): the form, the coach, borrowed questions, signposts, a question without a name. */
import type { Actor } from '../../sandbox/actor/actor';
import { openStore } from '../../src/storage/sqlite/store';
import { asks, companyForEachStory, knowSql, offersKnowledge, QUESTION, sendsQuestion } from './company';

const QUESTION_FIELD = 'Your question';
const TRIED = 'What have you tried or read?';
const wordsIn = (person: Actor): string => person.modal?.words ?? '';

describe('the form', () => {
  const company = companyForEachStory();

  it('asks four things and keeps the rest behind “More choices”, with good defaults', async () => {
    const lin = company.slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    expect(lin.modal?.labels()).toEqual([QUESTION_FIELD, 'Borrow a question', TRIED, 'Topics', 'Minutes']);

    await lin.pressInModal('More choices');
    expect(lin.modal?.value('How soon?')).toBe('When it suits');
    expect(lin.modal?.value('Language of the answer')).toBe('English');
    expect(lin.modal?.value('How well do you know this?')).toBeUndefined();
    expect(lin.modal?.value('Your name')).toBeUndefined();
    expect(lin.modal?.value('How many answers?')).toBe('One is enough');
  });

  it('tells the mentor how well the asker knows it', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.pressInModal('More choices');
    await lin.fill({ 'How well do you know this?': 'New to it' });
    await lin.submit();

    expect(slack.as('Sam').sees('Can you help @Lin')?.words).toContain('They are new to this.');
  });

  it('shows a mentor the beginning of what was tried, and all of it on request', async () => {
    const { slack } = company;
    const tried = `${'An index on id. '.repeat(30)}And the end of it.`;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin', QUESTION, { [TRIED]: tried });
    const sam = slack.as('Sam');
    expect(sam.sees('Can you help @Lin')?.words).not.toContain('And the end of it.');

    await sam.press('Read all of it');
    expect(sam.modal?.words).toContain('And the end of it.');
    expect(sam.modal?.words).toContain(QUESTION);
  });
});

describe('“Check my question”', () => {
  const company = companyForEachStory();

  it('gives at most two hints on Enter, keeps everything typed, and is no gate', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.command('/ask-mentor');
    await lin.fill({ [TRIED]: '', Minutes: '5 minutes' });
    await lin.fill({ [QUESTION_FIELD]: 'How do I learn SQL?' });

    expect(wordsIn(lin)).toContain('“What would you try first with SQL, and why?”');
    expect(wordsIn(lin)).toContain('What did you try or read so far?');
    expect(lin.modal?.value(QUESTION_FIELD)).toBe('How do I learn SQL?');
    expect(lin.modal?.value('Minutes')).toBe('5 minutes');
    // The topics that stand in it are chosen, and can be corrected.
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);

    expect((await lin.submit()).closed).toBe(true);
  });

  it('answers the button too, keeps “More choices” open, and says when nothing is missing', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor Why does my SQL join over 3 million rows take 40 seconds?');
    await lin.pressInModal('More choices');
    await lin.fill({ [TRIED]: 'An index on both columns', 'How soon?': 'Today', Topics: ['Negotiation'] });
    await lin.pressInModal('Check my question');

    expect(wordsIn(lin)).toContain('This is one clear question. You can send it.');
    expect(lin.modal?.value('How soon?')).toBe('Today');
    expect(lin.modal?.value('Topics')).toEqual(['Negotiation']);
    expect(lin.modal?.value(TRIED)).toBe('An index on both columns');
  });

  it('says nothing of a question in another language, which is put to those who answer in it', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await knowSql(slack, 'Sam', 'Eva');
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    await store.changePerson(workspace?.id ?? '', 'U0EVA', { languages: ['en'] }, slack.clock.now());
    await store.close();
    await lin.command('/ask-mentor Wie mache ich das mit dem Join in SQL?');
    await lin.pressInModal('Check my question');
    expect(wordsIn(lin)).toContain('We have no hints for this one. You can send it as it is.');
    // Of two who know it, one does not answer in German: there is no choice.
    expect((await lin.submit()).closed).toBe(true);
    expect(slack.as('Sam').sees('Can you help @Lin')).toBeDefined();
  });

  it('waits for a question first', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor');
    await lin.pressInModal('Check my question');
    expect(wordsIn(lin)).toContain('Write your question first.');
  });

  it('shows the writer’s own words as they are', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor');
    await lin.fill({ [QUESTION_FIELD]: 'How do I give <b> & feedback?' });
    expect(wordsIn(lin)).toContain('“How do I give <b> & feedback, when …?”');
  });
});

describe('“Borrow a question”', () => {
  const company = companyForEachStory();

  it('puts the chosen beginning into the question and leaves the rest', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const lin = slack.as('Lin');
    await lin.command('/ask-mentor');
    await lin.fill({ [TRIED]: 'An index', Topics: ['SQL'], Minutes: '30 minutes' });
    await lin.fill({ 'Borrow a question': 'What would make you say no to …?' });
    expect(lin.modal?.value(QUESTION_FIELD)).toBe('What would make you say no to …?');
    // Another one takes the place of the first.
    await lin.fill({ 'Borrow a question': 'What would you cut from …?' });
    expect(lin.modal?.value(QUESTION_FIELD)).toBe('What would you cut from …?');
    expect(lin.modal?.value(TRIED)).toBe('An index');
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);
    expect(lin.modal?.value('Minutes')).toBe('30 minutes');
    await lin.pressInModal('Check my question');
    expect(wordsIn(lin)).toContain('There is still a “…” in it.');

    // What is wrong is said at the field, wherever it stands by now.
    await lin.fill({ [QUESTION_FIELD]: `What would you cut from this? ${'x'.repeat(290)}` });
    const { closed, errors } = await lin.submit();
    expect({ closed, at: Object.keys(errors) }).toEqual({ closed: false, at: [QUESTION_FIELD] });
    await lin.fill({ [QUESTION_FIELD]: 'What would you cut from this query?' });
    expect((await lin.submit()).closed).toBe(true);
    expect(slack.as('Sam').sees('Can you help @Lin')?.words).toContain('What would you cut from this query?');
  });

  it('keeps what was typed already', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor my slow join');
    await lin.fill({ 'Borrow a question': 'What would you cut from …?' });
    expect(lin.modal?.value(QUESTION_FIELD)).toBe('What would you cut from …? my slow join');
  });
});

describe('what a mentor is not the one for', () => {
  const company = companyForEachStory();
  const PAY = 'How do I ask for a raise after one year here?';

  /** Nothing of it is on the way, in a draft, or in the outbox. */
  async function nothingKept(): Promise<void> {
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    const id = workspace?.id ?? '';
    expect(await store.openAsks(id, 'U0LIN')).toEqual([]);
    expect(await store.draft(id, 'U0LIN', company.slack.clock.now())).toBeNull();
    expect((await store.topics(id)).map(({ name }) => name)).not.toContain('Salary');
    await store.close();
  }

  it('is said with the contact before anything is sent, and kept nowhere', async () => {
    const { slack } = company;
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    await store.setPolicy(workspace?.id ?? '', {
      signposts: { pay: { contact: 'Mara in People', page: 'https://example.com/pay' } },
    });
    await store.close();
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${PAY}`);
    expect(wordsIn(lin)).toContain('This sounds like your pay or contract.');
    expect(wordsIn(lin)).toContain('You can turn to: Mara in People');
    await lin.pressInModal('Check my question');
    expect(wordsIn(lin)).toContain('You can turn to: Mara in People');
    expect(wordsIn(lin)).toContain('https://example.com/pay');
    expect(wordsIn(lin)).not.toContain('danger');

    const first = await lin.submit();
    expect(first.closed).toBe(false);
    expect(lin.modal?.value(QUESTION_FIELD)).toBe(PAY);
    await lin.cancel();
    await nothingKept();
  });

  it('goes out when it is sent once more, because a text may be read wrongly', async () => {
    const lin = company.slack.as('Lin');
    await lin.command(`/ask-mentor ${PAY}`);
    await knowSql(company.slack, 'Eva', 'Sam');
    await lin.fill({ Topics: ['SQL'] });
    expect((await lin.submit()).closed).toBe(false);
    expect(wordsIn(lin)).toContain('Nobody is named here yet.');
    await lin.submit();
    // Nor is it said a second time on the way back from the choice.
    await lin.pressInModal('Change my question');
    await lin.submit();
    expect(lin.modal?.title).toBe('Whom shall we ask?');
    expect((await lin.submit()).closed).toBe(true);
  });

  it('goes to a colleague who offers the topic, after the contact was named', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await offersKnowledge(slack, 'Sam', ['Burnout']);
    await lin.command('/ask-mentor How do I lead a colleague through burnout?');
    expect(lin.modal?.value('Topics')).toEqual(['Burnout']);
    expect((await lin.submit()).closed).toBe(false);
    expect(wordsIn(lin)).toContain('Is it about something else, or for a colleague all the same?');
    expect(wordsIn(lin)).toContain('Is anybody in danger? Then call the emergency number first.');
    expect((await lin.submit()).closed).toBe(true);
    expect(slack.as('Sam').sees('Can you help @Lin')).toBeDefined();
  });

  it('does not go out while the topic itself is one', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor How do I say this in a good way?');
    await lin.fill({ Topics: ['Salary'] });
    for (let time = 0; time < 2; time++) expect((await lin.submit()).closed).toBe(false);
    expect(wordsIn(lin)).toContain('If your question is about something else, take the topic away.');
    await nothingKept();
    await lin.fill({ Topics: ['SQL'] });
    expect((await lin.submit()).closed).toBe(true);
  });
});

describe('a question without a name', () => {
  const company = companyForEachStory();

  async function asksSealed(name: string, question = QUESTION) {
    const person = company.slack.as(name);
    await person.command(`/ask-mentor ${question}`);
    await person.pressInModal('More choices');
    await person.fill({ 'Your name': ['Show it only to the person who says yes'] });
    await sendsQuestion(person);
    return person;
  }

  it('shows the name to whoever says yes, and to nobody before', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    const [eva, sam] = [slack.as('Eva'), slack.as('Sam')];
    await eva.openHome();
    await asksSealed('Lin');
    await slack.settle();

    const offer = eva.sees('Can you help a colleague with a question?');
    expect(offer?.words).toContain('They ask without their name. You see it once you say yes.');
    expect(offer?.words).toContain('The person who asks is at work now.');
    expect(JSON.stringify(offer)).not.toMatch(/Lin|U0LIN/);
    expect(eva.home?.words).toContain('The person who asks asks');
    expect(eva.home?.words).not.toContain('Lin');

    await eva.press('Not now');
    await sam.press('Yes, now');
    expect(sam.sees('You said yes to @Lin')).toBeDefined();
    expect(sam.sees('@Lin asks, @Sam helps')).toBeDefined();
    expect(JSON.stringify(eva.inbox())).not.toMatch(/Lin|U0LIN/);
    expect(eva.home?.words).not.toContain('Lin');
  });

  it('lapses without a name', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asksSealed('Lin');
    await slack.travel({ hours: 5 });
    const sam = slack.as('Sam');
    expect(sam.sees('The question from a colleague has moved on')).toBeDefined();
    expect(JSON.stringify(sam.inbox())).not.toMatch(/Lin|U0LIN/);
  });

  it('is not offered where the workspace does not want it', async () => {
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    await store.setPolicy(workspace?.id ?? '', { sealedAsks: false });
    await store.close();
    const lin = company.slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.pressInModal('More choices');
    expect(lin.modal?.labels()).not.toContain('Your name');
  });
});
