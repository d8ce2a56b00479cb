import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configNames, readConfig } from '../src/config';

const enough = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const problemsOf = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
  } catch (fault) {
    return (fault as Error).message;
  }
  throw new Error('These settings were accepted');
};

describe('the settings', () => {
  it('need a bot token and a signing secret, the rest has defaults', () => {
    expect(readConfig(enough)).toEqual({
      ...enough,
      SLACK_API_URL: 'https://slack.com/api/',
      PORT: 3000,
      DATABASE_PATH: 'data/ask-mentor.db',
      LOG_LEVEL: 'info',
    });
  });

  it('need no signing secret with Socket Mode', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).SLACK_APP_TOKEN).toBe('xapp-1');
  });

  it('count an empty line of a copied .env.example as left out', () => {
    expect(readConfig({ ...enough, SLACK_APP_TOKEN: '', PORT: ' ' }).PORT).toBe(3000);
  });

  it('take the address of the Web API with or without its last slash', () => {
    expect(readConfig({ ...enough, SLACK_API_URL: 'http://localhost:4000/api' }).SLACK_API_URL).toBe(
      'http://localhost:4000/api/',
    );
  });

  it('take people who read reports, with commas between them', () => {
    expect(readConfig({ ...enough, REPORT_CONTACT: 'U0ANA,W0KIM' }).REPORT_CONTACT).toBe('U0ANA,W0KIM');
    expect(problemsOf({ ...enough, REPORT_CONTACT: '@ana' })).toContain('REPORT_CONTACT must be ids of people');
  });

  it('tell everything that is wrong at once', () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: 'hunter2',
      SLACK_API_URL: 'ftp://x',
      PORT: '70000',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL', 'PORT', 'LOG_LEVEL'])
      expect(problems).toContain(name);
  });

  it('never repeat a value, because most are secrets', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'swordfish' })).not.toMatch(/hunter2|swordfish/);
  });

  it('say plainly that a token is missing', () => {
    expect(problemsOf({})).toContain('SLACK_BOT_TOKEN is missing');
  });
});

it('.env.example names every setting, and no other', () => {
  const example = readFileSync(path.join(__dirname, '../.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...configNames].sort());
});
