/** Team, place and manager as people have them in their Slack profile, where the workspace says in which field (product.md §4.4). */
import { settings } from '../../src/settings';
import { type Company, knowSql, openCompany, people, QUESTION, travelDays } from './company';

const profileFields = [
  { id: 'Xf0TEAM', label: 'Team', type: 'options_list' },
  { id: 'Xf0OFFICE', label: 'Office', type: 'text' },
  { id: 'Xf0BOSS', label: 'Manager', type: 'user' },
] as const;
const inFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Lin: { Xf0TEAM: 'Sales', Xf0OFFICE: ' Berlin ', Xf0BOSS: 'U0ANA' },
  Eva: { Xf0TEAM: 'Sales', Xf0OFFICE: 'Berlin', Xf0BOSS: 'Ana, I think' },
  Tom: { Xf0TEAM: 'Finance', Xf0OFFICE: '' },
  // Sam wrote nothing.
  Ana: { Xf0TEAM: 'Sales', Xf0OFFICE: 'Lisbon', Xf0BOSS: 'U0ANA' },
};
const company = people.map((each) => ({ ...each, fields: inFields[each.name] ?? {} }));
const NAMED = ['profileFields.team=team', 'profileFields.place=Xf0OFFICE', 'profileFields.manager=Manager'];
const scopes = ['commands', 'chat:write', 'users:read', 'mpim:write'];
const granted = [...scopes, 'users.profile:read'];

describe('profile fields', () => {
  let its: Company;
  afterEach(async () => {
    await its.close();
    expect({ faults: its.faults, protocolErrors: its.slack.protocolErrors }).toEqual({
      faults: [],
      protocolErrors: [],
    });
  });

  async function linSees(): Promise<string> {
    const lin = its.slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.submit();
    const words = lin.modal?.words ?? '';
    await lin.cancel();
    return words;
  }

  it('say how far away somebody is, and who is in the reporting line; where they are empty nothing is claimed', async () => {
    its = await openCompany({ people: company, scopes: granted, profileFields });
    const { slack } = its;
    await settings(its.file, [...NAMED, 'reportingLineApart=true']);
    await its.restart();
    await knowSql(slack, 'Ana', 'Eva', 'Sam', 'Tom');
    await slack.as('Lin').command('/ask-mentor help');

    const shown = await linSees();
    expect(shown).toMatch(/@Tom.*Perhaps not whom you expect · knows SQL well · .*another team: Finance/s);
    expect(shown.match(/another (team|place)|time zone/g)).toEqual(['another team']);
    // Ana is Lin's manager. Eva wrote a name, which says nobody's id; Ana's own id makes her nobody's.
    expect(shown).not.toContain('Ana');
    expect(shown).toContain('Eva');
    expect(slack.calls('team.profile.get')).toHaveLength(1);

    slack.workspace.changePerson('U0TOM', { fields: { Xf0TEAM: 'Sales', Xf0OFFICE: 'Berlin' } });
    expect(await linSees()).toContain('another team: Finance');
    await travelDays(slack, 1.2);
    await slack.as('Tom').command('/ask-mentor help');
    expect(await linSees()).not.toContain('another team');
    expect(its.warned).toEqual([]);
  });

  it('are off without the scope, which is said once at the start, and nobody asks Slack for them', async () => {
    its = await openCompany({ people: company, scopes, profileFields });
    await its.restart();
    expect(its.warned).toEqual([]);
    await settings(its.file, NAMED);
    await its.restart();
    await knowSql(its.slack, 'Eva', 'Sam');
    expect(await linSees()).not.toContain('another');
    expect(its.warned).toEqual(['profile fields are off {"missing":"users.profile:read"}']);
    expect(its.slack.calls('users.profile.get')).toEqual([]);
  });

  it('that are called otherwise are named in the log, and the others are read', async () => {
    its = await openCompany({ people: company, scopes: granted, profileFields });
    await settings(its.file, ['profileFields.team=Team', 'profileFields.place=Where I sit']);
    await knowSql(its.slack, 'Eva', 'Tom');
    await its.slack.as('Lin').command('/ask-mentor help');
    expect(await linSees()).toContain('another team: Finance');
    expect(its.warned).toEqual(['no such profile field {"name":"Where I sit"}']);
  });
});
