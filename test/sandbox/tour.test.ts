import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../..');

describe('npm run tour', () => {
  it('tells one question to its end, and Slack would have refused nothing', () => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const told = execFileSync(process.execPath, [tsx, 'sandbox/tour.ts'], { cwd: root, encoding: 'utf8' });
    for (const said of ['Can you help @Lin', 'said yes to your question', 'thanks you for your time', 'Today we heard'])
      expect(told).toContain(said);
    expect(told).toMatch(/That was the whole loop: \d+ requests .* none refused/);
  });
});
