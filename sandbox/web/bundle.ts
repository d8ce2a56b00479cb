import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Bundle {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  /** Bytes over the wire, compressed. */
  readonly size: number;
}

/** The page for the browser, as scripts/translate.js has made in `folder`. */
export function readBundle(folder: string): Bundle {
  const part = (ending: string): Uint8Array => gzipSync(readFileSync(path.join(folder, `main.${ending}`)));
  const [script, style] = [part('js'), part('css')];
  return { script, style, size: script.length + style.length };
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
