import { SEAT } from '../../read/dates';
import type { Office, Travelled } from '../../web/shapes';
import { clock, moment } from '../dates';
import { PanelBox } from './PanelBox';

interface Props {
  readonly office: Office;
  readonly travelled: Travelled;
  readonly lookAt: (as: string, open: string) => void;
  readonly close: () => void;
}

export function TravelledPanel({ office, travelled, lookAt, close }: Props) {
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
            <span class="hint">
              {moment(at, SEAT)}
              {elsewhere(office, as, at)}
            </span>{' '}
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

/** It may be night here and morning where it is read. */
function elsewhere({ people }: Office, as: string, at: number): string {
  const reader = people.find(({ id }) => id === as);
  const there = reader && clock(at, reader.tz);
  return there && there !== clock(at, SEAT) ? ` (${there} for ${reader.name})` : '';
}
