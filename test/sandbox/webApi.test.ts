import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { call, people } from './support/counterpart';

const modal = (more: object = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Title' },
  blocks: [{ type: 'divider' }],
  ...more,
});
const home = { type: 'home', blocks: [{ type: 'divider' }] };

describe('the Web API', () => {
  let sandbox: Sandbox;
  const api = (method: string, args?: Record<string, unknown>, token?: string) => call(sandbox, method, args, token);
  const trigger = (person = 'U0LIN', viewId?: string) => sandbox.workspace.triggers.issue(person, viewId);

  beforeEach(async () => {
    const more = [
      { id: 'U0GONE', name: 'Gone', deleted: true },
      { id: 'U0FAR', name: 'Far', teamId: 'T0OTHER' },
      { id: 'U0GUEST', name: 'Guest', isGuest: true, locale: 'fr-FR' },
    ];
    sandbox = await startSandbox({ people: [...people, ...more], now: '2026-07-01T08:00:00Z' });
  });
  afterEach(() => sandbox.stop());

  it('knows who calls, and refuses whoever it does not know', async () => {
    expect(await api('auth.test')).toMatchObject({ ok: true, team_id: 'T0SANDBOX', user_id: 'U0ASKMENTOR' });
    expect(await api('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await api('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await api('auth.test', {}, sandbox.appToken)).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect(await api('chat.whisper')).toMatchObject({ error: 'unknown_method' });
  });

  it('gives only what was granted', async () => {
    expect(await api('usergroups.list')).toMatchObject({ error: 'missing_scope', needed: 'usergroups:read' });
    sandbox.workspace.scopes.delete('dnd:read');
    expect(await api('dnd.info', { user: 'U0LIN' })).toMatchObject({ error: 'missing_scope', needed: 'dnd:read' });
  });

  it('knows people, their zone today, and their language when asked', async () => {
    const guest = { tz: 'Etc/UTC', is_restricted: true, deleted: false };
    expect(await api('users.info', { user: 'U0LIN' })).toMatchObject({
      user: { tz: 'Europe/Berlin', tz_offset: 7200 },
    });
    const shown = (await api('users.info', { user: 'U0GUEST' })).user as Record<string, unknown>;
    expect(shown).toMatchObject(guest);
    expect(shown).not.toHaveProperty('locale');
    expect(await api('users.info', { user: 'U0GUEST', include_locale: true })).toMatchObject({
      user: { locale: 'fr-FR' },
    });
    expect(await api('users.info', { user: 'U0GONE' })).toMatchObject({ user: { deleted: true } });
    expect(await api('users.info', { user: 'U0FAR' })).toMatchObject({ user: { is_stranger: true } });
    expect(await api('users.info', { user: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
  });

  it('lists people page by page', async () => {
    const first = await api('users.list', { limit: 4 });
    const cursor = (first.response_metadata as Record<string, unknown>).next_cursor;
    const second = await api('users.list', { limit: 4, cursor });
    expect([first.members, second.members].map((each) => (each as unknown[]).length)).toEqual([4, 3]);
    expect(second.response_metadata).toEqual({ next_cursor: '' });
  });

  it('tells when Do Not Disturb is next, over midnight and in the zone of the person', async () => {
    await sandbox.changePerson('U0LIN', { dnd: { from: '22:00', until: '08:00' } });
    const at = (time: string) => Date.parse(time) / 1000;
    expect(await api('dnd.info', { user: 'U0LIN' })).toMatchObject({
      dnd_enabled: true,
      next_dnd_start_ts: at('2026-07-01T20:00:00Z'),
      next_dnd_end_ts: at('2026-07-02T06:00:00Z'),
    });
  });

  it('opens the direct messages by posting to a person', async () => {
    const first = await api('chat.postMessage', { channel: 'U0LIN', text: 'Hello' });
    const second = await api('chat.postMessage', { channel: 'U0LIN', text: 'Again', thread_ts: first.ts });
    expect(first.channel).toMatch(/^D/);
    expect(second.channel).toBe(first.channel);
    expect(
      sandbox
        .as('Lin')
        .inbox()
        .map((each) => each.threadTs),
    ).toEqual([undefined, first.ts]);
  });

  it('posts only where it makes sense', async () => {
    const privately = sandbox.channel({ name: 'hidden', isPrivate: true, members: ['Lin'] });
    const general = sandbox.workspace.conversations.list[0]?.id;
    const post = async (args: Record<string, unknown>) => (await api('chat.postMessage', { text: 'x', ...args })).error;
    expect(await post({ channel: 'U0GONE' })).toBe('user_disabled');
    expect(await post({ channel: 'U0FAR' })).toBe('channel_not_found');
    expect(await post({ channel: 'U0ASKMENTOR' })).toBe('cannot_dm_bot');
    expect(await post({ channel: 'C0NOWHERE' })).toBe('channel_not_found');
    expect(await post({ channel: privately })).toBe('channel_not_found');
    expect(await post({ channel: general })).toBe('not_in_channel');
    expect(await post({})).toBe('invalid_arguments');
    expect(await post({ channel: 'U0LIN', thread_ts: '1.2' })).toBe('thread_not_found');
    expect(await post({ channel: 'U0LIN', text: '' })).toBe('no_text');
    expect(await post({ channel: 'U0LIN', text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ channel: 'U0LIN', blocks: [{ type: 'nothing' }] })).toBe('invalid_blocks');
    expect(await post({ channel: 'U0LIN', blocks: 'no json' })).toBe('invalid_blocks_format');
  });

  it('edits and deletes its own messages, and no others', async () => {
    const { ts, channel } = await api('chat.postMessage', {
      channel: 'U0LIN',
      text: 'Old',
      blocks: [{ type: 'divider' }],
    });
    const theirs = sandbox.say(String(channel), 'Lin', 'Mine');
    expect(await api('chat.update', { channel: 'U0LIN', ts, text: 'New' })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await api('chat.update', { channel, ts: theirs, text: 'New' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await api('chat.update', { channel, ts: '1.2', text: 'New' })).toMatchObject({ error: 'message_not_found' });
    expect(await api('chat.update', { channel, ts, text: 'x'.repeat(4001) })).toMatchObject({ error: 'msg_too_long' });
    expect(await api('chat.update', { channel, ts, text: 'New' })).toMatchObject({ ok: true });
    // Text alone takes the blocks away.
    expect(sandbox.as('Lin').inbox()[0]).toMatchObject({ text: 'New', blocks: [], edited: true });
    expect(await api('chat.delete', { channel, ts })).toMatchObject({ ok: true });
    expect(sandbox.as('Lin').sees('New')).toBeUndefined();
  });

  it('opens one group DM for the same people, whatever the order', async () => {
    const open = (users: string) => api('conversations.open', { users });
    const first = await open('U0LIN,U0SAM');
    expect(await open('U0SAM,U0LIN')).toMatchObject({ already_open: true, channel: first.channel });
    expect(await open('U0LIN,U0ASKMENTOR')).toMatchObject({ error: 'cannot_dm_bot' });
    expect(await open('U0LIN,U0GONE')).toMatchObject({ error: 'user_disabled' });
    expect(await open('U0LIN,U0NOBODY')).toMatchObject({ error: 'user_not_found' });
    expect(await open('U0LIN,U0FAR')).toMatchObject({ error: 'invalid_user_combination' });
    expect(await open('U0LIN')).toMatchObject({ error: 'missing_scope', needed: 'im:write' });
    expect(await open('')).toMatchObject({ error: 'users_list_not_supplied' });
    const members = ['Ask Mentor', 'Lin', 'Sam'];
    expect(sandbox.as('Sam').conversations()).toEqual([expect.objectContaining({ kind: 'mpim', members })]);
  });

  it('takes a trigger once, for three seconds', async () => {
    const once = trigger();
    expect(await api('views.open', { trigger_id: once, view: modal() })).toMatchObject({ ok: true });
    expect(await api('views.open', { trigger_id: once, view: modal() })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    expect(await api('views.open', { trigger_id: '1.2.x', view: modal() })).toMatchObject({
      error: 'invalid_trigger_id',
    });
    const hasty = await startSandbox({ people, triggerMs: 0 });
    const late = { trigger_id: hasty.workspace.triggers.issue('U0LIN'), view: modal() };
    expect(await call(hasty, 'views.open', late)).toMatchObject({ error: 'expired_trigger_id' });
    await hasty.stop();
  });

  it('stacks three views, from inside only', async () => {
    const opened = (await api('views.open', { trigger_id: trigger(), view: modal() })).view as { id: string };
    const push = () => api('views.push', { trigger_id: trigger('U0LIN', opened.id), view: modal() });
    expect(await api('views.push', { trigger_id: trigger(), view: modal() })).toMatchObject({
      error: 'invalid_trigger_id',
    });
    expect(await push()).toMatchObject({ view: { previous_view_id: opened.id, root_view_id: opened.id } });
    await push();
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
  });

  it('updates a view that is open and unchanged', async () => {
    const opened = (await api('views.open', { trigger_id: trigger(), view: modal() })).view as {
      id: string;
      hash: string;
    };
    const update = (args: object) => api('views.update', { view: modal(), ...args });
    expect(await update({ view_id: opened.id, hash: opened.hash })).toMatchObject({ ok: true });
    expect(await update({ view_id: opened.id, hash: opened.hash })).toMatchObject({ error: 'hash_conflict' });
    expect(await update({ view_id: 'V0NONE' })).toMatchObject({ error: 'not_found' });
    expect(await update({})).toMatchObject({ error: 'invalid_arguments' });
    await sandbox.as('Lin').cancel();
    expect(await update({ view_id: opened.id })).toMatchObject({ error: 'not_found' });
  });

  it('publishes Home to its own people, checked like every view', async () => {
    expect(await api('views.publish', { user_id: 'U0LIN', view: home })).toMatchObject({
      ok: true,
      view: { type: 'home' },
    });
    expect(await api('views.publish', { user_id: 'U0FAR', view: home })).toMatchObject({ error: 'invalid_arguments' });
    expect(await api('views.publish', { user_id: 'U0LIN', view: modal() })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: expect.arrayContaining([expect.stringContaining('json-pointer:/view/type')]) },
    });
    const large = { ...home, private_metadata: 'x'.repeat(250_000) };
    expect(await api('views.publish', { user_id: 'U0LIN', view: large })).toMatchObject({ error: 'view_too_large' });
  });

  it('answers nothing more after the app was removed', async () => {
    await sandbox.uninstall();
    expect(await api('auth.test')).toEqual({ ok: false, error: 'account_inactive' });
  });
});
