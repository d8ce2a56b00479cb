/**
 * How a person hears back at once: privately where they pressed, in a small window where there is no message. It never goes
 * through the outbox; if it fails it is logged, not retried.
 */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { faultFields, type Log } from '../../lib/log';
import { type Clients, writtenOut } from '../clients';
import { answerModal } from '../home/answer.view';
import type { Words } from '../words';

/** null: nothing to say, what they see changes by itself. */
export type Answer =
  | { readonly say: string; readonly blocks?: readonly KnownBlock[] }
  | { readonly open: ModalView }
  /** The form in which the press happened, shown anew; what was typed stays. */
  /** `home`: their Home too, where nothing is left of them from which it could be made later. */
  | { readonly update: ModalView; readonly home?: HomeView }
  | null;

export interface Answering {
  readonly clients: Clients;
  readonly log: Log;
}

const RESPONSE_URL_MS = 2_000;

interface Where {
  readonly responseUrl: string | null;
  readonly triggerId: string | null;
  readonly personId?: string;
  /** Whether a modal is open in which the press happened: the answer is then laid on top of it. */
  readonly inModal: boolean;
  /** The form or Home in which the press happened, as it was then. */
  readonly view?: { readonly id: string; readonly hash: string | null } | null;
}

export async function answer({ clients, log }: Answering, where: Where, said: Answer, words: Words): Promise<void> {
  if (!said) return;
  try {
    if ('open' in said) return await show(clients, where, said.open);
    if ('update' in said) {
      await Promise.all([showAnew(clients, where, said.update), publish(clients, where, said.home)]);
      return;
    }
    if (where.responseUrl) return await sayPrivately(where.responseUrl, said.say, said.blocks);
    await show(clients, where, answerModal(said.say, words));
  } catch (fault) {
    log.warn('answer not shown', faultFields(fault));
    if ('open' in said && where.responseUrl) await sayNotOpened(where.responseUrl, log, words);
  }
}

async function sayNotOpened(responseUrl: string, log: Log, words: Words): Promise<void> {
  await sayPrivately(responseUrl, words.slackSlow).catch((fault) => log.warn('answer not shown', faultFields(fault)));
}

async function show(clients: Clients, { triggerId, inModal }: Where, view: ModalView): Promise<void> {
  if (!triggerId) return;
  await clients.interactive.views[inModal ? 'push' : 'open']({ trigger_id: triggerId, view: writtenOut(view) });
}

async function showAnew(clients: Clients, { view: shown }: Where, view: ModalView): Promise<void> {
  if (!shown) return;
  const { id, hash } = shown;
  await clients.interactive.views.update({ view_id: id, view: writtenOut(view), ...(hash ? { hash } : {}) });
}

async function publish(clients: Clients, { personId }: Where, view: HomeView | undefined): Promise<void> {
  if (!view || !personId) return;
  await clients.interactive.views.publish({ user_id: personId, view: writtenOut(view) });
}

async function sayPrivately(responseUrl: string, text: string, blocks?: readonly KnownBlock[]): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, ...(blocks ? { blocks } : {}) }),
    signal: AbortSignal.timeout(RESPONSE_URL_MS),
  });
  if (!response.ok) throw Object.assign(new Error('response_url'), { code: `http_${response.status}` });
}
