import { checkBlocks } from '../../sandbox/blockkit/blocks';
import { fitting, together } from '../../src/slack/merged';
import { standing, stands } from './scenarios';
import { shown, words } from './support';

const named = ['echoQuestion', 'thanksNudge', 'thanks', 'echoTold', 'invitation'];
const parts = named.map((name) => shown(stands(name)));

describe('a message of several', () => {
  it('says all that each says, in words and in blocks', () => {
    const { text, blocks } = together(parts, words);
    for (const part of parts) {
      expect(text).toContain(part.text);
      for (const block of part.blocks) expect(blocks).toContain(block);
    }
    expect(text).toMatch(/^5 things waited for you\./);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });

  it('is the part itself when only one is left', () => {
    expect(together(parts.slice(0, 1), words)).toBe(parts[0]);
  });

  it('takes what fits as it is, and at least one', () => {
    const long = { text: 'x'.repeat(3000), blocks: [] };
    expect(fitting(parts, words)).toBe(5);
    expect(fitting([long, long], words)).toBe(1);
    expect(fitting([{ text: 'x'.repeat(5000), blocks: [] }, long], words)).toBe(1);
    const many = {
      text: 'x',
      blocks: Array.from({ length: 30 }, () => parts[0]?.blocks[0]).filter((b) => b !== undefined),
    };
    expect(fitting([many, many], words)).toBe(1);
  });

  it('stays within what Slack takes, whatever is shown anew in it', () => {
    const all = Object.values(standing).map((example) => shown(example));
    const { text, blocks } = together(all, words);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(text.length).toBeLessThanOrEqual(3900);
  });
});
