/**
 * Translates src/ and sandbox/ and bundles the page, so that `npm run demo` starts from plain JavaScript. All of it lies in
 * node_modules/.cache in a folder named after its sources: when one of them changes, another folder is made.
 */
const { createHash } = require('node:crypto');
const { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } =
  require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const cache = at('node_modules', '.cache', 'ask-mentor');
/** What decides how the demo behaves. The lock file stands for everything that is installed. */
const sources = ['src', 'sandbox', 'migrations', 'manifest.yml', 'package-lock.json', 'scripts/translate.js'];
const DAY_MS = 24 * 60 * 60_000;

function filesIn(name) {
  if (!statSync(at(name)).isDirectory()) return [name];
  const inside = readdirSync(at(name), { recursive: true, encoding: 'utf8' }).map((file) => path.join(name, file));
  return inside.filter((file) => statSync(at(file)).isFile()).sort();
}

function keyOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(at(file)));
  return hash.digest('hex').slice(0, 16);
}

/** Folders of earlier sources. A demo that was started from one may still run, so the last day's stay. */
function sweep(current) {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > DAY_MS;
    if (!current.includes(folder) && isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/** Made in a folder of its own and renamed: whole or not at all, because two demos may start at the same moment. */
async function laidDown(folder, make) {
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'draft-'));
  await make(draft);
  try {
    renameSync(draft, folder);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}

async function translateCode(folder) {
  // Only now: esbuild is there when this is called, and is not needed when nothing has changed.
  const { build } = require('esbuild');
  await build({
    // A few files are written and loaded faster than hundreds. Each lies as deep as its source, and finds what is beside it.
    entryPoints: {
      'sandbox/bundled/demo': at('sandbox/demo.ts'),
      'src/bundled/app/app': at('sandbox/web/builtApp.ts'),
      'src/bundled/app/config': at('src/config.ts'),
    },
    outdir: folder,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    external: ['../src/app', '../src/config'],
  });
  cpSync(at('migrations'), path.join(folder, 'migrations'), { recursive: true });
  cpSync(at('manifest.yml'), path.join(folder, 'manifest.yml'));
  cpSync(at('sandbox/child.js'), path.join(folder, 'sandbox/bundled/child.js'));
}

const bundlePage = (folder) =>
  require('esbuild').build({
    entryPoints: [at('sandbox', 'page', 'main.tsx')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'error',
  });

/**
 * Makes what there is not yet for these sources. Returns the folder of the code at once when it is there, and a promise of
 * that of the page, which nobody needs before the company has lived its story.
 */
async function translated() {
  const files = sources.flatMap(filesIn);
  const code = path.join(cache, keyOf(files));
  const page = laidDown(`${code}-page`, bundlePage);
  // Whoever waits for it hears of a fault; meanwhile it is nobody's.
  page.catch(() => {});
  await laidDown(code, translateCode);
  sweep([code, `${code}-page`]);
  return { code, page };
}

module.exports = { translated };
