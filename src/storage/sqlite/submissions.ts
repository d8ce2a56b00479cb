/** The ask form on its way to an ask, or kept as a draft when it is refused. */
import { and, asc, desc, gt, lte, sql } from 'drizzle-orm';
import type { Ask, AskForm, AskId } from '../../domain/ask';
import type { Decide, Decision } from '../../domain/decisions/decision';
import type { SubmitFacts } from '../../domain/decisions/submit';
import { addDays } from '../../domain/duration';
import type { PersonId } from '../../domain/person';
import { done, type Outcome, type Refusal, refuse } from '../../domain/refusal';
import type { WorkspaceId } from '../store';
import type { Asks } from './asks';
import { drafts } from './askTables';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';
import { matching, prepareUpsert } from './statements';

export interface SubmitRequest {
  readonly askId: AskId;
  readonly personId: PersonId;
  readonly form: AskForm;
  readonly questionKey: string;
}

export interface Submissions {
  draft(workspaceId: WorkspaceId, personId: PersonId, now: Date): AskForm | null;
  submit(
    workspaceId: WorkspaceId,
    request: SubmitRequest,
    decide: (facts: SubmitFacts) => Outcome<Decision>,
    now: Date,
    next?: Decide,
  ): Outcome<Ask>;
}

const DRAFT_DAYS = 1;

export function createSubmissions(database: Database, parts: ChangeParts, changes: Changes): Submissions {
  const { asks, people, policyOf } = parts;
  const kept = prepareDrafts(database);
  // Inside the transaction of the caller: a savepoint.
  const apart = database.sqlite.transaction(changes.begin);

  /** As far as `next` takes it, saved once. Where that throws, the ask is saved as it is. */
  const begin: Changes['begin'] = (workspaceId, decided, key, now, next) => {
    if (!next) return changes.begin(workspaceId, decided, key, now);
    try {
      return apart(workspaceId, decided, key, now, next);
    } catch (fault) {
      // After some faults, a full disk for one, SQLite has taken back the whole transaction.
      if (!database.sqlite.inTransaction) throw fault;
      return changes.begin(workspaceId, decided, key, now);
    }
  };

  function refused(workspaceId: WorkspaceId, request: SubmitRequest, refusal: Refusal, now: Date): Outcome<never> {
    const { askId: formId, personId, form } = request;
    const toldNoTopic = refusal.code === 'noTopic' || kept.wasToldNoTopic(workspaceId, request);
    kept.dropOlderThan(addDays(now, -DRAFT_DAYS));
    kept.save({ workspaceId, formId, personId, form, toldNoTopic, savedAt: now });
    return refuse(refusal);
  }

  return {
    draft: (workspaceId, personId, now) => kept.newest(workspaceId, personId, addDays(now, -DRAFT_DAYS)),
    submit(workspaceId, request, decide, now, next) {
      const { askId, personId, questionKey } = request;
      const asker = people.one(workspaceId, personId);
      if (!asker) throw new Error(`Person ${personId} is not known in ${workspaceId}`);
      const sentBefore = asks.load(workspaceId, askId);
      if (sentBefore) return sentBefore.askerId === personId ? done(sentBefore) : refuse({ code: 'notYours' });

      const openAsks = asks.open(workspaceId, personId);
      const toldNoTopic = kept.wasToldNoTopic(workspaceId, request);
      const outcome = decide({ asker, openAsks, toldNoTopic, policy: policyOf(workspaceId) });
      if (!outcome.ok) return refused(workspaceId, request, outcome.refusal, now);
      const ask = begin(workspaceId, outcome.value, questionKey, now, next);
      if (!ask) return refused(workspaceId, request, sameQuestion(openAsks, questionKey), now);
      // What they sent is what they wanted to say: no older form of theirs comes back.
      kept.drop(workspaceId, personId);
      return done(ask);
    },
  };
}

function sameQuestion(openAsks: ReturnType<Asks['open']>, questionKey: string): Refusal {
  const same = openAsks.find((open) => open.questionKey === questionKey);
  if (!same) throw new Error('An ask could not be inserted, and no other has its question');
  return { code: 'sameQuestion', askId: same.id };
}

function prepareDrafts({ db }: Database) {
  const byPerson = matching({ workspaceId: drafts.workspaceId, personId: drafts.personId });
  const newest = db
    .select({ form: drafts.form })
    .from(drafts)
    .where(and(byPerson, gt(drafts.savedAt, sql.placeholder('since'))))
    .orderBy(desc(drafts.savedAt), asc(drafts.formId))
    .limit(1)
    .prepare();
  const told = db
    .select({ toldNoTopic: drafts.toldNoTopic })
    .from(drafts)
    .where(and(byPerson, matching({ formId: drafts.formId })))
    .prepare();
  const drop = db.delete(drafts).where(byPerson).prepare();
  const dropOld = db
    .delete(drafts)
    .where(lte(drafts.savedAt, sql.placeholder('before')))
    .prepare();
  return {
    save: prepareUpsert(db, drafts, ['workspaceId', 'formId']),
    newest: (workspaceId: WorkspaceId, personId: PersonId, since: Date): AskForm | null => {
      const kept = newest.get({ workspaceId, personId, since: since.getTime() });
      // Forms that were kept before there was a choice of time.
      if (!kept) return null;
      const { soon = 'whenSuits', inWritingIsFine = false } = kept.form as Partial<AskForm>;
      return { ...kept.form, soon, inWritingIsFine };
    },
    wasToldNoTopic: (workspaceId: WorkspaceId, { askId: formId, personId }: SubmitRequest): boolean =>
      told.get({ workspaceId, formId, personId })?.toldNoTopic ?? false,
    drop: (workspaceId: WorkspaceId, personId: PersonId) => void drop.run({ workspaceId, personId }),
    dropOlderThan: (before: Date) => void dropOld.run({ before: before.getTime() }),
  };
}
