/**
 * Both manifests against Slack's own schema. The schema lies beside the project, not in it (../shared/data/slack-manifest):
 * where it is not at hand, this file says that it checked nothing. Names of scopes and events are not in the schema;
 * test/manifest.test.ts knows those.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const root = path.join(__dirname, '../..');
const schemaFile = path.join(root, '../shared/data/slack-manifest/manifest.schema.2.0.0.json');

// biome-ignore lint/suspicious/noExplicitAny: broken on purpose below.
type Manifest = any;
const read = (file: string): Manifest => parse(readFileSync(path.join(root, file), 'utf8'));
const files = ['manifest.yml', 'docs/manifest.socket-mode.yml'];

if (existsSync(schemaFile)) describe("Slack's official schema of manifests", againstTheSchema);
else
  it('is not checked here: the schema is not at hand', () => {
    process.stdout.write(`The manifests were NOT checked against Slack's schema: there is no ${schemaFile}\n`);
  });

function againstTheSchema() {
  // The schema carries notes of its own, which strict mode would refuse.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const problemsOf = (manifest: Manifest): string[] => {
    validate(manifest);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  it.each(files)('accepts %s', (file) => {
    expect(problemsOf(read(file))).toEqual([]);
  });

  describe.each(files)('refuses %s', (file) => {
    it.each<[string, (manifest: Manifest) => void, string]>([
      [
        'with a command without its slash',
        (m) => {
          m.features.slash_commands[0].command = 'ask-mentor';
        },
        '/features/slash_commands/0/command',
      ],
      [
        'with a key that Slack does not know',
        (m) => {
          m.features.home = {};
        },
        '/features',
      ],
      [
        'with a name that is too long',
        (m) => {
          m.display_information.name = 'A'.repeat(36);
        },
        '/display_information/name',
      ],
      [
        'without a name',
        (m) => {
          delete m.display_information.name;
        },
        '/display_information',
      ],
      [
        'with scopes that are no list',
        (m) => {
          m.oauth_config.scopes.bot = 'chat:write';
        },
        '/oauth_config/scopes/bot',
      ],
    ])('%s', (_, spoil, where) => {
      const manifest = read(file);
      spoil(manifest);
      expect(problemsOf(manifest).filter((each) => each.startsWith(where))).not.toEqual([]);
    });
  });
}
