import type { Fields } from './json';

/** A refusal of the Web API: `{ ok: false, error: code, … }`. */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly details: Fields = {},
  ) {
    super(code);
  }

  static withMessages(code: string, messages: readonly string[]): SlackError {
    return new SlackError(code, { response_metadata: { messages } });
  }
}
