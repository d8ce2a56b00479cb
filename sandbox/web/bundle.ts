import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface Bundle {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  /** Bytes over the wire, compressed. */
  readonly size: number;
}

/** The page for the browser, made in memory. */
export async function bundlePage(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../page/main.tsx')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  const part = (ending: string): Uint8Array =>
    outputFiles.find((each) => each.path.endsWith(ending))?.contents ?? new Uint8Array();
  const [script, style] = [part('.js'), part('.css')];
  return { script: gzipSync(script), style: gzipSync(style), size: gzipSync(script).length + gzipSync(style).length };
}

export const html = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><div id="page"></div><noscript>This page needs JavaScript.</noscript></body>
</html>
`;
