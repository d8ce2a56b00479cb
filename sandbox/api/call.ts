import { type Fields, parseJson } from '../json';
import { SlackError } from '../slackError';
import type { Workspace } from '../workspace/workspace';

/** One call of a Web API method: its arguments, looked at the way Slack looks at them. */
export class Call {
  constructor(
    readonly workspace: Workspace,
    readonly args: Fields,
  ) {}

  /** An optional text. Numbers in a JSON body count as text. */
  text(name: string): string | undefined {
    const value = this.args[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw SlackError.withMessages('invalid_arguments', [`[ERROR] must be a string: ${name}`]);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value) return value;
    throw SlackError.withMessages('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
  }

  flag(name: string): boolean {
    const value = this.args[name];
    return value === true || value === 'true' || value === '1' || value === 1;
  }

  count(name: string, otherwise: number): number {
    const value = Number(this.args[name] ?? otherwise);
    if (!Number.isInteger(value)) throw new SlackError('invalid_arguments');
    return value;
  }

  /** An argument that is JSON: a string in a form, itself in a JSON body. */
  json(name: string): unknown {
    const value = this.args[name];
    if (typeof value !== 'string') return value ?? undefined;
    const parsed = parseJson(value);
    if (parsed === undefined) throw new SlackError(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments');
    return parsed;
  }

  needsScope(scope: string): void {
    const { scopes } = this.workspace;
    if (scopes.has(scope)) return;
    throw new SlackError('missing_scope', { needed: scope, provided: [...scopes].join(',') });
  }
}

export interface Method {
  readonly scope?: string;
  /** apps.connections.open takes the app's token, everything else the bot's. */
  readonly token?: 'app';
  readonly run: (call: Call) => Fields;
}

export type Methods = Readonly<Record<string, Method>>;
