/** `/ask-mentor`: exact words are shortcuts to what Home offers; anything else is a question. */
import type { Deps } from '../../usecases/deps';
import { rest } from '../../usecases/offerKnowledge';
import { doorAnswer } from '../door/door.actions';
import { helpText, statusText } from '../home/answer.view';
import { inviteForm } from '../invite/invite.actions';
import { privacyForm } from '../leaving/privacy.actions';
import type { Answer } from '../listen/answer';
import type { Seen } from '../listen/listeners';
import { meForm, restUntil } from '../person/person.actions';
import { restChoices } from '../person/rest.view';
import { plainText } from '../plainText';
import { askForm } from './ask.open';

export const onAskCommand =
  (deps: Deps) =>
  async (seen: Seen, text: string): Promise<Answer> => {
    const { words } = seen;
    const [first = '', ...others] = text.split(/\s+/);
    const typed = others.join(' ');
    const word = first.toLowerCase();
    if (word === 'rest' && typed) {
      const said = await restUntil(deps, seen, typed);
      if (said) return { say: said };
    }
    if (word === 'door') {
      const said = await doorAnswer(deps, seen, typed);
      if (said) return said;
    }
    switch (typed ? '' : word) {
      case 'help':
        return { say: helpText(words) };
      case 'privacy':
        return { open: await privacyForm(deps, seen) };
      case 'me':
        return { open: await meForm(deps, seen) };
      case 'invite':
        return { open: await inviteForm(deps, seen) };
      case 'status':
        return { say: await status(deps, seen) };
      case 'rest': {
        const { text: say, blocks } = restChoices(words);
        return { say, blocks };
      }
      case 'back':
        await rest(deps)(seen.actor, null);
        return { say: words.rest.over };
      default:
        return { open: await askForm(deps, seen, { question: plainText(text), source: null }) };
    }
  };

async function status(deps: Deps, { actor, person, words, now }: Seen): Promise<string> {
  const asks = await deps.store.openAsks(actor.workspaceId, actor.personId);
  const topicNames = await deps.store.topicNames(
    actor.workspaceId,
    asks.flatMap(({ brief }) => brief.topics),
  );
  return statusText({ asks, topicNames, person, now, words });
}
