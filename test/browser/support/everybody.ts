/** Whether everybody can use what is on the screen: what axe finds, and what is cut off. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe finds on what is shown now: rule, and where. */
async function foundBy(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    const { violations } = await tool.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  });
}

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Collects what is wrong on the screens that were looked at, by their names. */
export class Looks {
  readonly found: Record<string, readonly string[]> = {};

  constructor(private readonly page: Page) {}

  async at(name: string): Promise<void> {
    // Nothing is measured while it fades in.
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
    const problems = await foundBy(this.page);
    if (await isWiderThanScreen(this.page)) problems.push('wider than the screen');
    if (problems.length > 0) this.found[name] = problems;
  }

  /** In the light on a wide screen, and in the dark on a small one. */
  async atBoth(name: string): Promise<void> {
    await this.at(`${name}, wide`);
    const before = this.page.viewportSize() ?? { width: 1280, height: 800 };
    await this.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await this.page.setViewportSize({ width: 320, height: 640 });
    await this.at(`${name}, small and dark`);
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await this.page.setViewportSize(before);
  }
}
