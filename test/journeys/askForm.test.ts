import { asks, companyForEachStory, knowSql, QUESTION } from './company';

/** No topic of the starter set stands in it. */
const NO_TOPIC = 'How do I fold this thing so that it stays flat?';

describe('the form for a question', () => {
  const company = companyForEachStory();

  it('says at the field that the same question is on its way, and keeps what was typed for the next time', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');

    await lin.command(`/ask-mentor ${QUESTION.toUpperCase()}`);
    await lin.fill({ 'What have you tried or read?': 'An index on id' });
    const { closed, errors } = await lin.submit();
    expect(closed).toBe(false);
    expect(errors).toEqual({
      'Your question': 'This question is already on its way. /ask-mentor status shows where it is.',
    });

    await lin.cancel();
    await lin.command('/ask-mentor');
    expect(lin.modal?.words).toContain('This is what you wrote last time and did not send.');
    expect(lin.modal?.value('Your question')).toBe(QUESTION.toUpperCase());
    expect(lin.modal?.value('What have you tried or read?')).toBe('An index on id');
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);

    await lin.fill({ 'Your question': 'Which index does my SQL join need?' });
    expect((await lin.submit()).closed).toBe(true);
    await lin.command('/ask-mentor');
    expect(lin.modal?.value('Your question')).toBeUndefined();
  });

  it('says at the field that three questions are on their way', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    for (const number of ['first', 'second', 'third']) await asks(slack, 'Lin', `What is the ${number} rule of SQL?`);

    await lin.command('/ask-mentor What is the fourth rule of SQL?');
    const { closed, errors } = await lin.submit();

    expect(closed).toBe(false);
    expect(errors['Your question']).toBe(
      'You have 3 questions on their way. Take one back, or wait until one is done.',
    );

    await lin.press('Take the question back');
    expect((await lin.submit()).closed).toBe(true);
  });

  it('says once that it found no topic, and then sends the question as it is', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${NO_TOPIC}`);
    expect(lin.modal?.value('Topics')).toBeUndefined();

    const first = await lin.submit();
    expect(first.closed).toBe(false);
    expect(Object.keys(first.errors)).toEqual(['Topics']);
    expect(first.errors.Topics).toMatch(/^We found no topic in your question\..*send it once more as it is\.$/);

    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees('We found nobody for this question so far')?.words).toContain(NO_TOPIC);
  });

  it('asks once whether a known topic was meant, in each form that takes new ones, and then keeps the new one', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    const said = '“Kuberentes” would be a new topic, and there is Kubernetes already.';
    await lin.command(`/ask-mentor ${NO_TOPIC}`);
    await lin.fill({ Topics: ['Kuberentes'], 'What have you tried or read?': 'A ruler' });
    expect((await lin.submit()).closed).toBe(false);
    expect(lin.modal?.words).toContain(`${said}\nChoose the known one, or send once more to keep yours.`);
    expect(lin.modal?.value('What have you tried or read?')).toBe('A ruler');
    expect((await lin.submit()).closed).toBe(true);
    await lin.press('Add topics');
    await lin.fill({ Topics: ['Kuberentes', 'Negotiatoin'] });
    await lin.submit();
    expect(lin.modal?.words).toContain('there is Negotiation already');
    expect((await lin.submit()).closed).toBe(true);

    await sam.command('/ask-mentor me');
    await sam.fill({ 'Topics you can help with': ['Kuberentes', 'Postgress'], 'Ask me about …': 'folding' });
    await sam.submit();
    expect(sam.modal?.words).toContain('there is PostgreSQL already');
    expect((await sam.submit()).closed).toBe(true);
    expect(sam.sees('Can you help @Lin')?.words).toContain('Kuberentes');
    await sam.command('/ask-mentor me');
    expect(sam.modal?.value('Topics you can help with')).toEqual(['Kuberentes', 'Postgress']);
  });

  it('finds somebody without a topic by what they say about themselves', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = slack.as('Sam');
    await sam.command('/ask-mentor me');
    await sam.fill({ 'Topics you can help with': ['Spreadsheets'], 'Ask me about …': 'paper that stays flat' });
    await sam.submit();
    await lin.command(`/ask-mentor ${NO_TOPIC}`);
    await lin.submit();
    await lin.submit();

    expect(sam.sees('Can you help @Lin')?.words).toContain('people may ask you about: paper that stays flat');
  });

  it('looks for those who know what stands in the question, where no topic is chosen', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.fill({ Topics: [] });
    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees('We are asking somebody who knows SQL')).toBeDefined();
  });

  it('wants a little more than a word', async () => {
    const lin = company.slack.as('Lin');
    await lin.command('/ask-mentor SQL');
    const { closed } = await lin.submit();
    expect(closed).toBe(false);
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);
  });

  it('opens from anywhere by its shortcut', async () => {
    const lin = company.slack.as('Lin');
    await lin.shortcut('ask_mentor');
    expect(lin.modal?.title).toBe('Ask a mentor');
  });
});

describe('a question about a message', () => {
  const company = companyForEachStory();
  const MESSAGE = 'The SQL join over orders takes 40 seconds, and nobody knows why.';

  async function startFrom(isPrivate: boolean) {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const channel = slack.channel({ name: 'data-talk', isPrivate, members: ['Lin', 'Kim'] });
    const ts = slack.say(channel, 'Kim', MESSAGE);
    const lin = slack.as('Lin');
    await lin.messageShortcut(channel, ts, 'ask_expert');
    return {
      lin,
      sam: slack.as('Sam'),
      link: `https://${slack.workspace.team.domain}.slack.com/archives/${channel}/p`,
    };
  }

  it('shows a message of a public channel to the mentor who says yes, and to nobody before', async () => {
    const { lin, sam, link } = await startFrom(false);
    expect(lin.modal?.value('What is your question about it?')).toBeUndefined();
    expect(lin.modal?.value('The message')).toBe(MESSAGE);
    expect(lin.modal?.value('Show it to the mentor')).toEqual(['Show this message to the person who says yes']);
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);

    await lin.fill({
      'What is your question about it?': 'Where would you look first?',
      'The message': 'The join is slow.',
    });
    await lin.submit();
    const offer = sam.sees('Can you help @Lin');
    expect(offer?.words).toContain('Where would you look first?');
    expect(JSON.stringify(offer)).not.toContain('The join is slow.');
    expect(JSON.stringify(offer)).not.toContain('/archives/');

    await sam.press('Yes, now');
    const card = sam.sees('@Lin asks, @Sam helps');
    expect(card?.words).toContain('The join is slow.');
    expect(card?.rawText).toContain(link);
    expect(JSON.stringify(card)).not.toContain('data-talk');
    expect(JSON.stringify(card)).not.toContain('Kim');
  });

  it('begins with as much of a long message as fits, and says that it goes on', async () => {
    const { slack } = company;
    const channel = slack.channel({ name: 'long-talk', members: ['Lin', 'Kim'] });
    await slack.as('Lin').messageShortcut(channel, slack.say(channel, 'Kim', 'é'.repeat(1001)), 'ask_expert');
    expect(slack.as('Lin').modal?.value('The message')).toBe(`${'é'.repeat(999)}…`);
  });

  it('does not show a message of a private channel unless the asker says so', async () => {
    const { lin, sam } = await startFrom(true);
    expect(lin.modal?.value('Show it to the mentor')).toBeUndefined();

    await lin.fill({ 'What is your question about it?': 'Where would you look first?' });
    await lin.submit();
    await sam.press('Yes, now');

    const card = sam.sees('@Lin asks, @Sam helps');
    expect(JSON.stringify(card)).not.toContain(MESSAGE);
    expect(JSON.stringify(card)).not.toContain('/archives/');
  });
});
