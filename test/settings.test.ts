import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { holidayLine, readHolidays } from '../src/domain/holidays';
import { readWords, settings } from '../src/settings';
import { openStore } from '../src/storage/sqlite/store';
import { slackFacts } from './support/builders';
import { temporaryFolder } from './support/folder';
import { aWorkspace, somebody } from './support/store';

const christmas = { date: '2026-12-25', name: 'Christmas Day', zones: null };
const unity = { date: '2026-10-03', name: 'Unity Day, again', zones: ['Europe/Berlin', 'Europe/Busingen'] };

describe('a file of holidays', () => {
  it.each<[string, string]>([
    ['JSON', JSON.stringify([christmas, unity])],
    ['JSON without zones for everywhere', JSON.stringify([{ date: '2026-12-25', name: 'Christmas Day' }, unity])],
    [
      'CSV',
      'date,name,zones\n2026-12-25,Christmas Day,\n\n# Germany\n2026-10-03,"Unity Day, again",Europe/Berlin;Europe/Busingen\n',
    ],
    [
      'CSV of another editor',
      '\uFEFFzones,Date,Name\r\n,2026-12-25,Christmas Day\r\nEurope/Berlin Europe/Busingen,2026-10-03,"Unity Day, again"\r\n',
    ],
  ])('may be %s', (_kind, text) => {
    expect(readHolidays(text)).toEqual({ ok: true, holidays: [unity, christmas] });
  });

  it.each<[string, string[]]>([
    [
      'date,name,zones\n2026-02-30,Never,\n25.12.2026,,Europe/Berlin\n2026-12-25,Christmas,Berlin\n',
      [
        'line 2: "2026-02-30" is no date like 2026-12-25',
        'line 3: "25.12.2026" is no date like 2026-12-25',
        'line 3: a name of 1 to 100 characters is missing',
        'line 4: "Berlin" is no time zone',
      ],
    ],
    ['day,title\n2026-12-25,Christmas\n', ['line 1: the columns are date, name, zones and teams']],
    ['', ['line 1: the columns are date, name, zones and teams']],
    ['{"date": "2026-12-25"}', ['not a list: write [ { "date": "2026-12-25", "name": "Christmas Day" } ]']],
    [
      '[{"date": 1, "name": "x"}, null, {"date": "2026-12-25", "name": "x", "zones": 5}]',
      [
        'entry 1: "1" is no date like 2026-12-25',
        'entry 2: "" is no date like 2026-12-25',
        'entry 2: a name of 1 to 100 characters is missing',
        'entry 3: zones is no list of time zones',
      ],
    ],
  ])('names each line that cannot be used: %j', (text, problems) => {
    expect(readHolidays(text)).toEqual({ ok: false, problems });
  });

  it('may be for teams, and then says so', () => {
    const text = 'date,name,zones,teams\n2026-06-01,Offsite,,People Team; Legal\n2026-06-01,Other,,Finance\n';
    const read = readHolidays(text);
    const offsite = { date: '2026-06-01', name: 'Offsite', zones: null, teams: ['People Team', 'Legal'] };
    const other = { date: '2026-06-01', name: 'Other', zones: null, teams: ['Finance'] };
    expect(read).toEqual({ ok: true, holidays: [other, offsite] });
    expect(readHolidays(JSON.stringify([offsite, other]))).toEqual(read);
    expect(holidayLine(offsite)).toBe('2026-06-01  Offsite (everywhere; People Team, Legal)');
    expect(readHolidays('[{"date": "2026-12-25", "name": "x", "teams": 5}]')).toMatchObject({
      problems: ['entry 1: teams is no list of teams'],
    });
  });

  it('that is no JSON after all is said to be none', () => {
    expect(readHolidays('[{')).toMatchObject({ ok: false, problems: [expect.stringMatching(/^not JSON: /)] });
  });
});

describe('npm run settings', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'test.db');
  const csv = (name: string, ...lines: readonly string[]) => {
    const at = path.join(folder, name);
    writeFileSync(at, ['date,name,zones', ...lines].join('\n'));
    return at;
  };

  it('knows its flags', () => {
    expect(readWords(['echoDays=3', '--holidays', 'x.csv', '--append'])).toEqual({
      settings: ['echoDays=3'],
      holidays: { file: 'x.csv', append: true },
    });
    expect(() => readWords(['--holidays'])).toThrow(/--holidays FILE/);
    expect(() => readWords(['--append'])).toThrow(/--append/);
  });

  it('says so while no workspace is known', async () => {
    expect(await settings(file, [])).toEqual(['No workspace is known yet: start Ask Mentor once.']);
  });

  it('replaces holidays, adds to them, and shows what is set', async () => {
    const store = openStore(file);
    await aWorkspace(store);
    await store.close();
    expect(await settings(file, [])).toContain('  holidays: none');
    const first = csv('de.csv', '2026-10-03,Unity Day,Europe/Berlin');
    expect(await settings(file, ['--holidays', first])).toContain('    2026-10-03  Unity Day (Europe/Berlin)');
    const second = csv('all.csv', '2026-12-25,Christmas Day,', '2026-10-03,Unity,Europe/Berlin');
    const lines = await settings(file, ['--holidays', second, '--append']);
    expect(lines.slice(lines.indexOf('  holidays:') + 1)).toEqual([
      '    2026-10-03  Unity (Europe/Berlin)',
      '    2026-12-25  Christmas Day (everywhere)',
    ]);
    expect(await settings(file, ['--holidays', csv('none.csv')])).toContain('  holidays: none');
  });

  it('names profile fields one by one, and keeps the others', async () => {
    await settings(file, ['profileFields.team=Team', 'profileFields.manager=Xf0BOSS']);
    const lines = await settings(file, ['profileFields.team=']);
    expect(lines.filter((line) => line.includes('profileFields'))).toEqual([
      '  profileFields.team=',
      '  profileFields.place=',
      '  profileFields.manager=Xf0BOSS',
    ]);
    await expect(settings(file, ['profileFields.age=1'])).rejects.toThrow('profileFields.age: not a setting');
    await expect(settings(file, [`profileFields.team=${'x'.repeat(101)}`])).rejects.toThrow('profileFields.team:');
  });

  it('says when people work who did not say otherwise', async () => {
    const lines = await settings(file, ['workDays=sun,mon,tue', 'workTime=8:30-16:30']);
    expect(lines).toEqual(expect.arrayContaining(['  workDays=sun,mon,tue', '  workTime=8:30-16:30']));
    await expect(settings(file, ['workDays=monday'])).rejects.toThrow('must be some of mon,tue');
    await expect(settings(file, ['workTime=9-17'])).rejects.toThrow('workTime: must be like 9:00-17:00');
  });

  it('names who reads reports, and says who of them has left', async () => {
    expect(await settings(file, ['reportContacts=U0ANA,U0OLA'])).toContain('  reportContacts=U0ANA,U0OLA');
    const store = openStore(file);
    for (const { id } of await store.workspaces())
      await somebody(store, id, 'U0OLA', { slack: slackFacts({ isActive: false }) });
    await store.close();
    const left = (await settings(file, [])).filter((each) => each.includes('has left'));
    expect(left).toEqual(['    U0OLA has left and reads no reports: name somebody else in reportContacts']);
    await expect(settings(file, ['reportContacts=Ana'])).rejects.toThrow(/must be ids of people/);
    expect(await settings(file, ['reportContacts='])).toContain('  reportContacts=');
  });

  it('changes nothing when one line cannot be used', async () => {
    const bad = csv('bad.csv', '2026-12-25,Christmas Day,', 'soon,Feast,');
    await expect(settings(file, ['echoDays=3', '--holidays', bad])).rejects.toThrow(/line 3: "soon"/);
    expect(await settings(file, [])).toContain('  echoDays=7');
  });
});
