/** Buttons about an ask as a whole. */
import type { Deps } from '../../usecases/deps';
import { withdrawAsk } from '../../usecases/withdrawAsk';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { askForm, startBlank } from './ask.open';

/** "Ask" in Home, or "ask it again" where nobody was found: then the form has the question in it. */
export const onAskAgain =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const earlier = press.value.startsWith('ask_') ? await deps.store.ask(press.actor.workspaceId, press.value) : null;
    const mine = earlier?.askerId === press.actor.personId ? earlier : null;
    return { open: await askForm(deps, press, mine ? { question: mine.brief.question, source: null } : startBlank) };
  };

export const onWithdraw =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const withdrawn = await withdrawAsk(deps)(actor, value);
    return withdrawn.ok ? null : { say: words.refused(withdrawn.refusal) };
  };
