import { SEAT } from '../../read/dates';
import type { Travelled } from '../../web/shapes';
import { moment } from '../dates';
import { PanelBox } from './PanelBox';

interface Props {
  readonly travelled: Travelled;
  readonly lookAt: (as: string, open: string) => void;
  readonly close: () => void;
}

export function TravelledPanel({ travelled, lookAt, close }: Props) {
  const posts = travelled.sent.filter(({ edit }) => !edit);
  const edits = travelled.sent.length - posts.length;
  return (
    <PanelBox title="Sent meanwhile" close={close}>
      <p class="hint">
        From {moment(travelled.from, SEAT)} to {moment(travelled.to, SEAT)}
        {edits > 0 ? `, and ${edits === 1 ? 'one message was' : `${edits} messages were`} edited` : ''}
      </p>
      {posts.length === 0 && <p>Nothing was sent.</p>}
      <ul class="sent">
        {posts.map(({ at, to, as, channel, text }) => (
          <li>
            <span class="hint">{moment(at, SEAT)}</span>{' '}
            <button type="button" class="replies" onClick={() => lookAt(as, channel)}>
              To {to}
            </button>
            <div class="clip">{text}</div>
          </li>
        ))}
      </ul>
    </PanelBox>
  );
}
