import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../../src/settings';
import { asks, type Company, offersKnowledge, openCompany, people } from './company';

const QUESTION = 'How do I read a query plan in SQL?';

describe('quiet', () => {
  let company: Company;
  afterEach(() => company.close());

  it('an offer waits until Do Not Disturb is over', async () => {
    const inFocus = people.map((person) =>
      person.name === 'Sam'
        ? { ...person, dnd: { from: new Date('2026-03-03T08:00:00Z'), until: new Date('2026-03-03T11:00:00Z') } }
        : person,
    );
    company = await openCompany({ people: inFocus });
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', QUESTION);
    await slack.travel({ minutes: 110 }, undefined, { stepMinutes: 10 });
    expect(slack.as('Sam').sees('Can you help')).toBeUndefined();
    await slack.travel({ minutes: 15 });
    expect(slack.as('Sam').sees('Can you help')).toBeDefined();
  });

  it('without the optional scope, working hours alone keep people quiet', async () => {
    company = await openCompany({ scopes: ['commands', 'chat:write', 'users:read', 'mpim:write'] });
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', QUESTION);
    expect(slack.as('Sam').sees('Can you help')).toBeDefined();
    await slack.as('Sam').press('Not now');
    await asks(slack, 'Kim', 'What does a hash join do in SQL?');
    expect(slack.calls('dnd.info').length).toBe(1);
  });

  it('nobody is asked more than three times a week, and the fourth question waits for somebody', async () => {
    company = await openCompany();
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Minutes in any 30 days': '120 minutes' });
    for (const name of ['Lin', 'Ana', 'Kim']) {
      await asks(slack, name, `What does ${name} need to know about SQL?`);
      await slack.as('Sam').press('Not now');
    }
    await asks(slack, 'Gus', QUESTION);
    expect(slack.as('Gus').sees('is free right now')).toBeDefined();
    await slack.travel({ days: 7 }, undefined, { stepMinutes: 60 });
    expect(slack.as('Sam').sees(QUESTION)).toBeDefined();
  });

  it('nobody is asked on a holiday of their zone, and the offer comes on the next working day', async () => {
    company = await openCompany();
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    const calendar = path.join(path.dirname(company.file), 'de.csv');
    writeFileSync(calendar, 'date,name,zones\n2026-03-03,A day off,Europe/Berlin\n');
    await settings(company.file, ['--holidays', calendar]);
    await asks(slack, 'Kim', QUESTION);
    await slack.travel({ hours: 22 }, undefined, { stepMinutes: 60 });
    expect(slack.as('Sam').sees('Can you help')).toBeUndefined();
    await slack.travel({ hours: 2 }, undefined, { stepMinutes: 30 });
    expect(slack.as('Sam').sees('Can you help')).toBeDefined();
  });
});
