import { memo } from 'preact/compat';
import type { ShownMessage } from '../web/shapes';
import { Avatar } from './Avatar';
import { Blocks } from './blocks/Blocks';
import { Mrkdwn } from './blocks/mrkdwn';
import type { Surface } from './blocks/surface';
import { clock, fullMoment, millisecondsOf } from './dates';
import { Menu } from './Menu';
import { type Screen, useScreen } from './screen';

interface Props {
  readonly message: ShownMessage;
  readonly channel: string;
  readonly confirmed: Surface['confirmed'];
  /** Absent inside a thread. */
  readonly replies?: readonly ShownMessage[];
  readonly canReply: boolean;
}

export function Message({ message, channel, confirmed, replies = [], canReply }: Props) {
  const screen = useScreen();
  const { reader, goTo } = screen;
  const { ts, user, ephemeral } = message;
  const at = millisecondsOf(ts);
  const name = reader.nameOf(user);
  const parent = message.threadTs ?? ts;
  return (
    <article class={`message ${ephemeral ? 'ephemeral' : ''}`} aria-label={`${name}, ${clock(at, reader.tz)}`}>
      <Avatar id={user} name={name} isApp={message.fromApp} />
      <div class="message-body">
        <div class="byline">
          <strong>{name}</strong>
          {message.fromApp && <span class="badge">App</span>}
          <time dateTime={new Date(at).toISOString()} title={fullMoment(at, reader.tz)}>
            {clock(at, reader.tz)}
          </time>
          {ephemeral && <span class="only-you">Only you can see this</span>}
        </div>
        <Content message={message} surface={surfaceOf(screen, channel, ts, confirmed)} />
        {message.edited && <span class="edited">(edited)</span>}
        {replies.length > 0 && (
          <button type="button" class="replies" onClick={() => goTo(channel, ts)}>
            {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
            <span class="hint"> last {clock(millisecondsOf(replies.at(-1)?.ts ?? ts), reader.tz)}</span>
          </button>
        )}
      </div>
      {!ephemeral && (
        <More screen={screen} channel={channel} ts={ts} reply={canReply ? () => goTo(channel, parent) : undefined} />
      )}
    </article>
  );
}

function More({
  screen,
  channel,
  ts,
  reply,
}: {
  screen: Screen;
  channel: string;
  ts: string;
  reply: (() => void) | undefined;
}) {
  const own = screen.office.shortcuts.filter(({ type }) => type === 'message');
  const entries = own.map(({ id, name }) => ({
    text: name,
    choose: () => void screen.act('messageShortcut', { channel, ts, id }),
  }));
  return (
    <Menu
      label="More actions"
      class="more"
      entries={[...entries, ...(reply ? [{ text: 'Reply in thread', choose: reply }] : [])]}
    />
  );
}

function Content({ message, surface }: { message: ShownMessage; surface: Surface }) {
  const { reader } = useScreen();
  if (message.blocks.length > 0) return <Blocks blocks={message.blocks} reader={reader} surface={surface} />;
  return (
    <div class="text">
      <Mrkdwn text={message.text} reader={reader} />
    </div>
  );
}

function surfaceOf({ act }: Screen, channel: string, ts: string, confirmed: Surface['confirmed']): Surface {
  return {
    heading: 'h2',
    press: (at, value) => act('press', { channel, ts, ...at, value }),
    suggest: async () => [],
    value: () => null,
    type: () => {},
    errors: {},
    confirmed,
  };
}

/** Most messages stay as they are while others come: they are not drawn again. */
export const StillMessage = memo(
  Message,
  (before, after) => JSON.stringify(strip(before)) === JSON.stringify(strip(after)),
);

const strip = ({ message, channel, replies, canReply }: Props) => ({ message, channel, replies, canReply });
