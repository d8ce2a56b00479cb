/** The small forms of a session, and private answers. */
import { noEcho } from '../../src/domain/ask';
import { defaultPolicy } from '../../src/domain/policy';
import { echoModal } from '../../src/slack/echo/echo.view';
import { helpText, statusText } from '../../src/slack/home/answer.view';
import { actionIds, fields } from '../../src/slack/ids';
import { topicRemoved } from '../../src/slack/offer/offer.view';
import { restChoices } from '../../src/slack/person/rest.view';
import { hearBackFixModal, hearBackModal } from '../../src/slack/session/hearBack.view';
import { thanksModal } from '../../src/slack/thanks/thanks.view';
import { anAsk, anEndedSession, anOfferedAsk, aPerson, monday } from '../support/builders';
import { choicesIn, chosenIn, field, fieldsIn, typedIn } from './formFields';
import { hearBack, inSession, listedAsk, meetLater } from './scenarios';
import { buttonsOf, liveIn, problemsOf, words } from './support';

const meta = '{"about":"ask_1"}';
const policy = defaultPolicy;
const thanks = (session = anEndedSession(), question = 'Why?') =>
  thanksModal({
    meta,
    ask: inSession(session, { brief: { ...anAsk().brief, question } }),
    session,
    mentorName: 'Ben',
    policy,
    words,
  });

describe('"What will you do?"', () => {
  it('starts from what was said before', () => {
    expect(typedIn(hearBackModal({ meta, said: 'Try it.', words }), fields.sentence)).toBe('Try it.');
    expect(hearBackModal({ meta, said: '', words }).private_metadata).toBe(meta);
  });

  it('lets the mentor put it right', () =>
    expect(JSON.stringify(hearBackFixModal({ meta, said: 'Try it.', words }))).toContain('Try it.'));
});

describe('the thank-you form', () => {
  it('has a shape, prefilled from the question and from what was said', () => {
    const view = thanks(anEndedSession({ hearBack }), 'Why is it slow?');
    expect(typedIn(view, fields.before)).toContain('Why is it slow?');
    expect(typedIn(view, fields.nowIWill)).toBe('Say it on Thursday.');
    expect(typedIn(view, fields.you)).toBeUndefined();
    for (const name of [fields.before, fields.you, fields.nowIWill]) expect(field(view, name).optional).toBe(true);
    expect(JSON.stringify(view).match(/"focus_on_load":true/g)).toHaveLength(1);
    expect(JSON.stringify(field(view, fields.you))).toContain('focus_on_load');
  });

  it('takes the mentor’s words where they put it right', () => {
    expect(
      typedIn(thanks(anEndedSession({ hearBack: { ...hearBack, confirmed: { fix: 'On Friday.' } } })), fields.nowIWill),
    ).toBe('On Friday.');
  });

  it('asks when to ask how it went: in a week unless they say otherwise', () => {
    expect(choicesIn(thanks(), fields.echoTime)).toEqual(['3', '7', '30', 'never']);
    expect(chosenIn(thanks(), fields.echoTime)).toBe('7');
  });

  it('says who reads it', () => expect(JSON.stringify(thanks())).toContain('Only Ben sees this'));

  // The choice has no effect any more.
  it('does not ask when to ask what was asked already', () => {
    const asked = anAsk({ echo: { ...noEcho, timesAsked: 1, askedAt: monday } });
    const view = thanksModal({ meta, ask: asked, session: anEndedSession(), mentorName: 'Ben', policy, words });
    expect(fieldsIn(view)).not.toHaveProperty(fields.echoTime);
  });
});

it('"How did it go?" starts from the answer that was tapped', () => {
  const view = echoModal({ meta, answer: 'otherRoad', words });
  expect(chosenIn(view, fields.echoAnswer)).toBe('otherRoad');
  expect(field(view, fields.line).optional).toBe(true);
});

describe('private answers', () => {
  it('"Not my topic" can be undone', () => {
    const said = topicRemoved({ removed: ['<!here>', 'SQL'], disowned: ['Views'] }, '[{"topicId":"t"}]', words);
    expect(liveIn(said.text)).toEqual([]);
    expect(said.text).toContain('*SQL*');
    expect(said.text).toContain('We will not ask you about *Views* any more.');
    expect(buttonsOf(said.blocks)).toEqual([
      { label: 'Put it back', action: 'offer.undoNotMyTopic', value: '[{"topicId":"t"}]' },
    ]);
    expect(problemsOf(said)).toEqual([]);
  });

  it('rest is two taps', () => {
    expect(buttonsOf(restChoices(words).blocks).map(({ action }) => action)).toEqual([
      actionIds.restToday,
      actionIds.restWeek,
      actionIds.restUntil,
    ]);
    expect(problemsOf(restChoices(words))).toEqual([]);
  });

  it('help names every subcommand', () => {
    for (const word of ['status', 'me', 'invite', 'rest', 'back'])
      expect(helpText(words)).toContain(`/ask-mentor ${word}`);
    expect(helpText(words)).toContain('Ask an expert about this');
  });
});

describe('the status on command', () => {
  const topicNames = new Map([['t_feedback', 'Feedback']]);
  const person = aPerson('UANA');
  const status = (...asks: Parameters<typeof statusText>[0]['asks']) =>
    statusText({ asks, topicNames, person, now: monday, words });

  it('says where each question is', () => {
    const said = status(anOfferedAsk(), listedAsk(), inSession(meetLater));
    expect(said).toMatch(/We are asking somebody who knows \*Feedback\*.*Tuesday 17:00/);
    expect(said).toContain('waiting for somebody');
    expect(said).toContain('Thursday 10:00');
  });

  it('says when there is none', () => expect(status()).toContain('no questions'));

  it('escapes the question', () => {
    const said = status(anAsk({ brief: { ...anAsk().brief, question: '<!channel> why?' } }));
    expect(liveIn(said).filter((each) => !each.startsWith('!date'))).toEqual([]);
  });
});
