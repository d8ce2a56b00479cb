import type { Ask, ShareConsent, SharedAs } from '../../../src/domain/ask';
import { undeliverable } from '../../../src/domain/decisions/delivery';
import { addThought, type Kept, keepThanks, noteOf, waysToShare } from '../../../src/domain/decisions/sharing';
import { thank } from '../../../src/domain/decisions/thanks';
import { defaultPolicy } from '../../../src/domain/policy';
import { anAskInSession, anEndedSession, aRunningSession, later, someFacts, someThanks } from '../../support/builders';
import { edits, granted, posts, refusal, sessionIn } from './reading';

const SESSION = 'ask_1.1.s1';
const withChannel = { ...defaultPolicy, thanksChannel: 'C0THANKS' };
const thanked = (share: ShareConsent = 'withName', change: Partial<Ask> = {}, session = anEndedSession()) =>
  anAskInSession(session, { thanks: someThanks({ share }), ...change });
const kept = (change: Partial<Kept> = {}): Kept => ({
  share: 'private',
  managerId: null,
  showsHelp: false,
  keepsNote: false,
  ...change,
});
const keep = (ask: Ask, change: Partial<Kept> = {}, who = 'UBEN', policy = withChannel) =>
  keepThanks(someFacts(ask, { policy }), SESSION, who, kept(change), later(30));

describe('a thank-you', () => {
  it.each<[ShareConsent, boolean, boolean, string, readonly SharedAs[]]>([
    ['no', false, true, 'without a yes goes nowhere', []],
    ['withName', false, true, 'with a yes may go to the channel or the manager', ['private', 'channel', 'manager']],
    ['withoutName', true, true, 'of a sealed question too, without the name', ['private', 'channel', 'manager']],
    ['withName', false, false, 'has no channel where there is none', ['private', 'manager']],
  ])('%s, sealed %s, channel %s: %s', (share, sealed, channel, _says, ways) => {
    const ask = thanked(share, { sealed });
    expect(waysToShare(ask, sessionIn(ask), channel ? withChannel : defaultPolicy)).toEqual(ways);
  });

  it('stays private, and nobody hears of it', () => {
    const after = granted(keep(thanked()));
    expect(posts(after)).toEqual([]);
    expect(sessionIn(after.ask).sharedAs).toBe('private');
  });

  it('is posted in the channel once writer and mentor said yes', () => {
    const after = granted(keep(thanked(), { share: 'channel' }));
    expect(posts(after)).toEqual(['thanksShared to both']);
    expect(edits(after)).toEqual(['thanks to UBEN']);
    expect(refusal(keep(after.ask, { share: 'manager', managerId: 'UCEM' }))).toBe('alreadyShared');
    // From an older form: what stands in the channel is not forgotten by that.
    expect(sessionIn(granted(keep(after.ask, { showsHelp: true })).ask)).toMatchObject({
      sharedAs: 'channel',
      showsHelp: true,
    });
  });

  it('goes to the manager whom the mentor chose, and to nobody else', () => {
    expect(posts(granted(keep(thanked(), { share: 'manager', managerId: 'UCEM' })))).toEqual([
      'thanksToManager to UCEM',
    ]);
  });

  it.each<[string, Ask, Partial<Kept>, string, string]>([
    ['without the writer’s yes', thanked('no'), { share: 'channel' }, 'UBEN', 'notToBeShared'],
    ['by the writer', thanked(), { share: 'channel' }, 'UANA', 'onlyMentor'],
    ['with nobody as manager', thanked(), { share: 'manager' }, 'UBEN', 'noManager'],
    ['with the writer as manager', thanked(), { share: 'manager', managerId: 'UANA' }, 'UBEN', 'noManager'],
    ['with the mentor as manager', thanked(), { share: 'manager', managerId: 'UBEN' }, 'UBEN', 'noManager'],
    ['that was never written', thanked('no', { thanks: null }), {}, 'UBEN', 'thanksGone'],
    [
      'whose words were deleted',
      thanked('withName', { thanks: someThanks({ before: '', you: '', nowIWill: '', share: 'withName' }) }),
      { share: 'channel' },
      'UBEN',
      'thanksGone',
    ],
    ['while they talk', anAskInSession(aRunningSession(), { thanks: someThanks() }), {}, 'UBEN', 'thanksGone'],
  ])('%s is not shared', (_how, ask, change, who, code) => {
    expect(refusal(keep(ask, change, who))).toBe(code);
  });

  it('is not posted where the workspace has no channel', () => {
    expect(refusal(keep(thanked(), { share: 'channel' }, 'UBEN', defaultPolicy))).toBe('notToBeShared');
  });

  it('of a sealed question loses the name, whatever the form says', () => {
    const ask = anAskInSession(anEndedSession(), { sealed: true });
    const { at: _, ...words } = someThanks({ share: 'withName' });
    const { thanks } = granted(thank(someFacts(ask), 'UANA', { ...words, echoInDays: 7 }, later(20))).ask;
    expect(thanks?.share).toBe('withoutName');
  });

  it('that Slack would not take is private again, and may be shared elsewhere', () => {
    const shared = granted(keep(thanked(), { share: 'channel' }));
    const [notice] = shared.notices;
    if (!notice) throw new Error('nothing was posted');
    const failed = undeliverable(someFacts(shared.ask), notice, later(31));
    expect(posts(failed)).toEqual(['thanksNotShared to UBEN']);
    expect(sessionIn(failed.ask).sharedAs).toBe('private');
    expect(posts(granted(keep(failed.ask, { share: 'manager', managerId: 'UCEM' })))).toEqual([
      'thanksToManager to UCEM',
    ]);
    // An older refusal that comes late undoes nothing.
    const again = granted(keep(failed.ask, { share: 'manager', managerId: 'UCEM' }));
    expect(undeliverable(someFacts(again.ask), notice, later(32)).ask).toBe(again.ask);
  });
});

describe('what the mentor keeps', () => {
  const fixed = anEndedSession({
    hearBack: { text: 'Ask first.', saidAt: later(10), confirmed: { fix: 'Ask, then listen.' } },
  });

  it('is a note of their own words only', () => {
    expect(noteOf(fixed)).toBe('Ask, then listen.');
    expect(noteOf(anEndedSession({ hearBack: { text: 'Ask first.', saidAt: later(10), confirmed: true } }))).toBe('');
  });

  it('is what they ticked', () => {
    const after = granted(keep(thanked('no', {}, fixed), { share: null, keepsNote: true, showsHelp: true }));
    expect(sessionIn(after.ask)).toMatchObject({ keepsNote: true, showsHelp: true, sharedAs: null });
  });

  it('is nothing where they wrote nothing', () => {
    expect(sessionIn(granted(keep(thanked(), { keepsNote: true })).ask).keepsNote).toBe(false);
  });
});

describe('a second thought', () => {
  const add = (ask: Ask, who = 'UBEN') => addThought(someFacts(ask), SESSION, who, 'See chapter 3.', later(40));

  it('goes back to the asker, once', () => {
    const after = granted(add(thanked('no')));
    expect(posts(after)).toEqual(['added to UANA']);
    expect(sessionIn(after.ask)).toMatchObject({ addedText: 'See chapter 3.', addedAt: later(40) });
    expect(refusal(add(after.ask))).toBe('alreadyAdded');
  });

  it.each<[string, Ask, string, string]>([
    ['from the asker', thanked(), 'UANA', 'onlyMentor'],
    ['without thanks', thanked('no', { thanks: null }), 'UBEN', 'thanksGone'],
  ])('%s is refused', (_how, ask, who, code) => expect(refusal(add(ask, who))).toBe(code));
});
