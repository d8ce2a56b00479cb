/** The messages of a conversation, and where one writes into it. */
import { useRef } from 'preact/hooks';
import type { OpenConversation } from '../web/shapes';
import type { Surface } from './blocks/surface';
import { Composer } from './Composer';
import { dayName, millisecondsOf } from './dates';
import { groupBy } from './groupBy';
import { Mark } from './Mark';
import { StillMessage } from './Message';
import { useScreen } from './screen';
import { useStayAtEnd } from './useStayAtEnd';

interface Props {
  readonly conversation: OpenConversation;
  readonly confirmed: Surface['confirmed'];
}

export function Messages({ conversation, confirmed }: Props) {
  const { reader } = useScreen();
  const list = useRef<HTMLDivElement>(null);
  const top = conversation.messages.filter(({ threadTs, ts }) => !threadTs || threadTs === ts);
  const replies = groupBy(conversation.messages, ({ threadTs }) => threadTs ?? '');
  useStayAtEnd(list, conversation.id);
  let before = '';
  return (
    <div class="messages" role="log" aria-label={`Messages in ${conversation.name}`} tabIndex={0} ref={list}>
      <div>
        {top.length === 0 && <p class="empty">Nothing was written here yet.</p>}
        {top.map((message) => {
          const day = dayName(millisecondsOf(message.ts), reader);
          const isNewDay = day !== before;
          before = day;
          return (
            <div key={message.ts} class="message-slot">
              {isNewDay && <div class="day">{day}</div>}
              <StillMessage
                message={message}
                channel={conversation.id}
                confirmed={confirmed}
                replies={replies.get(message.ts) ?? []}
                canReply={!conversation.readOnly}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

export function ConversationView({ conversation, confirmed }: Props) {
  return (
    <>
      <header class="place">
        <h1>
          <Mark kind={conversation.kind} />
          {conversation.name}
        </h1>
        <span class="hint">{conversation.members.length} members</span>
      </header>
      <Messages conversation={conversation} confirmed={confirmed} />
      <Composer key={conversation.id} channel={conversation.id} label="Message" send="Send" />
    </>
  );
}
