import { useRef } from 'preact/hooks';
import type { OpenConversation } from '../web/shapes';
import type { Surface } from './blocks/surface';
import { Composer } from './Composer';
import { StillMessage } from './Message';
import { useScreen } from './screen';
import { useStayAtEnd } from './useStayAtEnd';

interface Props {
  readonly conversation: OpenConversation;
  readonly ts: string;
  /** Which screen, where there are two. */
  readonly where: string;
  readonly confirmed: Surface['confirmed'];
}

export function Thread({ conversation, ts, where, confirmed }: Props) {
  const { goTo } = useScreen();
  const list = useRef<HTMLDivElement>(null);
  useStayAtEnd(list, ts);
  const messages = conversation.messages.filter((each) => each.ts === ts || each.threadTs === ts);
  return (
    <section class="thread" aria-label={`Thread${where}`}>
      <header class="place">
        <h2>Thread</h2>
        <button type="button" class="quiet" aria-label="Close thread" onClick={() => goTo(conversation.id)}>
          ×
        </button>
      </header>
      <div class="messages" role="log" aria-label="Messages in this thread" tabIndex={0} ref={list}>
        <div>
          {messages.map((message) => (
            <div key={message.ts} class="message-slot">
              <StillMessage message={message} channel={conversation.id} confirmed={confirmed} canReply={false} />
            </div>
          ))}
        </div>
      </div>
      <Composer key={ts} channel={conversation.id} threadTs={ts} label="Reply to thread" send="Reply" />
    </section>
  );
}
