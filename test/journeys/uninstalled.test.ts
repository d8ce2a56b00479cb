import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { asks, type Company, knowSql, openCompany, travelDays } from './company';

describe('a workspace that removes the app', () => {
  let company: Company;
  beforeEach(async () => {
    company = await openCompany();
  });
  afterEach(() => company.close());

  it('hears nothing more, and after 30 days nothing of it is left', async () => {
    const { slack, file, faults } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await slack.uninstall();
    const before = slack.calls('chat.postMessage').length + slack.calls('chat.update').length;
    await travelDays(slack, 29);
    expect(count(file, 'asks')).toBe(1);
    await travelDays(slack, 2);
    expect(slack.calls('chat.postMessage').length + slack.calls('chat.update').length).toBe(before);
    expect(['asks', 'people', 'notices', 'workspaces'].map((table) => count(file, table))).toEqual([0, 0, 0, 0]);
    // The operator is told that the token is dead; nothing else went wrong.
    expect(faults.filter((fault) => !fault.startsWith('installation not known'))).toEqual([]);
  });

  const count = (file: string, table: string): unknown => {
    const database = new SqliteDatabase(file, { readonly: true });
    const rows = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    database.close();
    return rows;
  };
});
