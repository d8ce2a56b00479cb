import { mentionsIn, renderMrkdwn } from '../../sandbox/read/mrkdwn';
import type { Reader } from '../../sandbox/read/reader';
import { linesOfBlock, mentionsOf } from '../../sandbox/read/words';

const reader: Reader = {
  tz: 'Europe/Berlin',
  locale: 'en-US',
  now: new Date('2026-03-02T09:00:00Z'),
  nameOf: (id) => (id === 'U0LIN' ? 'Lin' : id),
  channelNameOf: (id) => (id === 'C0DB' ? 'databases' : id),
};
const at = (iso: string) => Date.parse(iso) / 1000;

describe('reading a message', () => {
  const cases: [string, string][] = [
    ['knows *postgres* deeply', 'knows postgres deeply'],
    ['_it_, ~not~ *_both_*', 'it, not both'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<@U0LIN> in <#C0DB> and <#C0X|other>', '@Lin in #databases and #other'],
    ['<https://a.b/c_d_e|the page> or <https://a.b/x_y_>', 'the page or https://a.b/x_y_'],
    ['<!channel> and <!here>', '@channel and @here'],
    ['> quoted\nnot', 'quoted\nnot'],
    ['run `npm test`', 'run npm test'],
    [`<!date^${at('2026-03-02T14:00:00Z')}^{date_short_pretty} at {time}|x>`, 'today at 3:00 PM'],
    [`<!date^${at('2026-03-03T23:30:00Z')}^{date_long} {time}|x>`, 'Wednesday, March 4, 2026 12:30 AM'],
    [`<!date^${at('2026-03-03T11:00:00Z')}^{date_pretty}|x>`, 'tomorrow'],
    [`<!date^1^{nonsense}|10:00 UTC>`, '10:00 UTC'],
  ];

  it.each(cases)('%s', (written, read) => expect(renderMrkdwn(written, reader)).toBe(read));

  it('knows whom it calls, and that escaped calls call nobody', () => {
    expect(mentionsIn('<@U0LIN> <!channel> <!here|here> &lt;!everyone&gt; <https://a.b|<>')).toEqual([
      'U0LIN',
      'channel',
      'here',
    ]);
    const blocks = [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '<@U0SAM>' },
        fields: [{ type: 'plain_text', text: '<!channel>' }],
      },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
      },
    ];
    expect(mentionsOf(blocks)).toEqual(['U0SAM', 'here']);
  });

  it('reads rich text', () => {
    const elements = [
      { type: 'text', text: 'Dear ' },
      { type: 'user', user_id: 'U0LIN' },
      { type: 'emoji', name: 'wave' },
    ];
    const block = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
    expect(linesOfBlock(block, reader)).toEqual(['Dear @Lin:wave:']);
  });
});
