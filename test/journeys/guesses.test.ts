/** What is inferred of a mentor is theirs to see and to put right (product.md §4.2, §4.4). */
import { asks, companyForEachStory, linAndSamTalk, offersKnowledge, readBy, seenBy } from './company';

describe('what we think somebody knows', () => {
  const company = companyForEachStory();

  /** Sam helped with SQL once and names it no more. */
  async function samHelpedOnce() {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await offersKnowledge(slack, 'Sam', ['Feedback']);
    return sam;
  }
  const guesses = async () => {
    const sam = company.slack.as('Sam');
    await sam.openHome();
    await sam.pressHome('What we think you know');
    return sam.modal?.words ?? '';
  };

  it('is why they are asked; "Not my topic" ends it, and can be undone', async () => {
    const sam = await samHelpedOnce();
    const { slack } = company;
    await asks(slack, 'Eva', 'How do I write an index for two columns in SQL?');
    expect(seenBy(sam, 'Can you help @Eva').words).toContain('We ask you because you have helped with SQL.');
    await sam.press('Not my topic');
    expect(readBy(sam)).toContain('We will not ask you about SQL any more.');
    // Nobody else learns of it, and the question goes on.
    expect(readBy(slack.as('Eva'))).not.toMatch(/Sam|not my topic/i);

    await asks(slack, 'Tom', 'What does a hash join do in SQL?');
    expect(sam.sees('Can you help @Tom')).toBeUndefined();
    expect(await guesses()).toContain('SQL is not about you.');
    await sam.press('Put it back');
    await slack.travel({ minutes: 1 });
    expect(sam.sees('Can you help @Tom')).toBeDefined();
  });

  it('is read at Home by themselves, where one tap puts it right, and one back', async () => {
    const sam = await samHelpedOnce();
    const { slack } = company;
    expect(await guesses()).toContain('You helped with SQL.');
    await sam.pressInModal('Not about me');
    expect(sam.modal?.words).toContain('SQL is not about you. We do not ask you about it.');
    await asks(slack, 'Eva', 'How do I write an index for two columns in SQL?');
    expect(sam.sees('Can you help @Eva')).toBeUndefined();

    await sam.pressInModal('It is about me');
    expect(sam.modal?.words).toContain('You helped with SQL.');
    await slack.travel({ minutes: 1 });
    expect(sam.sees('Can you help @Eva')).toBeDefined();

    // What they name themselves is no guess, and theirs again.
    await sam.pressInModal('Not about me');
    await offersKnowledge(slack, 'Sam', ['Feedback', 'SQL']);
    expect(await guesses()).toContain('Nothing besides the topics that you named yourself.');
  });

  it('does not come from the words of a line or of old questions either', async () => {
    const sam = await samHelpedOnce();
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['Feedback'], { 'Ask me about …': 'slow columns and indexes' });
    await asks(slack, 'Eva', 'Which columns belong in one index, and in which order, in Kubernetes?');
    expect(seenBy(sam, 'Can you help @Eva').words).toContain('people may ask you about: slow columns and indexes');
    await sam.press('Not my topic');
    expect(readBy(sam)).toContain('We will not ask you about Kubernetes any more.');
    await asks(slack, 'Tom', 'How many columns does a slow table have in Kubernetes?');
    expect(sam.sees('Can you help @Tom')).toBeUndefined();
    await slack.as('Sam').command('/ask-mentor door 25');
    expect(slack.as('Tom').sees('has time now')).toBeUndefined();
  });
});
