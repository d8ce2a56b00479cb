import { askIn, why } from '../src/why';
import { asks, type Company, offersKnowledge, openCompany, people } from './journeys/company';

describe('why', () => {
  let company: Company;
  afterEach(() => company.close());

  it('tells the story of an ask without a word of anybody', async () => {
    const dnd = { from: new Date('2026-03-03T08:00:00Z'), until: new Date('2026-03-03T11:00:00Z') };
    company = await openCompany({ people: people.map((each) => (each.name === 'Sam' ? { ...each, dnd } : each)) });
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');
    const id = /ask_\w+/.exec(JSON.stringify(slack.as('Lin').sees('We are asking')?.blocks))?.[0] ?? '';

    const held = (await why(company.file, id))?.join('\n') ?? '';
    expect(held).toMatch(/message "offer" to U0SAM is due then \(doNotDisturb\)/);

    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 15 });
    await slack.as('Sam').press('Yes, now');
    const told = (await why(company.file, id)) ?? [];
    const story = told.join('\n');
    expect(story).toMatch(
      /asked by U0LIN; promised.*offer .* made to U0SAM.*"offer" to U0SAM sent.*U0SAM said yes, 15 minutes.*"taken" to U0LIN sent.*next: the ask looks again/s,
    );
    expect(story).not.toMatch(/query plan|Lin|Sam/);
    expect(told.slice(1).map((line) => line.slice(0, 24))).toEqual(
      told
        .slice(1)
        .map((line) => line.slice(0, 24))
        .toSorted(),
    );
  });

  it('tells of the door that somebody opened', async () => {
    company = await openCompany();
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await slack.as('Sam').command('/ask-mentor rest friday');
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');
    const id = /ask_\w+/.exec(JSON.stringify(slack.as('Lin').inbox()))?.[0] ?? '';
    await slack.as('Sam').command('/ask-mentor door 25');
    const called = (await why(company.file, id))?.join('\n') ?? '';
    expect(called).toMatch(
      /called through the door of U0SAM until 2026-03-03T09:10:00.000Z.*"doorCall" to U0LIN sent/s,
    );
    await slack.as('Lin').press('I am here');
    const story = (await why(company.file, id))?.join('\n') ?? '';
    expect(story).toMatch(/was called through the door of U0SAM.*U0SAM had a door open, 15 minutes.*began/s);
  });

  it('knows nothing of an ask that is not there', async () => {
    company = await openCompany();
    expect(await why(company.file, 'ask_nobody')).toBeNull();
  });
});

it('why is asked with --ask and an id', () => {
  expect(askIn(['--ask', 'ask_1'])).toBe('ask_1');
  expect(askIn(['ask_1'])).toBeNull();
  expect(askIn(['--ask'])).toBeNull();
});
