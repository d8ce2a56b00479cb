import { describe } from '../blockkit/check';
import { checkView, isTooLarge } from '../blockkit/view';
import { type Fields, fieldsOf } from '../json';
import { SlackError } from '../slackError';
import type { View } from '../workspace/views';
import type { Call, Methods } from './call';

/** The same checks hold for a view in a call and in the answer to a submission. */
export function checkedView(view: unknown, kind: 'modal' | 'home'): Fields {
  if (isTooLarge(view)) throw new SlackError('view_too_large');
  const problems = checkView(view, kind);
  if (problems.length > 0) throw SlackError.withMessages('invalid_arguments', problems.map(describe));
  return fieldsOf(view);
}

const shown = (call: Call, view: View): Fields => ({ view: call.workspace.viewObject(view) });

function trigger(call: Call) {
  const id = call.required('trigger_id');
  return call.workspace.triggers.exchange(id);
}

function open(call: Call): Fields {
  const spec = checkedView(call.json('view'), 'modal');
  return shown(call, call.workspace.views.open(trigger(call).person, spec));
}

function push(call: Call): Fields {
  const spec = checkedView(call.json('view'), 'modal');
  const { person, viewId } = trigger(call);
  const { views } = call.workspace;
  // Only from a component inside the modal that is open.
  if (!viewId || !views.stackOf(person).some((each) => each.id === viewId)) throw new SlackError('invalid_trigger_id');
  return shown(call, views.push(person, spec));
}

function update(call: Call): Fields {
  const { views } = call.workspace;
  const [id, externalId] = [call.text('view_id'), call.text('external_id')];
  if (!id && !externalId) {
    throw SlackError.withMessages('invalid_arguments', ['[ERROR] missing required field: view_id or external_id']);
  }
  const view = id ? views.find(id) : views.findExternal(externalId ?? '');
  if (!view) throw new SlackError('not_found');
  const spec = checkedView(call.json('view'), view.type);
  refuseOldHash(call, view);
  return shown(call, views.update(view, spec));
}

function publish(call: Call): Fields {
  const { views, people, team } = call.workspace;
  const id = call.required('user_id');
  const spec = checkedView(call.json('view'), 'home');
  if (people.get(id)?.teamId !== team.id) throw SlackError.withMessages('invalid_arguments', ['invalid `user_id`']);
  const known = views.home(id);
  if (known) refuseOldHash(call, known);
  return shown(call, views.publish(id, spec));
}

function refuseOldHash(call: Call, view: View): void {
  const hash = call.text('hash');
  if (hash !== undefined && hash !== view.hash) throw new SlackError('hash_conflict');
}

export const viewMethods: Methods = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};
