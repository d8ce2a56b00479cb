import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { socketModeManifest } from '../scripts/manifest';
import { commandName, shortcutIds } from '../src/slack/ids';

const root = path.join(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  features: {
    app_home: Record<string, boolean>;
    shortcuts: { callback_id: string; name: string }[];
    slash_commands: { command: string }[];
  };
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}
const manifest = parse(read('manifest.yml')) as Manifest;
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
const register = read('src/slack/register.ts');

/** Slack's table: which scope each Web API method needs. https://docs.slack.dev/reference/methods */
const scopeOf: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'mpim:write',
  'dnd.info': 'dnd:read',
  'users.info': 'users:read',
  'views.open': null,
  'views.push': null,
  'views.update': null,
  'views.publish': null,
};
/** Which scope each event needs. https://docs.slack.dev/reference/events */
const scopeOfEvent: Readonly<Record<string, string | null>> = {
  ...{ app_home_opened: null, user_change: 'users:read', app_uninstalled: null, tokens_revoked: null },
};

const sources = readdirSync(path.join(root, 'src/slack'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/slack/${file}`));
const methodsUsed = [
  ...new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\.(chat|conversations|dnd|users|views|auth)\.(\w+)\(/g)].map((m) => `${m[1]}.${m[2]}`),
    ),
  ),
];

describe('manifest.yml', () => {
  it('asks for no scope that reads conversations', () => {
    expect(bot.filter((scope) => scope.includes('history'))).toEqual([]);
  });

  it('asks for exactly these, and lets the last four be declined', () => {
    expect(bot.filter((scope) => !optional.includes(scope)).sort()).toEqual([
      'chat:write',
      'commands',
      'mpim:write',
      'users:read',
    ]);
    expect(optional).toEqual(['dnd:read', 'team:read', 'users.profile:read', 'usergroups:read']);
    expect(bot).toEqual(expect.arrayContaining(optional));
  });

  it('covers every method that the code calls', () => {
    expect(methodsUsed.length).toBeGreaterThan(4);
    for (const method of methodsUsed) {
      expect(Object.keys(scopeOf)).toContain(method);
      const scope = scopeOf[method];
      if (scope) expect(bot).toContain(scope);
    }
  });

  it('names the command and the shortcuts that are answered, and no others', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([commandName]);
    expect(manifest.features.shortcuts.map((s) => s.callback_id).sort()).toEqual(Object.values(shortcutIds).sort());
    for (const name of Object.keys(shortcutIds)) expect(register).toContain(`on.shortcut(shortcutIds.${name},`);
  });

  it('subscribes to the events that are answered, and no others', () => {
    const answered = [...register.matchAll(/on\.(?:event|ofInstallation)\('(\w+)'/g)].map(([, name]) => name);
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(answered.sort());
    for (const event of manifest.settings.event_subscriptions.bot_events) {
      const scope = scopeOfEvent[event];
      expect(Object.keys(scopeOfEvent)).toContain(event);
      if (scope) expect(bot).toContain(scope);
    }
  });

  it('has Home, and a Messages tab in which nobody writes into a void', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: true,
    });
  });

  it('keeps to the length of a shortcut’s name', () => {
    for (const { name } of manifest.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });
});

describe('docs/manifest.socket-mode.yml', () => {
  it('is what `npm run manifest` makes of manifest.yml', () => {
    expect(read('docs/manifest.socket-mode.yml')).toBe(socketModeManifest());
  });

  it('is the same app without an address', () => {
    const socket = parse(socketModeManifest()) as Manifest & { settings: { socket_mode_enabled: boolean } };
    expect(socketModeManifest()).not.toContain('https://');
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(socket.oauth_config).toEqual(manifest.oauth_config);
  });
});

it('every id in ids.ts that a button or form sends is answered in register.ts', () => {
  const ids = read('src/slack/ids.ts');
  const names = (list: string) =>
    [...(new RegExp(`${list} = \\{([^}]*)\\}`).exec(ids)?.[1] ?? '').matchAll(/^\s*(\w+): '/gm)].map(
      ([, name]) => name,
    );
  const sent = [...names('actionIds').map((n) => `actionIds.${n}`), ...names('viewIds').map((n) => `viewIds.${n}`)];
  const answered = (id: string) => register.includes(`${id},`);
  // `answer` is a window without a submit button.
  expect(sent.filter((id) => !answered(id))).toEqual(['viewIds.answer']);
});
