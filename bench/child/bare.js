// What a Bolt app costs that has no mind of its own. BENCH_APP is what it does:
//   open    answers /ask-mentor with a form that is ready, and the form with one prepared insert
//   ack     answers, and that is all
// It waits for views.open before it answers, as Ask Mentor does, so that the same calls lie between request and answer.
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');
// The same binding as Ask Mentor's.
const { SqliteDatabase } = require('../../dist/storage/sqlite/binding');

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, BENCH_APP, BENCH_VIEW, DATABASE_PATH, PORT } =
  process.env;
const logLevel = LogLevel.ERROR;
const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel });
const app = new App({
  token: SLACK_BOT_TOKEN,
  receiver,
  logLevel,
  convoStore: false,
  deferInitialization: true,
  clientOptions: { slackApiUrl: SLACK_API_URL, retryConfig: { retries: 0 } },
});

if (BENCH_APP === 'ack') {
  app.command('/ask-mentor', ({ ack }) => ack());
  app.view(/^(ask|pick)$/, ({ ack }) => ack());
} else {
  const view = JSON.parse(BENCH_VIEW);
  app.command('/ask-mentor', async ({ ack, body, client }) => {
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
  const insert = openAsks();
  app.view(/^(ask|pick)$/, async ({ ack, body, view: sent }) => {
    const { question } = sent.state.values;
    const text = question ? Object.values(question)[0].value : '';
    insert.run(JSON.parse(sent.private_metadata).askId, body.user.id, text, Date.now());
    await ack();
  });
}

// As durable as ours: see src/storage/sqlite/database.ts.
function openAsks() {
  const db = new SqliteDatabase(DATABASE_PATH);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS asks (id TEXT PRIMARY KEY, person TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
  );
  return db.prepare('INSERT INTO asks VALUES (?, ?, ?, ?)');
}

process.on('disconnect', () => process.exit(0));
(async () => {
  await app.init();
  const server = await app.start(Number(PORT ?? 0));
  if (process.send) process.send({ port: server.address().port });
})();
