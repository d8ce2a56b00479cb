// The built app, but the process dies at the very moment at which the courier is told that messages were saved, before it
// has looked at them. Told through the courier's own door, because src/ has no hooks for faults.
const path = require('node:path');
const { SqliteDatabase } = require('../../../dist/storage/sqlite/binding');

const dist = path.join(__dirname, '../../../dist');
const courier = require(path.join(dist, 'courier/courier.js'));
const { createCourier } = courier;

function messagesWait() {
  const database = new SqliteDatabase(process.env.DATABASE_PATH, { readonly: true });
  return database.prepare(`SELECT 1 FROM notices WHERE delivery = 'post' AND state = 'pending' AND attempt = 0`).get();
}

courier.createCourier = (deps) => {
  const real = createCourier(deps);
  let isStarted = false;
  return {
    ...real,
    wake() {
      // The first time is the start itself, with what an earlier life has left.
      if (isStarted && messagesWait()) process.kill(process.pid, 'SIGKILL');
      isStarted = true;
      real.wake();
    },
  };
};

module.exports = require(path.join(dist, 'app.js'));
