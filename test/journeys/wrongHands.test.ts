import { asks, companyForEachStory, knowSql, linAndSamTalk, readBy, samSaysYes, seenBy } from './company';

describe('a button in the wrong hands', () => {
  const company = companyForEachStory();

  it('does nothing when a third person presses it', async () => {
    const { slack } = company;
    const [lin, sam, kim] = [slack.as('Lin'), slack.as('Sam'), slack.as('Kim')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    const offer = seenBy(sam, 'Can you help @Lin');
    const status = seenBy(lin, 'We are asking');

    for (const label of ['Answer here', 'Yes, now', 'Not now', 'Not my topic']) {
      expect((await kim.pressStale(offer, label)).ephemeral).toBe(
        'This was meant for somebody else, so nothing changed.',
      );
    }
    expect((await kim.pressStale(status, 'Take the question back')).ephemeral).toBe(
      'Only the person who asked can do this.',
    );

    expect(sam.sees('Can you help @Lin')?.buttons).toEqual(offer.buttons);
    expect(kim.conversations()).toEqual([]);
  });

  it('tells the mentor what only the asker can do, and the reverse', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    const card = seenBy(sam, '@Lin asks, @Sam helps');
    expect((await sam.press('I am here')).ephemeral).toBe('Only the person who asked can do this.');
    expect((await sam.pressStale(card, 'Another time')).ephemeral).toBe('Only the person who asked can do this.');

    await lin.press('I am here');
    expect((await lin.press('+10 minutes')).ephemeral).toBe('Only the person who helps can do this.');
    expect((await sam.press('What will you do?')).ephemeral).toBe('Only the person who asked can do this.');
    expect(sam.modal).toBeUndefined();

    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index' });
    await lin.submit();
    expect((await lin.press('Exactly')).ephemeral).toBe('Only the person who helps can do this.');
    expect((await lin.press('Not quite')).ephemeral).toBe('Only the person who helps can do this.');
    expect(lin.modal).toBeUndefined();
  });

  it('does nothing when somebody who passed presses the buttons of the conversation', async () => {
    const { slack } = company;
    const [eva, sam] = [slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await eva.press('Not now');
    await sam.press('Yes, now');
    await slack.as('Lin').press('I am here');
    const card = seenBy(sam, '@Lin asks, @Sam helps');

    for (const label of ['We are done', 'It did not happen', '+10 minutes', 'What will you do?']) {
      expect((await eva.pressStale(card, label)).ephemeral).toMatch(
        /^(This was meant for somebody else, so nothing changed|Only the person who (asked|helps) can do this)\.$/,
      );
    }
    expect(eva.modal).toBeUndefined();
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain('Write in this thread');
  });

  it('is answered kindly when somebody of another company presses it', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    const offer = seenBy(slack.as('Sam'), 'Can you help @Lin');

    const { ephemeral } = await slack.as('Xaver').pressStale(offer, 'Yes, now');

    expect(ephemeral).toContain('Ask Mentor cannot answer here');
    expect(slack.as('Lin').sees('said yes')).toBeUndefined();
    // So they never become mentors either: the form in which one does opens only where the app is installed.
    await expect(slack.as('Xaver').command('/ask-mentor me')).rejects.toThrow('another workspace');
  });
});

describe('a button on an old copy of a message', () => {
  const company = companyForEachStory();

  it('is answered kindly in every state of the question, and changes nothing', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    const evasOffer = seenBy(eva, 'Can you help @Lin');
    await eva.press('Not now');
    expect((await eva.pressStale(evasOffer, 'Yes, now')).ephemeral).toContain('is not waiting for you any more');
    expect((await eva.pressStale(evasOffer, 'Not now')).ephemeral).toContain('You said no, and that is fine.');

    const samsOffer = seenBy(sam, 'Can you help @Lin');
    await sam.press('Yes, now');
    expect((await sam.pressStale(samsOffer, 'Yes, now')).ephemeral).toBe(
      'You already said yes to this question. Thank you.',
    );
    expect((await sam.pressStale(samsOffer, 'Not now')).ephemeral).toBe(
      'You already said yes to this question. Thank you.',
    );
    expect((await eva.pressStale(evasOffer, 'Yes, now')).ephemeral).toContain('Somebody else said yes first');

    const waiting = seenBy(lin, '@Lin asks, @Sam helps');
    await lin.press('I am here');
    expect((await lin.pressStale(waiting, 'I am here')).ephemeral).toBe('The conversation has already begun.');
    expect((await lin.pressStale(waiting, 'Another time')).ephemeral).toBe('The conversation has already begun.');
    const running = seenBy(lin, '@Lin asks, @Sam helps');
    await sam.press('+10 minutes');
    expect((await sam.pressStale(running, '+10 minutes')).ephemeral).toContain('Ten minutes were already added');
    await lin.press('We are done');
    for (const label of ['We are done', '+10 minutes']) {
      expect((await sam.pressStale(running, label)).ephemeral).toBe('This conversation is already over.');
    }
    expect((await lin.pressStale(waiting, 'I am here')).ephemeral).toBe('This conversation is already over.');

    const thanks = seenBy(lin, 'A thank-you takes about 20 seconds');
    await lin.press('Write a thank-you');
    await lin.submit();
    expect((await lin.pressStale(thanks, 'Write a thank-you')).ephemeral).toBe('Your thank-you was already sent.');
    expect((await lin.pressStale(thanks, 'It did not happen')).ephemeral).toBe('Your thank-you was already sent.');
    expect(sam.inbox().filter(({ words }) => words.includes('thanks you for your time'))).toHaveLength(1);
  });

  it('of a question that was taken back says so', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    const [offer, status] = [seenBy(sam, 'Can you help @Lin'), seenBy(lin, 'We are asking')];
    await lin.press('Take the question back');

    expect((await sam.pressStale(offer, 'Yes, now')).ephemeral).toContain('is not waiting for you any more');
    expect((await sam.pressStale(offer, 'Not now')).ephemeral).toContain('is not waiting for you any more');
    expect((await lin.pressStale(status, 'Take the question back')).ephemeral).toBeUndefined();
    expect(readBy(lin)).not.toContain('said yes');
  });

  it('for another time is answered when that is settled', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await slack.travel({ minutes: 10 });
    const choose = seenBy(sam, '@Lin did not make it in time');
    await sam.press('In 1 hour');

    expect((await sam.pressStale(choose, 'In 30 minutes')).ephemeral).toBe(
      'This is not possible at the moment, so nothing changed.',
    );
    await lin.press('Take the question back');
    expect((await sam.pressStale(choose, 'I cannot after all')).ephemeral).toBe('This conversation is already over.');
  });

  it('about what came of it is answered once', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await slack.travel({ days: 7 }, undefined, { stepMinutes: 180 });
    const question = seenBy(lin, 'How did it go after you talked with @Sam?');
    expect((await slack.as('Sam').pressStale(question, 'Used it')).ephemeral).toBe(
      'Only the person who asked can do this.',
    );
    await lin.press('Used it');
    await lin.submit();

    for (const label of ['Used it', 'Not yet']) {
      expect((await lin.pressStale(question, label)).ephemeral).toContain('This was answered already');
    }
    expect(lin.modal).toBeUndefined();
  });
});
