/**
 * Makes a fresh clone ready: installs the dependencies when node_modules is missing or older than the lock file, and
 * with the word `build` compiles src/ to dist/ when dist/ is missing or older than a source file.
 * Plain Node without dependencies, because it runs before there are any.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function newestIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Math.max(...files.map((file) => changedAt(path.join(folder, file))));
}

/** Returns whether there was anything to do. */
function install() {
  // npm writes this file last, so it is absent or old after an install that was cut short.
  const installed = changedAt(at('node_modules', '.package-lock.json'));
  if (installed !== 0 && installed >= changedAt(at('package-lock.json'))) return false;
  console.log('Installing what is needed. The first time takes a minute or two, because SQLite may be compiled.');
  run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']);
  return true;
}

function build() {
  const built = changedAt(at('dist', 'main.js'));
  if (built === 0 || built < Math.max(newestIn(at('src')), changedAt(at('tsconfig.json'))))
    run('npm', ['run', '--silent', 'build']);
}

if (require.main === module) {
  install();
  if (process.argv.includes('build')) build();
}

module.exports = { install };
