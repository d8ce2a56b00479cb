/** Buttons about an ask as a whole. */
import type { Deps } from '../../usecases/deps';
import { letBoardSay, waitForSomebody, writingIsFine } from '../../usecases/widenAsk';
import { withdrawAsk } from '../../usecases/withdrawAsk';
import { readAskMeta } from '../formMeta';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { shownAnew } from './ask.again';
import { askForm, startBlank } from './ask.open';

/** "Ask" in Home, or "ask it again" where nobody was found: then the form has the question in it. */
export const onAskAgain =
  (deps: Deps, more: { readonly inWritingIsFine?: boolean } = {}) =>
  async (press: Press): Promise<Answer> => {
    const earlier = press.value.startsWith('ask_') ? await deps.store.ask(press.actor.workspaceId, press.value) : null;
    const mine = earlier?.askerId === press.actor.personId ? earlier : null;
    return {
      open: await askForm(deps, press, mine ? { question: mine.brief.question, source: null, ...more } : startBlank),
    };
  };

/** "More choices": the same form with all its fields. What was typed stays, since the fields keep their ids. */
export const onMoreChoices =
  (deps: Deps) =>
  async ({ actor, form: shown, words }: Press): Promise<Answer> => {
    const carried = shown && readAskMeta(shown.meta);
    if (!carried) return { say: words.oldButton };
    return { update: await shownAnew(deps, actor, { ...shown, carried }, words, { more: true }) };
  };

/** "In writing is fine": whoever is asked reads it. */
export const onWritingIsFine =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const said = await writingIsFine(deps)(actor, value);
    return { say: said.ok ? words.ask.writingIsFineDone : words.refused(said.refusal) };
  };

/** "Wait until then": the list keeps the question until somebody comes free. */
export const onWaitForSomebody =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const waits = await waitForSomebody(deps)(actor, value);
    return waits.ok ? { say: words.askNobody.waits } : { say: words.refused(waits.refusal) };
  };

/** Whether the curiosity board may say that somebody is still looking. */
export const onBoardChoice =
  (deps: Deps, onBoard: boolean) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const said = await letBoardSay(deps)(actor, value, onBoard);
    return said.ok ? null : { say: words.refused(said.refusal) };
  };

export const onWithdraw =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const withdrawn = await withdrawAsk(deps)(actor, value);
    return withdrawn.ok ? null : { say: words.refused(withdrawn.refusal) };
  };
