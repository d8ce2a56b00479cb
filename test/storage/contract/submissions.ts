import { briefOf } from '../../../src/domain/ask';
import type { Decide } from '../../../src/domain/decisions/decision';
import { questionKey, type SubmitFacts, submit } from '../../../src/domain/decisions/submit';
import { post } from '../../../src/domain/notices';
import { done, refuse } from '../../../src/domain/refusal';
import { aForm, anAsk, aPerspective, later, monday } from '../../support/builders';
import { aWorkspace, claim, keys, saying, somebody, submitAsk, useStore } from '../../support/store';

const A_DAY = 24 * 60;

export function submissionsAreKept(open: Parameters<typeof useStore>[0]): void {
  describe('a form', () => {
    const its = useStore(open);
    let ws: string;
    beforeEach(async () => {
      ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      await somebody(its.store, ws, 'UBEN');
    });

    it('becomes an ask that wakes at once', async () => {
      const sent = await submitAsk(its.store, ws, 'ask_1', 'UANA', {
        tried: 'Nothing yet',
        help: 'tryOne',
        minutes: 5,
      });
      expect(sent.ok && (await its.store.ask(ws, 'ask_1'))).toEqual(sent.ok && sent.value);
      expect(sent).toMatchObject({ ok: true, value: { brief: { tried: 'Nothing yet', help: 'tryOne', minutes: 5 } } });
      expect(await its.store.due(monday, 10)).toEqual([{ workspaceId: ws, askId: 'ask_1' }]);
      expect(keys(await claim(its.store))).toEqual(['post status:ask_1:UANA']);
    });

    it.each([
      ['moved on', saying(post('soon', 'ask_1', 'x', 'UANA')), ['status', 'soon']],
      ['saved as it is when moving on is refused', () => refuse({ code: 'offerTaken' }), ['status']],
      [
        'saved as it is when moving on fails halfway',
        // The second notice cannot be saved, so neither is the first.
        saying(post('soon', 'ask_1', 'x', 'UANA'), { ...post('soon', 'ask_1', 'y', 'UANA'), about: null as never }),
        ['status'],
      ],
    ] as const)('is %s in the same transaction', async (_what, next: Decide, notices) => {
      const form = aForm();
      const request = { askId: 'ask_1', personId: 'UANA', form, questionKey: questionKey(form.question) };
      const { source, inWritingIsFine } = form;
      const brief = briefOf(form);
      const decide = (facts: SubmitFacts) =>
        submit(
          { ...facts, toldNoTopic: true },
          { askId: 'ask_1', brief, source, inWritingIsFine, nearest: [] },
          monday,
        );
      const sent = await its.store.submit(ws, request, decide, monday, next);
      const saved = await its.store.history('ask_1');
      expect(sent).toEqual(done(saved?.ask));
      expect(saved?.notices.map(({ kind }) => kind)).toEqual(notices);
    });

    it('is foreseen with everybody who fits, and nothing is saved', async () => {
      const form = aForm({ topics: [] });
      const request = { askId: 'ask_1', personId: 'UANA', form, questionKey: questionKey(form.question) };
      const decide = (facts: SubmitFacts) => {
        const { source, inWritingIsFine } = form;
        const brief = briefOf(form);
        return submit(
          { ...facts, toldNoTopic: true },
          { askId: 'ask_1', brief, source, inWritingIsFine, nearest: [] },
          monday,
        );
      };
      const foreseen = await its.store.foresee(ws, request, decide, monday);
      expect(foreseen).toMatchObject({ ok: true, value: { ask: { id: 'ask_1', askerId: 'UANA' }, candidates: [] } });
      expect(await its.store.ask(ws, 'ask_1')).toBeNull();
      expect(await its.store.draft(ws, 'UANA', monday)).toBeNull();

      await its.store.submit(ws, request, decide, monday);
      for (const askId of ['ask_1', 'ask_2']) {
        const refusal = { code: 'sameQuestion', askId: 'ask_1' };
        expect(await its.store.foresee(ws, { ...request, askId }, decide, monday)).toEqual({ ok: false, refusal });
      }
    });

    it('is kept by its id for a day, for the one who wrote it', async () => {
      const form = aForm({ tried: 'Nothing yet', known: 'some', sealed: true });
      await its.store.keepForm(ws, 'UANA', 'ask_1', form, monday);
      await its.store.keepForm(ws, 'UANA', 'ask_2', aForm(), later(1));
      expect(await its.store.keptForm(ws, 'UANA', 'ask_1', later(A_DAY - 1))).toEqual(form);
      expect(await its.store.keptForm(ws, 'UANA', 'ask_1', later(A_DAY))).toBeNull();
      expect(await its.store.keptForm(ws, 'UBEN', 'ask_1', monday)).toBeNull();
      await submitAsk(its.store, ws, 'ask_2', 'UANA');
      expect(await its.store.keptForm(ws, 'UANA', 'ask_1', monday)).toBeNull();
    });

    it('sent twice is one ask', async () => {
      const first = await submitAsk(its.store, ws, 'ask_1', 'UANA');
      const second = await submitAsk(its.store, ws, 'ask_1', 'UANA', { question: 'Something else in the same form' });
      expect(second).toEqual(first);
      expect(await its.store.openAsks(ws, 'UANA')).toHaveLength(1);
    });

    it('of somebody else is not theirs', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      expect(await submitAsk(its.store, ws, 'ask_1', 'UBEN')).toMatchObject({
        ok: false,
        refusal: { code: 'notYours' },
      });
    });

    it('with a question that is on its way already is refused, even if the decision forgot', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      const question = 'a question of ask_1 — which is LONG enough';
      const request = {
        askId: 'ask_2',
        personId: 'UANA',
        form: aForm({ question }),
        questionKey: questionKey(question),
      };
      const forgetful = () =>
        done({
          ask: anAsk({ id: 'ask_2', perspectives: [aPerspective({ id: 'ask_2.1' })] }),
          notices: [],
          minutes: [],
        });

      const again = await its.store.submit(ws, request, forgetful, monday);
      expect(again).toEqual({ ok: false, refusal: { code: 'sameQuestion', askId: 'ask_1' } });
      expect(await its.store.ask(ws, 'ask_2')).toBeNull();
      expect(await its.store.draft(ws, 'UANA', monday)).toMatchObject({ question });
    });

    it('that was refused is kept for 24 hours, until an ask goes out', async () => {
      const refused = await submitAsk(its.store, ws, 'ask_1', 'UANA', { topicNames: [], tried: 'A long story' });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'noTopic' } });
      expect(await its.store.draft(ws, 'UANA', later(A_DAY - 1))).toMatchObject({ tried: 'A long story', topics: [] });
      expect(await its.store.draft(ws, 'UANA', later(A_DAY + 1))).toBeNull();
      expect(await its.store.draft(ws, 'UBEN', monday)).toBeNull();

      expect(await submitAsk(its.store, ws, 'ask_2', 'UANA')).toMatchObject({ ok: true });
      expect(await its.store.draft(ws, 'UANA', monday)).toBeNull();
    });

    it('hears only once that no topic was found', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA', { topicNames: [] });
      expect(await submitAsk(its.store, ws, 'ask_2', 'UANA', { topicNames: [] })).toMatchObject({ ok: false });
      expect(await submitAsk(its.store, ws, 'ask_1', 'UANA', { topicNames: [] })).toMatchObject({ ok: true });
    });

    it('is read from the newest draft', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA', { topicNames: [], question: 'The older question of the two' });
      await submitAsk(its.store, ws, 'ask_2', 'UANA', {
        topicNames: [],
        question: 'The newer question of the two',
        now: later(5),
      });
      expect(await its.store.draft(ws, 'UANA', later(6))).toMatchObject({ question: 'The newer question of the two' });
    });

    it('beyond the limit of open asks is refused', async () => {
      for (const id of ['ask_1', 'ask_2', 'ask_3']) await submitAsk(its.store, ws, id, 'UANA');
      expect(await submitAsk(its.store, ws, 'ask_4', 'UANA')).toEqual({
        ok: false,
        refusal: { code: 'tooManyOpenAsks', limit: 3 },
      });
      expect(await submitAsk(its.store, ws, 'ask_4', 'UBEN')).toMatchObject({ ok: true });
    });
  });
}
