/** A demo of its own, started as `npm run demo` starts it, and a browser in front of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromium as whereChromium } from './haveBrowser';

const root = path.join(__dirname, '../../..');
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface RunningDemo {
  readonly address: string;
  /** What it has printed. */
  readonly said: () => string;
  /** As Ctrl-C does; returns the exit code. */
  readonly end: () => Promise<number | null>;
}

export async function startDemo(...args: readonly string[]): Promise<RunningDemo> {
  const child = spawn(process.execPath, ['scripts/demo.js', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const address = await addressOf(child, () => said);
  return {
    address,
    said: () => said,
    end: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [found] = said().match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (found && said().includes('Ready')) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The demo did not start:\n${said()}`)));
  });
}

export const launch = (): Promise<Browser> => {
  const executablePath = whereChromium();
  return chromium.launch({ ...(executablePath && { executablePath }), args: flags });
};

export interface Desk {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  /** A fresh window on the page. Requests to anywhere else, and errors in the page, fail the test. */
  open(options?: BrowserContextOptions, hash?: string): Promise<Page>;
}

/** One demo and one browser for the tests of a file. */
export function deskForFile(): Desk {
  let demo: RunningDemo;
  let browser: Browser;
  const wrong: string[] = [];
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launch()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((each) => each.close()));
    expect(wrong.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await demo?.end()).toBe(0);
  });
  return {
    get demo() {
      return demo;
    },
    get browser() {
      return browser;
    },
    async open(options = {}, hash = '') {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => void wrong.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(demo.address) && !request.url().startsWith('data:')) wrong.push(request.url());
      });
      await page.goto(demo.address + hash);
      await page.getByRole('navigation', { name: 'Conversations' }).first().waitFor();
      return page;
    },
  };
}
