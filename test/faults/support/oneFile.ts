import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from '../../support/folder';

export interface OneFile {
  /** Where it is. */
  readonly builtIn: string;
  remove(): void;
}

const dist = path.join(__dirname, '../../../dist');

/**
 * The built app and all that it needs in one file. It starts in a third of the time, which counts where it is killed and
 * started dozens of times; what runs is the same.
 */
export async function appInOneFile(): Promise<OneFile> {
  const folder = temporaryFolder();
  await build({
    stdin: {
      contents: `module.exports = { ...require('./app'), ...require('./config') };`,
      resolveDir: dist,
    },
    outfile: path.join(folder, 'bundle.js'),
    bundle: true,
    minifyWhitespace: true,
    legalComments: 'none',
    platform: 'node',
    target: 'node20',
    // Native code stays where it is; the last two are extras of ws that nobody has installed.
    external: ['better-sqlite3*', 'bufferutil', 'utf-8-validate'],
    logLevel: 'error',
  });
  cpSync(path.join(__dirname, '../inOneFile'), folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'where.json'),
    JSON.stringify({ where: path.join(dist, 'storage/sqlite/bundle.js') }),
  );
  return { builtIn: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
