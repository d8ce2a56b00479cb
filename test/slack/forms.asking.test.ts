/** The ask form, the Me form and what both offer. */
import type { ModalView } from '@slack/types';
import { describe as say } from '../../sandbox/blockkit/check';
import { checkView } from '../../sandbox/blockkit/view';
import { noEvidence } from '../../src/domain/matching/evidence';
import { defaultPolicy } from '../../src/domain/policy';
import { noSilence } from '../../src/domain/silence';
import { askModal } from '../../src/slack/ask/ask.view';
import { pickModal } from '../../src/slack/ask/pick.view';
import { echoModal } from '../../src/slack/echo/echo.view';
import { answerModal } from '../../src/slack/home/answer.view';
import { actionIds, fields, viewIds } from '../../src/slack/ids';
import { inviteModal } from '../../src/slack/invite/invite.view';
import { levelsModal, meModal } from '../../src/slack/person/me.view';
import { hearBackFixModal, hearBackModal } from '../../src/slack/session/hearBack.view';
import { thanksModal } from '../../src/slack/thanks/thanks.view';
import { aForm, aMentor, anAsk, anEndedSession, aSource, holds, monday } from '../support/builders';
import { choicesIn, chosenIn, field, fieldsIn, manyIn, typedIn } from './formFields';
import { hearBack } from './scenarios';
import { words } from './support';

const meta = '{"about":"ask_1"}';
const topic = { id: 't_feedback', name: 'Feedback', aliases: [] };

const long = ['😀'.repeat(1500), '<!channel> & <@U1>', 'x'.repeat(3000), 'e\u0301'.repeat(900)];

const ask = (change: Partial<Parameters<typeof askModal>[0]> = {}) =>
  askModal({ meta, form: aForm(), topics: [], restored: false, policy: defaultPolicy, words, ...change });
const me = (person = aMentor(), policy = defaultPolicy) =>
  meModal({ meta: '', person, topics: [topic], policy, words });
const forms: readonly [string, string, (text: string) => ModalView][] = [
  [
    'ask',
    viewIds.ask,
    (text) =>
      ask({
        form: aForm({ question: text, tried: text, source: aSource({ quote: text }) }),
        topics: [{ ...topic, name: text || 'x' }],
        restored: true,
      }),
  ],
  [
    'pick',
    viewIds.pick,
    (text) =>
      pickModal({
        meta,
        suggestions: ['UBEN', 'UCEM', 'UDAN'].map((id) => ({
          person: aMentor(id, { name: text || 'x' }),
          offeredAt: [],
          silence: noSilence,
          sharedTopics: ['t_feedback'],
          namedBy: null,
          evidence: noEvidence,
          reasons: [
            { kind: 'knows', topicId: 't_feedback', level: 'deep' },
            { kind: 'ownLine', line: text },
          ],
          unlikely: true,
        })),
        topicNames: new Map([['t_feedback', text || 'x']]),
        reader: { zone: 'Etc/UTC' },
        now: monday,
        words,
      }),
  ],
  [
    'me',
    viewIds.me,
    (text) =>
      meModal({
        meta: '',
        person: aMentor('UBEN', { askMeAbout: text }),
        topics: [{ ...topic, name: text || 'x' }],
        policy: defaultPolicy,
        words,
      }),
  ],
  [
    'levels',
    viewIds.levels,
    (text) => levelsModal({ meta: '', person: aMentor(), topics: [{ ...topic, name: text || 'x' }], words }),
  ],
  ['invite', viewIds.invite, () => inviteModal({ meta: '', most: 20, words })],
  ['hear-back', viewIds.hearBack, (said) => hearBackModal({ meta, said, words })],
  ['its fix', viewIds.hearBackFix, (said) => hearBackFixModal({ meta, said, words })],
  [
    'thanks',
    viewIds.thanks,
    (text) =>
      thanksModal({
        meta,
        ask: anAsk({ brief: { ...anAsk().brief, question: text } }),
        session: anEndedSession({ hearBack: { ...hearBack, text } }),
        mentorName: text,
        policy: defaultPolicy,
        words,
      }),
  ],
  ['echo', viewIds.echo, () => echoModal({ meta, answer: 'used', words })],
  ['a small answer', viewIds.answer, (text) => answerModal(text, words)],
];

describe('every form', () => {
  it.each(forms)('%s is what Slack takes, whatever was typed', (_, callback, make) => {
    for (const text of ['', 'x', ...long]) {
      const view = make(text);
      expect(checkView(view, 'modal').map(say)).toEqual([]);
      expect(view.callback_id).toBe(callback);
    }
  });
});

describe('the ask form', () => {
  it('asks for the question and nothing else', () => {
    const required = Object.entries(fieldsIn(ask())).filter(([, { optional }]) => !optional);
    // The minutes have an answer from the start.
    expect(required.map(([name]) => name)).toEqual([fields.question, fields.minutes]);
    expect(chosenIn(ask(), fields.minutes)).toBe('15');
  });

  it('shows four fields, or six with a message; the rest is behind “More choices”', () => {
    expect(Object.keys(fieldsIn(ask()))).toHaveLength(4);
    expect(Object.keys(fieldsIn(ask({ form: aForm({ source: aSource() }) })))).toHaveLength(6);
    expect(JSON.stringify(ask())).toContain('More choices');
    const all = ask({ more: true });
    expect(Object.keys(fieldsIn(all))).toHaveLength(11);
    expect(JSON.stringify(all)).not.toContain('More choices');
    // What was chosen is never hidden.
    const chosen = [
      ...[{ soon: 'today' }, { inWritingIsFine: true }, { help: 'start' }, { known: 'new' }, { sealed: true }],
      { perspectives: 2 },
    ] as const;
    for (const each of chosen) expect(Object.keys(fieldsIn(ask({ form: aForm(each) })))).toHaveLength(11);
  });

  it('finds topics while one types, up to three', () => {
    const { action, element } = field(ask(), fields.topics);
    expect(action).toBe(actionIds.topicsField);
    expect(element).toMatchObject({ type: 'multi_external_select', min_query_length: 1, max_selected_items: 3 });
  });

  it('arrives with what is known', () => {
    const view = ask({
      form: aForm({ question: 'Why is it slow?', tried: 'An index', help: 'tryOne', minutes: 30 }),
      topics: [topic],
    });
    expect(typedIn(view, fields.question)).toBe('Why is it slow?');
    expect(typedIn(view, fields.tried)).toBe('An index');
    expect(chosenIn(view, fields.help)).toBe('tryOne');
    expect(chosenIn(view, fields.minutes)).toBe('30');
    expect(manyIn(view, fields.topics)).toEqual(['t:t_feedback']);
  });

  it('says when it holds what was typed before', () => {
    expect(JSON.stringify(ask({ restored: true }))).toContain('did not send');
    expect(JSON.stringify(ask())).not.toContain('did not send');
  });

  it('starts from the message, which may be changed and is shown only if wanted', () => {
    const view = ask({ form: aForm({ source: aSource({ shown: false }) }) });
    expect(field(view, fields.question).label).toBe('What is your question about it?');
    expect(typedIn(view, fields.quote)).toBe('I never know how to say it.');
    expect(field(view, fields.quote).optional).toBe(true);
    expect(manyIn(view, fields.showQuote)).toEqual([]);
    expect(manyIn(ask({ form: aForm({ source: aSource({ shown: true }) }) }), fields.showQuote)).toHaveLength(1);
    expect(fieldsIn(ask())).not.toHaveProperty(fields.quote);
  });

  // The field's maximum cuts it before the form can say "this is too long": what was typed after the command is lost.
  it('loses nothing of a question that is too long', () => {
    const question = 'x'.repeat(400);
    expect(typedIn(ask({ form: aForm({ question }) }), fields.question)).toBe(question);
  });
});

describe('the Me form', () => {
  it('shows what the person offers', () => {
    const view = me(aMentor('UBEN', { askMeAbout: 'rotas', minutes: 30 }));
    expect(field(view, fields.topics).action).toBe(actionIds.meTopicsField);
    expect(manyIn(view, fields.topics)).toEqual(['t:t_feedback']);
    expect(typedIn(view, fields.askMeAbout)).toBe('rotas');
    expect(chosenIn(view, fields.budget)).toBe('30');
  });

  it('offers the usual minutes first, then any other number up to the ceiling, and their own', () => {
    const offered = (minutes: number, minutesCeiling = defaultPolicy.minutesCeiling) =>
      choicesIn(me(aMentor('UBEN', { minutes }), { ...defaultPolicy, minutesCeiling }), fields.budget).map(Number);
    expect(offered(60).slice(0, 4)).toEqual([0, 30, 60, 120]);
    expect(offered(60)).toEqual(expect.arrayContaining([5, 45, 85, 240]));
    expect(Math.max(...offered(60))).toBe(240);
    expect(offered(47)).toContain(47);
    expect(offered(60, 60)).toEqual([0, 30, 60, 5, 10, 15, 20, 25, 35, 40, 45, 50, 55]);
    for (const ceiling of [7, 500, 2_000, 43_200]) {
      expect(offered(60, ceiling).length).toBeLessThanOrEqual(100);
      expect(Math.max(...offered(60, ceiling))).toBe(ceiling);
    }
  });

  // When the ceiling was lowered under what somebody gives, nothing is chosen and the form cannot say what is.
  it('has minutes chosen when the ceiling was lowered', () => {
    expect(
      chosenIn(me(aMentor('UBEN', { minutes: 120 }), { ...defaultPolicy, minutesCeiling: 60 }), fields.budget),
    ).not.toBe('');
  });

  it('shows the usual week where none was said', () => {
    expect(manyIn(me(), fields.workDays)).toEqual(['0', '1', '2', '3', '4']);
    expect(field(me(), fields.workFrom).element.initial_time).toBe('09:00');
    expect(field(me(), fields.workTo).element.initial_time).toBe('17:00');
  });

  it('shows work past midnight as it was typed', () => {
    const night = Array.from({ length: 7 }, (_, day) => (day === 6 ? { from: 22 * 60, to: 30 * 60 } : null));
    const view = me(aMentor('UBEN', { week: night }));
    expect(manyIn(view, fields.workDays)).toEqual(['6']);
    expect(field(view, fields.workTo).element.initial_time).toBe('06:00');
  });

  it('asks for a level per topic, under the topic’s own id', () => {
    const view = levelsModal({
      meta: '',
      person: aMentor('UBEN', { topics: [{ topicId: 't_feedback', level: 'ahead' }] }),
      topics: [topic],
      words,
    });
    expect(field(view, 't_feedback').label).toBe('Feedback');
    expect(chosenIn(view, 't_feedback')).toBe('ahead');
  });

  it('has room for as many levels as Slack shows', () => {
    const ids = Array.from({ length: 120 }, (_, n) => `t_${n}`);
    const view = levelsModal({
      meta: '',
      person: aMentor('UBEN', { topics: holds(...ids) }),
      topics: ids.map((id) => ({ id, name: id, aliases: [] })),
      words,
    });
    expect(checkView(view, 'modal')).toEqual([]);
  });
});

describe('the invitation form', () => {
  it('takes as many as may be invited at one time', () => {
    expect(field(inviteModal({ meta: '', most: 20, words }), fields.people).element).toMatchObject({
      max_selected_items: 20,
    });
    expect(field(inviteModal({ meta: '', most: 1, words }), fields.people).element).toMatchObject({
      max_selected_items: 1,
    });
  });
});
