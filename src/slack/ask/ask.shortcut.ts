/** "Ask a mentor" from anywhere, and "Ask an expert about this" on a message. */
import { limits, type Source } from '../../domain/ask';
import type { Deps } from '../../usecases/deps';
import type { Answer } from '../listen/answer';
import type { Seen } from '../listen/listeners';
import type { ShortcutPayload } from '../listen/payloads';
import { plainText } from '../plainText';
import { askForm, startBlank } from './ask.open';

export const onAskMentor =
  (deps: Deps) =>
  async (seen: Seen): Promise<Answer> => ({ open: await askForm(deps, seen, startBlank) });

export const onAskExpert =
  (deps: Deps) =>
  async (seen: Seen, payload: ShortcutPayload): Promise<Answer> => ({
    open: await askForm(deps, seen, { question: '', source: sourceOf(payload) }),
  });

/** The link is built from the payload, never fetched; the source channel's name is not kept. */
function sourceOf({ message, message_ts, channel, team }: ShortcutPayload): Source {
  const ts = message?.ts ?? message_ts ?? '';
  const host = team?.domain ? `https://${team.domain}.slack.com` : 'https://slack.com';
  return {
    quote: cut(plainText(message?.text ?? '')),
    link: channel && ts ? `${host}/archives/${channel.id}/p${ts.replace('.', '')}` : '',
    authorId: message?.user ?? null,
    shown: isPublic(channel),
  };
}

/** Slack names private channels "privategroup" and direct messages "directmessage" in this payload. */
function isPublic(channel: ShortcutPayload['channel']): boolean {
  if (!channel?.id.startsWith('C')) return false;
  const name = channel.name ?? 'privategroup';
  return name !== 'privategroup' && name !== 'directmessage' && !name.startsWith('mpdm-');
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= limits.quoteMax ? text : `${characters.slice(0, limits.quoteMax - 1).join('')}…`;
}
