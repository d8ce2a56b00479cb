import type { ShownConversation } from '../web/shapes';

/** What kind of conversation it is, for the eye. */
export function Mark({ kind }: { kind: ShownConversation['kind'] }) {
  if (kind === 'im' || kind === 'mpim') return null;
  return (
    <span class="mark" aria-hidden="true">
      {kind === 'public' ? '#' : <Lock />}
    </span>
  );
}

const Lock = () => (
  <svg width="11" height="13" viewBox="0 0 11 13" role="presentation">
    <rect x="0.5" y="5.5" width="10" height="7" rx="1.5" fill="currentColor" />
    <path d="M2.5 5.5V3.8a3 3 0 0 1 6 0v1.7" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
);
