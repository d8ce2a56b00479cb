import { settledTogether } from '../../src/courier/together';
import { droppedInDoubt, inOrder, mergeable } from '../../src/domain/merging';
import { keyOf, type Notice, type NoticeKind, noticeKinds, post } from '../../src/domain/notices';
import type { Sending } from '../../src/domain/sending';
import type { OutboxRow } from '../../src/storage/store';
import { later, monday } from '../support/builders';

const notice = (kind: NoticeKind): Notice => post(kind, 'ask_1', `ask_1.${kind}`, 'UANA');
const row = (kind: NoticeKind, seq: number): OutboxRow => ({
  seq,
  workspaceId: 'ws',
  notice: notice(kind),
  key: keyOf(notice(kind)),
  lane: 'dm:UANA',
  attempt: 1,
  message: null,
});

describe('a message of several', () => {
  it.each(Object.keys(noticeKinds) as NoticeKind[])('has room for news and nudges only: %s', (kind) => {
    expect(mergeable(kind)).toBe(['news', 'nudge'].includes(noticeKinds[kind].class));
  });

  it('begins with what came of it, then the reminder of thanks, then the rest as it was queued', () => {
    const queued: NoticeKind[] = ['thanks', 'invitation', 'thanksNudge', 'nobody', 'echoQuestion'];
    expect(inOrder(queued, (kind) => kind)).toEqual(['echoQuestion', 'thanksNudge', 'thanks', 'invitation', 'nobody']);
  });

  it.each<[string, NoticeKind[], NoticeKind[]]>([
    ['of news alone is said again', ['thanks', 'nobody'], []],
    ['of nudges alone is not', ['echoQuestion', 'thanksNudge'], ['echoQuestion', 'thanksNudge']],
    ['of both is said again without what asks', ['thanks', 'echoQuestion'], ['echoQuestion']],
  ])('in doubt %s', (_what, kinds, dropped) => {
    expect(droppedInDoubt(kinds.map(notice)).map(({ kind }) => kind)).toEqual(dropped);
  });
});

describe('what became of a message of several', () => {
  const rows = [row('thanks', 1), row('echoQuestion', 2)];
  const states = (outcome: Sending, at: Date | null = later(1)) =>
    settledTogether(rows, outcome, { at, now: monday }).map(({ settlement }) =>
      settlement.state === 'pending' ? `pending ${settlement.reason}` : settlement.state,
    );
  const message = { channel: 'D1', ts: '1.1' };
  const without = (why: 'notWanted' | 'noRoom') => new Map([[keyOf(notice('echoQuestion')), why]]);

  it.each<[string, Sending, string[]]>([
    ['arrived', { kind: 'sent', message }, ['sent', 'sent']],
    [
      'arrived without what nobody wants',
      { kind: 'sent', message, without: without('notWanted') },
      ['sent', 'dropped'],
    ],
    [
      'arrived without what had no room',
      { kind: 'sent', message, without: without('noRoom') },
      ['sent', 'pending together: no_room'],
    ],
    ['is wanted no more', { kind: 'notWanted' }, ['dropped', 'dropped']],
    [
      'was refused',
      { kind: 'refused', code: 'invalid_blocks' },
      ['pending refused_together invalid_blocks', 'pending refused_together invalid_blocks'],
    ],
    ['has to wait', { kind: 'wait', seconds: 5 }, ['pending together: rate_limited', 'pending together: rate_limited']],
    ['did not get out', { kind: 'unreached', code: 'x' }, ['pending together: x', 'pending together: x']],
    ['is in doubt', { kind: 'inDoubt', code: 'x' }, ['pending together: x', 'dropped']],
    ['met a closed door', { kind: 'shutOut', code: 'x' }, ['pending together: x', 'pending together: x']],
  ])('that %s', (_what, outcome, expected) => {
    expect(states(outcome)).toEqual(expected);
  });

  it('that was tried often enough fails, and in doubt only what would be said again', () => {
    expect(states({ kind: 'unreached', code: 'x' }, null)).toEqual(['failed', 'failed']);
    expect(states({ kind: 'inDoubt', code: 'x' }, null)).toEqual(['failed', 'dropped']);
  });
});
