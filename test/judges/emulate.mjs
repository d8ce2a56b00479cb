/**
 * A Slack by others (emulate, https://emulate.dev) in a process of its own, because it is ESM only and jest runs CommonJS.
 * Whoever starts it hands over the seed in EMULATE_SEED and is told the address.
 *
 * Added to it here, by patching its plugin (hence the exact version in package.json):
 * - dnd.info, which it lacks, with the scope that Slack's own page names;
 * - /judge: which calls were made and how each was answered, the views that are stored, and what came to a response_url.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createEmulator } from 'emulate';

const dist = new URL('./', import.meta.resolve('emulate'));
const file = readdirSync(dist).find(
  (name) => /^dist-.*\.js$/.test(name) && readFileSync(new URL(name, dist), 'utf8').includes('var slackPlugin = '),
);
const { slackPlugin, getSlackStore } = await import(new URL(file, dist).href);

const { botToken, slack } = JSON.parse(process.env.EMULATE_SEED);
const calls = [];
const told = [];
let stored;

const register = slackPlugin.register;
slackPlugin.register = (app, store, ...rest) => {
  stored = () => getSlackStore(store);
  app.get('/judge', (c) => c.json({ calls, told, views: stored().views.all() }));
  app.post('/judge/told/:user', async (c) => {
    told.push({ user: c.req.param('user'), said: await c.req.json() });
    return c.json({ ok: true });
  });
  app.post('/api/dnd.info', (c) => {
    const provided = c.get('authScopes') ?? [];
    if (provided.includes('dnd:read')) return c.json({ ok: true, dnd_enabled: false });
    return c.json({ ok: false, error: 'missing_scope', needed: 'dnd:read', provided: provided.join(',') });
  });
  register.call(slackPlugin, app, store, ...rest);

  const answer = app.fetch;
  app.fetch = async (request) => {
    const response = await answer(request);
    const method = /\/api\/([\w.]+)$/.exec(new URL(request.url).pathname)?.[1];
    if (method && request.headers.get('authorization') === `Bearer ${botToken}`) {
      const { ok, error, needed } = await response
        .clone()
        .json()
        .catch(() => ({ ok: false, error: `http_${response.status}` }));
      calls.push({ method, ok, ...(error && { error }), ...(needed && { needed }) });
    }
    return response;
  };
};

const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack } });
const users = Object.fromEntries(
  stored()
    .users.all()
    .map(({ name, user_id: id }) => [name, id]),
);
const [team] = stored().teams.all();

// Without the test there is nobody to run for.
process.on('disconnect', () => process.exit(0));
process.send({ url: emulator.url, team: { id: team.team_id, domain: team.domain }, users });
