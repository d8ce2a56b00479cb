/** Who did not get to offers lately, from the offers themselves and from what the outbox sent about it. */
import type { PersonId } from '../../domain/person';
import { noSilence, type RestOffer, type Silence } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import type { NoticeState } from './outboxTables';

export interface Silences {
  /** Inside a transaction of the caller. Everybody named is in it. */
  of(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Silence>;
}

interface OffersRow {
  readonly id: PersonId;
  readonly answeredAt: number | null;
  /** A JSON array of moments. */
  readonly lapsedAt: string;
}

interface RestOfferRow {
  readonly about: string;
  readonly state: NoticeState;
  readonly madeAt: number;
  readonly settledAt: number | null;
}

const stateOf: Readonly<Record<NoticeState, RestOffer['state']>> = {
  pending: 'waiting',
  inFlight: 'waiting',
  sent: 'sent',
  dropped: 'lost',
  failed: 'lost',
};

export function createSilences({ sqlite }: Database): Silences {
  const offersTo = 'FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = j.value';
  const offers = sqlite.prepare<[{ workspaceId: string; ids: string }], OffersRow>(
    `SELECT j.value AS id, (SELECT max(o.settled_at) ${offersTo} AND o.outcome IN ('accepted', 'declined')) AS answeredAt,
       (SELECT json_group_array(o.settled_at) ${offersTo} AND o.outcome = 'lapsed' AND o.settled_at IS NOT NULL) AS lapsedAt
     FROM json_each(@ids) j`,
  );
  // What they are about begins with the person and goes on with the moment, so the last key is the newest.
  const newest = sqlite.prepare<[{ workspaceId: string; id: PersonId }], RestOfferRow>(
    `SELECT about, state, created_at AS madeAt, settled_at AS settledAt FROM notices
     WHERE workspace_id = @workspaceId AND delivery = 'post' AND key >= 'restOffer:' || @id || '#'
       AND key < 'restOffer:' || @id || '$' ORDER BY key DESC LIMIT 1`,
  );

  function restOfferTo(workspaceId: WorkspaceId, id: PersonId): RestOffer | null {
    const row = newest.get({ workspaceId, id });
    if (!row) return null;
    const settledAt = row.settledAt === null ? null : new Date(row.settledAt);
    return { about: row.about, state: stateOf[row.state], madeAt: new Date(row.madeAt), settledAt };
  }

  function silenceOf(workspaceId: WorkspaceId, { id, answeredAt, lapsedAt }: OffersRow): Silence {
    const lapses = (JSON.parse(lapsedAt) as number[]).map((at) => new Date(at));
    const answered = answeredAt === null ? null : new Date(answeredAt);
    // Without a lapse there never was an offer of rest.
    if (lapses.length === 0) return { ...noSilence, answeredAt: answered };
    return { lapsedAt: lapses, answeredAt: answered, restOffer: restOfferTo(workspaceId, id) };
  }

  return {
    of: (workspaceId, ids) =>
      new Map(
        (ids.length === 0 ? [] : offers.all({ workspaceId, ids: JSON.stringify(ids) })).map((row) => [
          row.id,
          silenceOf(workspaceId, row),
        ]),
      ),
  };
}
