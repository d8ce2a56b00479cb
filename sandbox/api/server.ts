import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, Faults } from '../faults';
import { type Fields, fieldsOf } from '../json';
import type { Quiet } from '../quiet';
import { SlackError } from '../slackError';
import type { Exchange, Traffic } from '../traffic';
import type { Workspace } from '../workspace/workspace';
import { Call, type Methods } from './call';
import { answerWith, argumentsOf, readBody, tokenOf } from './request';
import { answerThroughUrl, type HttpAnswer } from './responseUrl';

export interface CallSeen {
  readonly method: string;
  readonly args: Fields;
  /** Before the effect, or after it and before the answer. */
  readonly phase: 'before' | 'after';
  /** The how-manieth call of this method, and of all methods. */
  readonly n: number;
  readonly total: number;
}

/** May be async; it is waited for. When it returns `'lose'` before the effect, the call never arrives and its connection is cut. */
export type CallHook = (call: CallSeen) => unknown;

/** The HTTP side of the sandbox: the Web API and the response_urls. */
export class ApiServer {
  readonly faults = new Faults();
  readonly hooks = new Set<CallHook>();
  readonly server: http.Server;
  private readonly counts = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly methods: Methods,
    private readonly traffic: Traffic,
    private readonly quiet: Quiet,
  ) {
    this.server = http.createServer((request, response) => void this.handle(request, response));
  }

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const ended = this.quiet.begin();
    const began = performance.now();
    response.on('close', ended);
    try {
      const body = await readBody(request);
      const url = new URL(request.url ?? '/', 'http://localhost');
      const [, kind, ...rest] = url.pathname.split('/');
      const name = kind === 'api' ? rest.join('/') : 'response_url';
      if (kind !== 'api' && kind !== 'response') return answerWith(response, 404, 'not found');
      const args = argumentsOf(request, body, url);
      const { token: _, ...shown } = args;
      const exchange = this.traffic.begin({ direction: 'fromApp', name, request: shown });
      const effect = (): HttpAnswer =>
        kind === 'api'
          ? { status: 200, body: this.call(name, args, tokenOf(request, args)) }
          : answerThroughUrl(this.workspace, rest.join('/'), args);
      const outcome = await this.throughFaults(name, shown, effect, response, ended);
      const answer = fieldsOf(outcome.answer);
      const error = outcome.error ?? (answer.ok === false ? String(answer.error) : undefined);
      const took = performance.now() - began;
      this.traffic.end(exchange, { ...outcome, took, ...(error !== undefined && { error }) });
    } catch {
      // The app went away while it was still sending.
      response.destroy();
    }
  }

  private async throughFaults(
    method: string,
    args: Fields,
    effect: () => HttpAnswer,
    response: http.ServerResponse,
    ended: () => void,
  ): Promise<Pick<Exchange, 'answer' | 'status' | 'error'>> {
    const n = (this.counts.get(method) ?? 0) + 1;
    this.counts.set(method, n);
    this.total += 1;
    const seen = { method, args, n, total: this.total };
    const fault = this.faults.pick(method, args);
    const isLost = await this.tellHooks({ ...seen, phase: 'before' });
    if (isLost) return failBefore({ method, kind: 'dropBefore' }, response, ended);
    if (fault && fault.kind !== 'dropAfter') return failBefore(fault, response, ended);
    const { status, body } = effect();
    await this.tellHooks({ ...seen, phase: 'after' });
    if (fault) {
      response.destroy();
      return { answer: body, status, error: 'dropped after the effect' };
    }
    answerWith(response, status, body, { 'x-oauth-scopes': [...this.workspace.scopes].join(',') });
    return { answer: body, status };
  }

  private async tellHooks(call: CallSeen): Promise<boolean> {
    let isLost = false;
    for (const hook of this.hooks) if ((await hook(call)) === 'lose') isLost = true;
    return isLost;
  }

  private call(name: string, args: Fields, token: string | undefined): Fields {
    try {
      const method = this.methods[name];
      if (!method) throw new SlackError('unknown_method', { req_method: name });
      this.checkToken(token, method.token ?? 'bot');
      const call = new Call(this.workspace, args);
      if (method.scope) call.needsScope(method.scope);
      return { ok: true, ...method.run(call) };
    } catch (error) {
      if (error instanceof SlackError) return { ok: false, error: error.code, ...error.details };
      return { ok: false, error: 'sandbox_bug', detail: error instanceof Error ? error.stack : String(error) };
    }
  }

  private checkToken(token: string | undefined, wanted: 'bot' | 'app'): void {
    const { botToken, appToken } = this.workspace.installation;
    if (!token) throw new SlackError('not_authed');
    if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth');
    if (this.workspace.uninstalled && token === botToken) throw new SlackError('account_inactive');
    if (token !== (wanted === 'bot' ? botToken : appToken)) throw new SlackError('not_allowed_token_type');
  }
}

function failBefore(fault: Fault, response: http.ServerResponse, ended: () => void) {
  const { kind } = fault;
  if (kind === 'hang') {
    // Never answered; the connection ends when the app gives up or the sandbox stops. Nobody waits for it.
    ended();
    return { error: 'hangs' };
  }
  if (kind === 'dropBefore') {
    response.destroy();
    return { error: 'dropped before the effect' };
  }
  if (kind === '503') {
    answerWith(response, 503, 'upstream connect error or disconnect/reset before headers');
    return { status: 503, error: '503' };
  }
  if (kind === '429') {
    const body = { ok: false, error: 'ratelimited' };
    answerWith(response, 429, body, { 'retry-after': String(fault.retryAfter ?? 30) });
    return { answer: body, status: 429 };
  }
  const body = { ok: false, error: fault.error ?? 'internal_error' };
  answerWith(response, 200, body);
  return { answer: body, status: 200 };
}
