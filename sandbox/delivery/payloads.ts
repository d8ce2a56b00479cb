import type { Fields } from '../json';
import type { Conversation, Message } from '../workspace/conversations';
import { type FormElement, isEmptyValue, slotOf, stateOf, valuesOf } from '../workspace/formState';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import type { Workspace } from '../workspace/workspace';
import type { Delivery } from './delivery';

/** What every interaction carries. */
function envelope(workspace: Workspace, person: Person): Fields {
  const { team, installation } = workspace;
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: userName(person), name: userName(person), team_id: person.teamId },
    api_app_id: installation.appId,
    token: installation.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

const userName = (person: Person): string => person.name.toLowerCase().replace(/[^a-z0-9]+/g, '.');

/** The name that payloads show: for direct messages and private channels a fixed word, so that nothing leaks. */
function channelName({ kind, name }: Conversation): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
}

const channelOf = (conversation: Conversation): Fields => ({ id: conversation.id, name: channelName(conversation) });

const interaction = (payload: Fields): Delivery => ({ kind: 'interactive', name: String(payload.type), payload });

export interface Where {
  readonly person: Person;
  readonly conversation: Conversation;
  readonly responseUrl: string;
}

export function slashCommand(
  workspace: Workspace,
  { person, conversation, responseUrl }: Where,
  line: string,
): Delivery {
  const [command = '', ...rest] = line.trim().split(/\s+/);
  const text = line.trim().slice(command.length).trim();
  const payload = {
    token: workspace.installation.verificationToken,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: conversation.id,
    channel_name: channelName(conversation),
    user_id: person.id,
    user_name: userName(person),
    command,
    text: rest.length > 0 ? text : '',
    api_app_id: workspace.installation.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: workspace.triggers.issue(person.id),
  };
  return { kind: 'slash_commands', name: command, payload };
}

export function globalShortcut(workspace: Workspace, person: Person, callbackId: string): Delivery {
  return interaction({
    type: 'shortcut',
    ...envelope(workspace, person),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id),
    action_ts: workspace.ids.ts(),
  });
}

export function messageShortcut(workspace: Workspace, where: Where, message: Message, callbackId: string): Delivery {
  return interaction({
    type: 'message_action',
    ...envelope(workspace, where.person),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(where.person.id),
    action_ts: workspace.ids.ts(),
    response_url: where.responseUrl,
    message_ts: message.ts,
    channel: channelOf(where.conversation),
    message: workspace.messageObject(message),
  });
}

/** What was done with an element: pressed, or filled with a value. */
export function action(workspace: Workspace, place: FormElement, done: Fields): Fields {
  const { element } = place;
  return {
    type: element.type,
    action_id: place.actionId,
    block_id: place.blockId,
    ...(element.type === 'button' && { text: element.text }),
    ...(element.type === 'button' && element.value !== undefined && { value: element.value }),
    ...(element.style !== undefined && { style: element.style }),
    ...(element.placeholder !== undefined && { placeholder: element.placeholder }),
    ...done,
    action_ts: workspace.ids.ts(),
  };
}

/** The value of an element as `actions` carries it; an emptied text is null. */
export function filled(element: Fields, value: Fields): Fields {
  const slot = slotOf(element);
  return slot ? { [slot]: isEmptyValue(value) && slot === 'value' ? null : value[slot] } : {};
}

export function actionOnMessage(
  workspace: Workspace,
  where: Where,
  message: Message,
  actions: readonly Fields[],
): Delivery {
  return interaction({
    type: 'block_actions',
    ...envelope(workspace, where.person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: where.conversation.id,
      is_ephemeral: message.ephemeralTo !== undefined,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    trigger_id: workspace.triggers.issue(where.person.id),
    channel: channelOf(where.conversation),
    // Of an ephemeral message Slack sends no copy.
    ...(message.ephemeralTo === undefined && { message: workspace.messageObject(message) }),
    state: stateOf(message.blocks, valuesOf(message.blocks)),
    response_url: where.responseUrl,
    actions,
  });
}

export function actionInView(workspace: Workspace, person: Person, view: View, actions: readonly Fields[]): Delivery {
  return interaction({
    type: 'block_actions',
    ...envelope(workspace, person),
    container: { type: 'view', view_id: view.id },
    trigger_id: workspace.triggers.issue(person.id, view.id),
    view: workspace.viewObject(view),
    actions,
  });
}

export function suggestion(
  workspace: Workspace,
  person: Person,
  view: View,
  place: FormElement,
  typed: string,
): Delivery {
  return interaction({
    type: 'block_suggestion',
    ...envelope(workspace, person),
    container: { type: 'view', view_id: view.id },
    action_id: place.actionId,
    block_id: place.blockId,
    value: typed,
    view: workspace.viewObject(view),
  });
}

export function viewSubmission(workspace: Workspace, person: Person, view: View): Delivery {
  return interaction({
    type: 'view_submission',
    ...envelope(workspace, person),
    trigger_id: workspace.triggers.issue(person.id, view.id),
    view: workspace.viewObject(view),
    response_urls: [],
  });
}

export function viewClosed(workspace: Workspace, person: Person, view: View, isCleared: boolean): Delivery {
  return interaction({
    type: 'view_closed',
    ...envelope(workspace, person),
    view: workspace.viewObject(view),
    is_cleared: isCleared,
  });
}

export function eventCallback(workspace: Workspace, event: Fields): Delivery {
  const { team, installation, clock } = workspace;
  const payload = {
    token: installation.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: installation.appId,
    event,
    type: 'event_callback',
    event_id: workspace.ids.next('Ev'),
    event_time: Math.floor(clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
  return { kind: 'events_api', name: String(event.type), payload };
}
