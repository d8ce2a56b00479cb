/**
 * Makes the Socket Mode form of the manifest from manifest.yml: the same app without addresses.
 * `npm run manifest` writes docs/manifest.socket-mode.yml; a test fails when the two have drifted apart.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

const root = path.join(__dirname, '..');
const httpFile = path.join(root, 'manifest.yml');
const socketFile = path.join(root, 'docs/manifest.socket-mode.yml');

const addresses = [
  ['features', 'slash_commands', 0, 'url'],
  ['settings', 'event_subscriptions', 'request_url'],
  ['settings', 'interactivity', 'request_url'],
  ['settings', 'interactivity', 'message_menu_options_url'],
];

export function socketModeManifest(): string {
  const withoutHead = readFileSync(httpFile, 'utf8').replace(/^(#.*\n)+/, '');
  const manifest = parseDocument(withoutHead);
  for (const place of addresses) manifest.deleteIn(place);
  manifest.setIn(['settings', 'socket_mode_enabled'], true);
  manifest.commentBefore =
    ' Ask Mentor for Socket Mode: no public address needed. Made from manifest.yml by `npm run manifest`.';
  return manifest.toString({ lineWidth: 0 });
}

if (require.main === module) {
  writeFileSync(socketFile, socketModeManifest());
  console.log(`Wrote ${path.relative(root, socketFile)}`);
}
