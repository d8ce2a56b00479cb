/** Who may import whom (docs/architecture.md). The arrows point inwards; app.ts and main.ts join everything. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A folder of src, or one of its files without ".ts", and what its files may import from src. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  lib: ['lib'],
  storage: ['storage', 'domain', 'lib'],
  usecases: ['usecases', 'domain', 'storage/store', 'lib'],
  courier: ['courier', 'domain', 'storage/store', 'lib'],
  slack: ['slack', 'domain', 'usecases', 'lib'],
  scheduler: ['scheduler', 'lib'],
  config: ['lib'],
  server: ['slack/receiver', 'lib'],
  settings: ['storage', 'domain', 'lib'],
  topics: ['storage', 'domain', 'lib', 'slack/words'],
  backup: ['storage', 'lib'],
  why: ['storage', 'domain', 'lib'],
};
const joinEverything = ['app', 'main'];

/** Views are pure: facts and words in, blocks out. So are the parts they are made of. */
const viewParts = [
  'blocks',
  'facts',
  'ids',
  'inputs',
  'message',
  'moments',
  'reasons',
  'rendering',
  'topicChoice',
  'words',
];
const pureParts = viewParts.filter((part) => part !== 'words').map((part) => `slack/${part}`);
const viewsMayImport = ['domain', 'slack/words', ...pureParts];

/** Packages that one part of src keeps to itself. */
const livesOnlyIn: readonly [RegExp, readonly string[]][] = [
  [/^(drizzle-orm|better-sqlite3(-13)?)(\/|$)/, ['storage']],
  [/^@slack\/bolt(\/|$)/, ['slack', 'app']],
  [/^node-cron$/, ['scheduler']],
];
const domainNeeds = ['@js-temporal/polyfill'];
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b|\bprocess\.env\b/;
const MOST_LINES = 300;

const isWithin = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** What `from '…'`, `import '…'`, `import('…')` and `require('…')` name. */
const importsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(([, target]) => target ?? '');

/** Every rule that `file` (its path inside src, without ".ts") breaks with this text. */
function complaints(file: string, text: string): string[] {
  const layer = file.split('/')[0] ?? file;
  const isView = file.endsWith('.view') || pureParts.includes(file);
  const allowed = isView ? viewsMayImport : mayImport[layer];
  const found: string[] = [];
  for (const target of importsIn(text)) {
    if (target.startsWith('.')) {
      const reached = path.posix.join(path.posix.dirname(file), target);
      if (reached.startsWith('../') && !reached.endsWith('.json')) found.push(`leaves src for ${target}`);
      else if (joinEverything.includes(file)) continue;
      else if (!allowed) found.push(`has no place in src: add its folder to this test`);
      else if (isView && reached.endsWith('.view')) continue;
      else if (!allowed.some((place) => isWithin(reached, place))) found.push(`may not import ${reached}`);
    } else {
      if (layer === 'domain' && !domainNeeds.includes(target)) found.push(`may not need ${target}`);
      for (const [name, homes] of livesOnlyIn) {
        if (name.test(target) && !homes.includes(layer)) found.push(`may not need ${target}`);
      }
    }
  }
  if (layer === 'domain' && impure.test(text)) found.push('is not pure');
  const lines = text.split('\n').length - 1;
  if (lines > MOST_LINES) found.push(`has ${lines} lines`);
  return found;
}

const src = path.join(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length).split(path.sep).join('/'));

describe('src', () => {
  it.each(files)('%s keeps to its place', (file) => {
    expect(complaints(file, readFileSync(path.join(src, `${file}.ts`), 'utf8'))).toEqual([]);
  });
});

describe('the guard itself', () => {
  it.each<[string, string, string]>([
    ['domain/ask', "import { Store } from '../storage/store';", 'may not import storage/store'],
    ['domain/decisions/wake', "export { log } from '../../lib/log';", 'may not import lib/log'],
    ['domain/ask', "import { z } from 'zod';", 'may not need zod'],
    ['domain/ask', "import { readFileSync } from 'node:fs';", 'may not need node:fs'],
    ['domain/ask', 'const now = new Date();', 'is not pure'],
    ['domain/ask', 'const now = Date.now();', 'is not pure'],
    ['domain/ask', 'const id = Math.random();', 'is not pure'],
    ['domain/ask', 'const level = process.env.LOG_LEVEL;', 'is not pure'],
    ['usecases/submitAsk', "import { asks } from '../storage/sqlite/asks';", 'may not import storage/sqlite/asks'],
    ['usecases/submitAsk', "import type { SayFn } from '@slack/bolt';", 'may not need @slack/bolt'],
    ['courier/courier', "import { deliver } from '../slack/deliver';", 'may not import slack/deliver'],
    ['slack/register', "const { storage } = await import('../storage/store');", 'may not import storage/store'],
    [
      'slack/offer/offer.actions',
      "import { eq } from 'drizzle-orm/sqlite-core';",
      'may not need drizzle-orm/sqlite-core',
    ],
    [
      'slack/offer/offer.view',
      "import { acceptOffer } from '../../usecases/answerOffer';",
      'may not import usecases/answerOffer',
    ],
    ['slack/message', "import type { Asked } from '../usecases/submitAsk';", 'may not import usecases/submitAsk'],
    ['slack/offer/offer.view', "import { deliver } from '../deliver';", 'may not import slack/deliver'],
    ['scheduler/ticks', "import { wakeDue } from '../usecases/wakeDue';", 'may not import usecases/wakeDue'],
    ['app', "import cron from 'node-cron';", 'may not need node-cron'],
    ['main', "import { world } from '../sandbox/world';", 'leaves src for ../sandbox/world'],
    [
      'lib/log',
      "const support = require('../../test/support/builders');",
      'leaves src for ../../test/support/builders',
    ],
    ['helpers/strings', "import { Ask } from '../domain/ask';", 'has no place in src: add its folder to this test'],
    ['lib/log', '\n'.repeat(MOST_LINES + 1), 'has 301 lines'],
  ])('finds what is wrong with %s: %s', (file, text, complaint) => {
    expect(complaints(file, text)).toEqual([complaint]);
  });

  it.each<[string, string]>([
    ['domain/worktime/zones', "import { Temporal } from '@js-temporal/polyfill';\nconst at = new Date(0);"],
    ['usecases/submitAsk', "import type { AskForm } from '../storage/store';"],
    ['storage/sqlite/asks', "import { eq } from 'drizzle-orm';"],
    ['slack/offer/offer.view', "import { words } from '../words';\nimport { section } from '../blocks';"],
    ['slack/home/home.view', "import { statusLine } from '../ask/status.view';"],
    ['app', "import { openStore } from './storage/sqlite/open';\nimport { App } from '@slack/bolt';"],
    ['lib/log', '\n'.repeat(MOST_LINES)],
  ])('lets %s be', (file, text) => {
    expect(complaints(file, text)).toEqual([]);
  });
});
