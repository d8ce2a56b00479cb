/** What an error of Slack's client means for a sending. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Sending } from '../domain/sending';

/** Our installation may not send at all. */
const shutOutCodes = new Set([
  'account_inactive',
  'invalid_auth',
  'token_revoked',
  'token_expired',
  'not_authed',
  'team_access_not_granted',
  'no_permission',
  'org_login_required',
  'ekm_access_denied',
]);

/** Slack's pages say that part of the operation may have succeeded. */
const doubtfulCodes = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);

/** No connection was made, so nothing can have arrived. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function sendingOf(error: unknown): Sending {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: Math.max(1, error.retryAfter) };
  if (error instanceof WebAPIPlatformError) return ofPlatform(error.data);
  if (error instanceof WebAPIHTTPError) {
    return error.statusCode >= 500
      ? { kind: 'inDoubt', code: `http_${error.statusCode}` }
      : { kind: 'refused', code: `http_${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = causeCode(error.original);
    return neverLeft.has(code) ? { kind: 'unreached', code } : { kind: 'inDoubt', code };
  }
  throw error;
}

/** Without the scope for group conversations the session falls back; without the one for messages nothing can be said. */
function mayNotSend({ error, ...data }: WebAPIPlatformError['data']): boolean {
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : 'chat:write';
  return shutOutCodes.has(error) || (error === 'missing_scope' && needed.includes('chat:write'));
}

function ofPlatform(data: WebAPIPlatformError['data']): Sending {
  const code = data.error;
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'wait', seconds: 30 };
  if (mayNotSend(data)) return { kind: 'shutOut', code };
  if (doubtfulCodes.has(code)) return { kind: 'inDoubt', code };
  return { kind: 'refused', code };
}

/** fetch hides the network's own code in a chain of causes. */
function causeCode(error: unknown, depth = 0): string {
  if (!(typeof error === 'object' && error !== null) || depth > 4) return 'unknown';
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  const deeper = causeCode(cause, depth + 1);
  return deeper !== 'unknown' ? deeper : typeof name === 'string' ? name : 'unknown';
}
