import type { ComponentChildren } from 'preact';
import type { Seen, ShownConversation } from '../web/shapes';
import { Mark } from './Mark';

interface Props {
  readonly seen: Seen;
  readonly open: string;
  /** Which screen, where there are two. */
  readonly where: string;
  readonly addressOf: (open: string) => string;
}

export function Sidebar({ seen, open, where, addressOf }: Props) {
  const entry = ({ id, name, unread, kind }: ShownConversation) => (
    <Entry key={id} href={addressOf(id)} isHere={open === id} unread={unread} kind={kind}>
      {name}
    </Entry>
  );
  const kinds = (...wanted: readonly ShownConversation['kind'][]) =>
    seen.conversations.filter(({ kind }) => wanted.includes(kind));
  const direct = kinds('im', 'mpim');
  return (
    <nav class="sidebar" aria-label={`Conversations${where}`}>
      <Part title="Apps">
        <Entry
          href={addressOf(seen.appUnread > 0 ? 'app' : 'home')}
          isHere={open === 'app' || open === 'home'}
          unread={seen.appUnread}
          kind="im"
        >
          Ask Mentor
        </Entry>
      </Part>
      {direct.length > 0 && <Part title="Direct messages">{direct.map(entry)}</Part>}
      <Part title="Channels">{kinds('public', 'private').map(entry)}</Part>
    </nav>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="part">
    <div class="part-title">{title}</div>
    <ul>{children}</ul>
  </div>
);

interface EntryProps {
  readonly href: string;
  readonly isHere: boolean;
  readonly unread: number;
  readonly kind: ShownConversation['kind'];
  readonly children: string;
}

function Entry({ href, isHere, unread, kind, children }: EntryProps) {
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined} class={unread > 0 ? 'unread' : ''}>
        <Mark kind={kind} />
        <span class="name">{children}</span>
      </a>
      {unread > 0 && (
        <span class="count">
          {unread}
          <span class="hidden"> unread</span>
        </span>
      )}
    </li>
  );
}
