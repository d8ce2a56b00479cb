import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fieldsOf, listOf, stringOf } from '../json';
import type { Office } from './shapes';

/** Commands and shortcuts, as the app's manifest announces them to Slack. */
export function readManifest(): Pick<Office, 'commands' | 'shortcuts'> {
  const file = path.join(__dirname, '../../manifest.yml');
  const features = fieldsOf(fieldsOf(parse(readFileSync(file, 'utf8'))).features);
  return {
    commands: listOf(features.slash_commands).map((each) => {
      const { command, usage_hint, description } = fieldsOf(each);
      return { command: stringOf(command), hint: stringOf(usage_hint), description: stringOf(description) };
    }),
    shortcuts: listOf(features.shortcuts).map((each) => {
      const { callback_id, name, type } = fieldsOf(each);
      return { id: stringOf(callback_id), name: stringOf(name), type: type === 'message' ? 'message' : 'global' };
    }),
  };
}
