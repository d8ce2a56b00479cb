import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../..');

describe('npm run tour', () => {
  it('tells one question to its end, and Slack would have refused nothing', () => {
    // As tsx would, without a process of its own.
    const told = execFileSync(process.execPath, ['--import', 'tsx', 'sandbox/tour.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const story = [
      ...[
        'Can you help @Lin',
        'Two people are asked',
        'said yes to your question',
        'puts it like this',
        'Side by side',
      ],
      ...[
        'thanks you for your time',
        '@Lin thanks @',
        'Today we heard: they took another road',
        'answered your question',
      ],
    ];
    for (const said of story) expect(told).toContain(said);
    expect(told).toMatch(/That was the whole loop: \d+ requests .* none refused/);
  });
});
