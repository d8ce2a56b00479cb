// The built app out of one file, with what Node.js made of it in an earlier process. The first that ends by itself leaves that behind.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const file = path.join(__dirname, 'bundle.js');
const made = path.join(__dirname, 'bundle.made');

const isMade = existsSync(made);
const script = new Script(wrap(readFileSync(file, 'latin1')), {
  filename: file,
  ...(isMade && { cachedData: readFileSync(made) }),
});
// The app looks for its migrations from where it is.
const { where } = require('./where.json');
script.runInThisContext()(exports, createRequire(where), module, where, path.dirname(where));

if (!isMade)
  process.on('exit', () => {
    writeFileSync(`${made}.${process.pid}`, script.createCachedData());
    renameSync(`${made}.${process.pid}`, made);
  });
