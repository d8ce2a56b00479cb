import type { Office } from '../web/shapes';
import { Avatar } from './Avatar';
import { clock, zoneName } from './dates';
import { groupBy } from './groupBy';

/** "Engineering" of "Backend engineer · Engineering, Berlin". */
const teamOf = (title: string): string => title.split(' · ')[1]?.split(',')[0] ?? 'Others';

export function SeatHead({ office, as, choose }: { office: Office; as: string; choose: (id: string) => void }) {
  const person = office.people.find(({ id }) => id === as);
  const teams = groupBy(office.people, ({ title }) => teamOf(title));
  const tz = person?.tz ?? 'UTC';
  return (
    <div class="seat-head">
      <Avatar id={as} name={person?.name ?? ''} />
      <label>
        <span>Acting as</span>
        <select value={as} onChange={(event) => choose(event.currentTarget.value)}>
          {[...teams].map(([team, people]) => (
            <optgroup label={team}>
              {people.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div class="seat-facts">
        <span>{person?.title}</span>
        <span class="hint">
          {clock(office.now, tz)} {zoneName(office.now, tz)}
          {person?.note ? ` · ${person.note}` : ''}
        </span>
      </div>
    </div>
  );
}
