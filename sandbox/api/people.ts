import type { Fields } from '../json';
import { SlackError } from '../slackError';
import { dndObject, type Person, profileWithFields, userObject } from '../workspace/people';
import type { Call, Method, Methods } from './call';

function personOf(call: Call, name = 'user'): Person {
  const person = call.workspace.people.get(call.required(name));
  if (!person) throw new SlackError('user_not_found');
  return person;
}

function shown(call: Call, person: Person): Fields {
  return userObject(person, call.workspace.team.id, call.workspace.clock.now(), call.flag('include_locale'));
}

/** Pages by cursor. Without a limit Slack gives as many as it can; here that is 200, so that somebody notices. */
function listUsers(call: Call): Fields {
  const everybody = [...call.workspace.people.values()];
  const limit = call.count('limit', 200);
  if (limit < 0 || limit > 1000) throw new SlackError('invalid_limit');
  const cursor = call.text('cursor') ?? '';
  const from = cursor ? everybody.findIndex((each) => cursorOf(each) === cursor) : 0;
  if (from < 0) throw new SlackError('invalid_cursor');
  const until = from + (limit || 200);
  const next = everybody[until];
  return {
    members: everybody.slice(from, until).map((each) => shown(call, each)),
    cache_ts: Math.floor(call.workspace.clock.now().getTime() / 1000),
    response_metadata: { next_cursor: next ? cursorOf(next) : '' },
  };
}

const cursorOf = (person: Person): string => Buffer.from(`user:${person.id}`).toString('base64');

const usersInfo: Method = { scope: 'users:read', run: (call) => ({ user: shown(call, personOf(call)) }) };

export const peopleMethods: Methods = {
  'users.info': usersInfo,
  'users.list': { scope: 'users:read', run: listUsers },
  'users.profile.get': {
    scope: 'users.profile:read',
    run: (call) => ({ profile: profileWithFields(personOf(call)) }),
  },
  'dnd.info': {
    scope: 'dnd:read',
    run: (call) => dndObject(personOf(call), call.workspace.clock.now()),
  },
  'team.info': {
    scope: 'team:read',
    run: ({ workspace: { team } }) => ({
      team: { ...team, url: `https://${team.domain}.slack.com/`, email_domain: '', icon: { image_default: true } },
    }),
  },
  'team.profile.get': {
    scope: 'users.profile:read',
    run: ({ workspace: { profileFields } }) => ({
      profile: { fields: profileFields.map((field, ordering) => ({ ordering, hint: '', ...field })), sections: [] },
    }),
  },
  'usergroups.list': { scope: 'usergroups:read', run: () => ({ usergroups: [] }) },
  'auth.test': {
    run: ({ workspace: { team, installation } }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: 'ask.mentor',
      team_id: team.id,
      user_id: installation.botUserId,
      bot_id: installation.botId,
      is_enterprise_install: false,
    }),
  },
};
