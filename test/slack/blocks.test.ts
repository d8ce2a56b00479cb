import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { checkBlocks } from '../../sandbox/blockkit/blocks';
import { checkView } from '../../sandbox/blockkit/view';
import {
  button,
  buttons,
  context,
  divider,
  esc,
  escWithin,
  header,
  home,
  modal,
  quoted,
  section,
  truncate,
  truncateMrkdwn,
} from '../../src/slack/blocks';
import {
  checkboxInput,
  option,
  peopleInput,
  radioInput,
  selectInput,
  textInput,
  timeInput,
  typeaheadInput,
} from '../../src/slack/inputs';
import { line, message } from '../../src/slack/message';
import { liveIn, unescaped } from './support';

const problems = (...blocks: readonly KnownBlock[]) => checkBlocks(blocks, 'modal');
const long = (length: number) => 'x'.repeat(length);

/** Characters that are more than one unit long, and what must never get out. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '&',
        '<',
        '>',
        '<!channel>',
        '<@U1>',
        '&amp;',
        '👩‍👩‍👧‍👦',
        'é',
        'e\u0301',
        'z\u0351\u036b\u0343',
        '漢',
        '🇩🇪',
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('', 'x', long(2999), long(3000), long(3001), '😀'.repeat(1500), '😀'.repeat(1501), '&'.repeat(3000)),
);

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('esc', () => {
  it('leaves no mention, broadcast or link alive', () => {
    fc.assert(fc.property(nasty, (text) => expect(esc(text)).not.toMatch(/[<>]/)));
    expect(esc('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('changes nothing for the reader', () => {
    fc.assert(fc.property(nasty, (text) => expect(unescaped(esc(text))).toBe(text)));
  });
});

describe('truncate', () => {
  it.each([0, 1, 2, 75, 150, 3000])('keeps within %i and breaks no character', (max) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const cut = truncate(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(loneSurrogate);
        if (text.length <= max) expect(cut).toBe(text);
      }),
    );
  });

  it('says with … that something is missing', () => expect(truncate('abcdef', 4)).toBe('abc…'));

  it('keeps together what people see as one character', () => {
    expect(truncate('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…');
    expect(truncate('a👩‍👩‍👧‍👦', 6)).toBe('a…');
  });

  it('cuts inside a single character that is longer than the limit', () =>
    expect(truncate('z\u0351\u036b\u0343', 3)).toBe('z\u0351…'));
});

describe('truncateMrkdwn', () => {
  it('keeps entities and tokens whole or leaves them out', () => {
    const token = '<!date^1^{time}|then>';
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '&amp;', '&lt;', '😀', token), { maxLength: 60 }),
        fc.integer({ min: 1, max: 200 }),
        (parts, max) => {
          const cut = truncateMrkdwn(parts.join(''), max);
          expect(cut.length).toBeLessThanOrEqual(max);
          expect(cut.replaceAll(token, '').replace(/&(?:amp|lt);/g, '')).toMatch(/^(?:a|😀)*…?$/u);
        },
      ),
    );
  });

  it('escapes within a limit', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 300 }), (text, max) =>
        expect(escWithin(text, max).length).toBeLessThanOrEqual(max),
      ),
    );
  });
});

describe('blocks', () => {
  it('are what Slack takes, whatever they are given', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const press = {
          text,
          action: 'a',
          value: text,
          label: text,
          confirm: { title: text, text, yes: text, no: text },
        };
        expect(
          problems(
            section(esc(text)),
            context(esc(text)),
            context(),
            header(text),
            divider,
            quoted(text),
            buttons(text || 'b', press),
          ),
        ).toEqual([]);
      }),
    );
  });

  it.each([0, 1, 25, 26])('%i buttons fit in one row', (count) => {
    const row = buttons(
      'row',
      ...Array.from({ length: count }, (_, n) => ({ text: 'Go', action: `a${n}`, value: 'v' })),
    );
    expect(row.elements).toHaveLength(Math.min(count, 25));
    if (count > 0) expect(problems(row)).toEqual([]);
  });

  it('leave out the value of a button when it is too long, rather than half an id', () => {
    expect(button({ text: 'Go', action: 'a', value: long(2000) }).value).toHaveLength(2000);
    expect(button({ text: 'Go', action: 'a', value: long(2001) })).not.toHaveProperty('value');
  });

  it('parse nothing that people wrote in a quotation', () => {
    expect(JSON.stringify(quoted('<!channel> *bold*'))).toContain('<!channel> *bold*');
    expect(quoted('<!channel>')).toMatchObject({
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text' }] }],
    });
  });

  it('do not let bare names become mentions', () =>
    expect(section('@here #general')).toMatchObject({ text: { verbatim: true } }));
});

describe('fields', () => {
  it('are what Slack takes, whatever they are given', () => {
    const counts = fc.constantFrom(1, 10, 11, 100, 101);
    fc.assert(
      fc.property(nasty, counts, fc.constantFrom(1, 300, 3000), (text, count, max) => {
        const choices = Array.from({ length: count }, (_, n) => ({ value: `v${n}`, text }));
        const spec = { field: 'field', label: text, hint: text };
        expect(problems(textInput({ ...spec, max, value: text, placeholder: text }))).toEqual([]);
        expect(problems(selectInput({ ...spec, choices, chosen: 'v0', placeholder: text }))).toEqual([]);
        expect(problems(radioInput({ ...spec, choices, chosen: 'v0' }))).toEqual([]);
        expect(problems(checkboxInput({ ...spec, choices, chosen: ['v0'] }))).toEqual([]);
        expect(
          problems(
            typeaheadInput({
              ...spec,
              action: 'a',
              chosen: choices.slice(0, 3).map(option),
              most: 3,
              placeholder: text,
            }),
          ),
        ).toEqual([]);
        expect(problems(peopleInput({ ...spec, most: 20, placeholder: text }))).toEqual([]);
      }),
    );
  });

  it.each<[number, string]>([
    [0, '00:00'],
    [9 * 60, '09:00'],
    [23 * 60 + 59, '23:59'],
    [24 * 60, '00:00'],
    [30 * 60, '06:00'],
  ])('%i minutes after midnight is %s', (minutes, clock) => {
    expect(timeInput({ field: 'from', label: 'From', minutes })).toMatchObject({ element: { initial_time: clock } });
  });

  it('ask for topics from the first letter on', () => {
    expect(typeaheadInput({ field: 't', label: 'T', action: 'a', chosen: [], placeholder: 'p' })).toMatchObject({
      element: { min_query_length: 1 },
    });
  });
});

describe('views', () => {
  it.each([0, 100, 101])('%i blocks fit', (count) => {
    const blocks = Array.from({ length: count }, () => section('x'));
    const form = modal({ callback: 'c', title: long(25), submit: long(25), close: long(25), meta: long(3000), blocks });
    expect(checkView(form, 'modal')).toEqual([]);
    expect(checkView(home(blocks), 'home')).toEqual([]);
  });

  it('say so when a form would carry more than Slack keeps', () => {
    expect(() => modal({ callback: 'c', title: 't', close: 'c', meta: long(3001), blocks: [] })).toThrow('3000');
  });
});

describe('a message', () => {
  it('says in its text what its parts say', () => {
    const { text } = message([{ say: 'One.' }, { quote: 'Two?', as: 'Asked:' }, null, { small: 'Three.' }]);
    expect(text).toBe('One.\nAsked: “Two?”\nThree.');
  });

  it('shows nothing for a part without words', () =>
    expect(message([{ say: '' }, { quote: '' }, { say: 'One.' }]).blocks).toHaveLength(1));

  it('is a line without buttons when its time is over', () =>
    expect(line('Over.')).toMatchObject({ text: 'Over.', blocks: [{ type: 'context' }] }));

  it('keeps the text within what an edit may carry', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 6 }), (quotes) => {
        const { text } = message([{ say: 'Hello.' }, ...quotes.map((quote) => ({ quote }))]);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(liveIn(text)).toEqual([]);
      }),
    );
  });

  // message() cuts escaped text with `truncate`, which may leave half an entity; `truncateMrkdwn` would not.
  it('is never cut inside an entity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (shift) => {
        const quotes = Array.from({ length: 4 }, () => ({ quote: '&'.repeat(600) }));
        const { text } = message([{ say: 'x'.repeat(shift + 1) }, ...quotes]);
        expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
      }),
    );
  });
});
