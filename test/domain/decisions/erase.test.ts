import type { Ask } from '../../../src/domain/ask';
import { deleteThanks, erase, isDeleted } from '../../../src/domain/decisions/erase';
import { deleteNote, noteOf } from '../../../src/domain/decisions/sharing';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays, addMinutes } from '../../../src/domain/duration';
import { post } from '../../../src/domain/notices';
import { defaultPolicy } from '../../../src/domain/policy';
import {
  aBrief,
  anAskInSession,
  anEndedSession,
  aPerspective,
  aRunningSession,
  aSource,
  later,
  monday,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, posts, refusal } from './reading';

const SECRET = 'Zebra';
const session = anEndedSession({
  hearBack: { text: SECRET, saidAt: later(14), confirmed: { fix: SECRET } },
  written: {
    text: SECRET,
    link: SECRET,
    more: { question: SECRET, askedAt: later(15), answer: SECRET, answeredAt: later(16) },
  },
  addedText: SECRET,
  addedAt: later(30),
  prompts: [SECRET],
});
const full: Ask = anAskInSession(session, {
  brief: aBrief({ question: SECRET, tried: SECRET }),
  source: aSource({ quote: SECRET, link: SECRET }),
  wish: { mentorId: 'UBEN', why: SECRET },
  thanks: someThanks({ you: 'You were patient.' }),
  echo: { dueAt: null, askedAt: later(9), timesAsked: 1, answer: 'used', answeredAt: later(10), line: SECRET },
  closedAt: monday,
});
const said = [
  post('status', 'ask_1', 'ask_1', 'UANA'),
  post('card', 'ask_1', 'ask_1.1.s1', null),
  post('thanks', 'ask_1', 'ask_1.1.s1', 'UBEN'),
];

describe('the words of a closed ask', () => {
  const end = addDays(monday, defaultPolicy.retentionDays);

  it('stay until their time is over, to the minute, and then go once', () => {
    const facts = someFacts(full, { said });
    expect(wakeAt(full, facts)).toEqual(end);
    expect(wake(facts, addMinutes(end, -1)).ask).toBe(full);
    const gone = wake(facts, end);
    expect(gone.ask.erasedAt).toEqual(end);
    expect(wakeAt(gone.ask, facts)).toBeNull();
    expect(wake(someFacts(gone.ask, { said }), addDays(end, 99))).toEqual({ ask: gone.ask, notices: [], minutes: [] });
  });

  it('follow what the workspace says', () => {
    const policy = { ...defaultPolicy, retentionDays: 7 };
    expect(wakeAt(full, someFacts(full, { policy }))).toEqual(addDays(monday, 7));
  });

  it('all go; that something was said, answered and thanked for stays', () => {
    const { ask } = erase(someFacts(full, { said }), end);
    expect(JSON.stringify(ask)).not.toContain(SECRET);
    const [kept] = ask.perspectives[0]?.sessions ?? [];
    expect(kept?.hearBack).toEqual({ text: '', saidAt: later(14), confirmed: { fix: '' } });
    expect(kept?.written?.more).toMatchObject({ question: '', answer: '', answeredAt: later(16) });
    expect(kept).toMatchObject({ addedText: '', addedAt: later(30) });
    expect(ask).toMatchObject({ thanks: full.thanks, wish: { mentorId: 'UBEN', why: '' } });
    expect(ask.echo).toMatchObject({ answer: 'used', line: '' });
  });

  it('leave a note that the mentor kept: their words, without those of the asker', () => {
    const written = {
      text: 'Own answer',
      link: '',
      more: { question: SECRET, askedAt: monday, answer: null, answeredAt: null },
    };
    const keeps = {
      keepsNote: true,
      written,
      addedText: 'Own thought',
      hearBack: session.hearBack && { ...session.hearBack, confirmed: true as const },
    };
    const noted = anAskInSession(
      { ...session, ...keeps },
      { ...full, perspectives: anAskInSession({ ...session, ...keeps }).perspectives },
    );
    const { ask } = erase(someFacts(noted), end);
    expect(JSON.stringify(ask)).not.toContain(SECRET);
    const [kept] = ask.perspectives[0]?.sessions ?? [];
    expect(kept && noteOf(kept)).toBe('Own answer\nOwn thought');
    const dropped = granted(deleteNote(someFacts(ask), 'ask_1.1.s1', 'UBEN'));
    expect(JSON.stringify(dropped.ask)).not.toContain('Own');
    expect(refusal(deleteNote(someFacts(ask), 'ask_1.1.s1', 'UANA'))).toBe('onlyMentor');
  });

  it('invent nothing where nothing was said', () => {
    const bare = anAskInSession(anEndedSession(), { closedAt: monday });
    const { ask } = erase(someFacts(bare), end);
    expect(ask.perspectives).toEqual(bare.perspectives.map((p) => ({ ...p })));
    expect(ask).toMatchObject({ source: null, wish: null, thanks: null });
  });

  it('go from every message too; the thank-you keeps its own, and nothing can be added to it any more', () => {
    const gone = erase(someFacts(full, { said }), end);
    expect(edits(gone)).toEqual(['status to UANA', 'card to both', 'thanks to UBEN']);
    expect(posts(gone)).toEqual([]);
  });
});

describe('a thank-you', () => {
  it.each(['UANA', 'UBEN'])('is deleted by %s, who wrote or received it', (id) => {
    const gone = granted(deleteThanks(someFacts(full), id, later(99)));
    expect(gone.ask.thanks && isDeleted(gone.ask.thanks)).toBe(true);
    expect(gone.ask.thanks?.at).toEqual(full.thanks?.at);
    expect(edits(gone)).toEqual(['thanks to UBEN']);
    expect(granted(deleteThanks(someFacts(gone.ask), id, later(100))).notices).toEqual([]);
  });

  it('is deleted also while the conversation was taken up again', () => {
    const again = anAskInSession(aRunningSession({ thankedAt: later(20), reopenedAt: later(30), endsAt: later(45) }), {
      thanks: someThanks(),
    });
    for (const id of ['UANA', 'UBEN'])
      expect(edits(granted(deleteThanks(someFacts(again), id, later(31))))).toEqual(['thanks to UBEN']);
  });

  it('stays with the other where two were thanked, until the last of them or the writer deletes it', () => {
    const [first, second] = ['UBEN', 'UCEM'].map((mentorId, n) =>
      aPerspective({
        id: `ask_1.${n + 1}`,
        number: n === 0 ? 1 : 2,
        state: 'ended',
        sessions: [anEndedSession({ id: `ask_1.${n + 1}.s1`, mentorId, sharedAs: 'channel', sharedAt: later(30) })],
      }),
    );
    const both: Ask = { ...full, perspectives: [first, second].filter((each) => each !== undefined) };
    const one = granted(deleteThanks(someFacts(both), 'UBEN', later(99)));
    expect(edits(one)).toEqual(['thanks to UBEN', 'thanksShared to both']);
    expect(one.ask.thanks).toEqual(both.thanks);
    expect(granted(deleteThanks(someFacts(one.ask), 'UBEN', later(100))).ask.thanks).toEqual(both.thanks);
    const two = granted(deleteThanks(someFacts(one.ask), 'UCEM', later(100)));
    expect(two.ask.thanks && isDeleted(two.ask.thanks)).toBe(true);
    const all = granted(deleteThanks(someFacts(both), 'UANA', later(99)));
    expect(all.ask.thanks && isDeleted(all.ask.thanks)).toBe(true);
    expect(edits(all)).toHaveLength(4);
  });

  it('is not deleted by anybody else, nor where there is none', () => {
    expect(refusal(deleteThanks(someFacts(full), 'UCEM', later(99)))).toBe('notYours');
    expect(refusal(deleteThanks(someFacts({ ...full, thanks: null }), 'UANA', later(99)))).toBe('unknownAsk');
  });
});
