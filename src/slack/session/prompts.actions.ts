/** "What could I ask?": three sentences for the asker alone, and the one that is tapped goes into the thread. */
import { mayPrompt } from '../../domain/decisions/prompts';
import type { Deps } from '../../usecases/deps';
import { lookAtSession } from '../../usecases/lookAt';
import { sayPrompt } from '../../usecases/runSession';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { promptsToChoose } from './prompts.view';

export const onPromptsWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const { ask, session } = looked.value;
    if (session.outcome !== 'open') return { say: words.refused({ code: 'sessionOver' }) };
    if (!session.begunAt) return { say: words.refused({ code: 'notActive' }) };
    return mayPrompt(session) ? promptsToChoose(ask, session, words) : { say: words.clarify.allAsked };
  };

export const onPrompted =
  (deps: Deps, nth: number) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const said = await sayPrompt(nth)(deps)(actor, value);
    return said.ok ? null : { say: words.refused(said.refusal) };
  };
