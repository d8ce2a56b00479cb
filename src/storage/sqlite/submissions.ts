/** The ask form on its way to an ask, or kept as a draft when it is refused. */
import { and, gt, sql } from 'drizzle-orm';
import { type Ask, type AskForm, type AskId, usualChoices } from '../../domain/ask';
import type { AskFacts, Decide, Decision } from '../../domain/decisions/decision';
import type { SubmitFacts } from '../../domain/decisions/submit';
import { addDays } from '../../domain/duration';
import type { Person, PersonId } from '../../domain/person';
import { done, type Outcome, type Refusal, refuse } from '../../domain/refusal';
import type { SubmitRequest, WorkspaceId } from '../store';
import { drafts } from './askTables';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';
import { isApart } from './loops';
import { matching, prepareUpsert } from './statements';

export interface Submissions {
  draft(workspaceId: WorkspaceId, personId: PersonId, now: Date): AskForm | null;
  keptForm(workspaceId: WorkspaceId, personId: PersonId, formId: AskId, now: Date): AskForm | null;
  keepForm(workspaceId: WorkspaceId, personId: PersonId, formId: AskId, form: AskForm, now: Date): void;
  foresee(
    workspaceId: WorkspaceId,
    request: SubmitRequest,
    decide: (facts: SubmitFacts) => Outcome<Decision>,
    now: Date,
  ): Outcome<AskFacts>;
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

  function refused(workspaceId: WorkspaceId, request: SubmitRequest, refusal: Refusal, now: Date): Outcome<never> {
    keep(workspaceId, request, refusal.code === 'noTopic' || kept.wasToldNoTopic(workspaceId, request), now);
    return refuse(refusal);
  }

  function keep(
    workspaceId: WorkspaceId,
    { askId: formId, personId, form }: Pick<SubmitRequest, 'askId' | 'personId' | 'form'>,
    toldNoTopic: boolean,
    now: Date,
  ): void {
    kept.save({ workspaceId, formId, personId, form, toldNoTopic, savedAt: now });
  }

  function decided(
    workspaceId: WorkspaceId,
    request: SubmitRequest,
    decide: (facts: SubmitFacts) => Outcome<Decision>,
    earlier: readonly Ask[] = [],
  ): { readonly outcome: Outcome<Decision>; readonly asker: Person; readonly openAsks: SubmitFacts['openAsks'] } {
    const asker = people.one(workspaceId, request.personId);
    if (!asker) throw new Error(`Person ${request.personId} is not known in ${workspaceId}`);
    const openAsks = asks.open(workspaceId, request.personId);
    const toldNoTopic = kept.wasToldNoTopic(workspaceId, request);
    const facts = { asker, openAsks, toldNoTopic, earlier, policy: policyOf(workspaceId) };
    return { outcome: decide(facts), asker, openAsks };
  }

  return {
    draft: (workspaceId, personId, now) => kept.newest(workspaceId, personId, addDays(now, -DRAFT_DAYS)),
    keptForm: (workspaceId, personId, formId, now) =>
      kept.one(workspaceId, personId, formId, addDays(now, -DRAFT_DAYS)),
    keepForm: (workspaceId, personId, askId, form, now) =>
      keep(workspaceId, { askId, personId, form }, kept.wasToldNoTopic(workspaceId, { askId, personId }), now),
    foresee(workspaceId, request, decide, now) {
      const { askId, questionKey } = request;
      if (asks.load(workspaceId, askId)) return refuse({ code: 'sameQuestion', askId });
      const { outcome, openAsks } = decided(workspaceId, request, decide);
      if (!outcome.ok) return outcome;
      const same = openAsks.find((open) => open.questionKey === questionKey);
      return same
        ? refuse({ code: 'sameQuestion', askId: same.id })
        : done(changes.foresee(workspaceId, outcome.value.ask, now));
    },
    submit(workspaceId, request, decide, now, next) {
      const { askId, personId, questionKey } = request;
      const sentBefore = asks.load(workspaceId, askId);
      if (sentBefore) return sentBefore.askerId === personId ? done(sentBefore) : refuse({ code: 'notYours' });

      const earlier = asks.notClosed(workspaceId, personId).filter((each) => !isApart(parts.apart, workspaceId, each));
      const { outcome, asker, openAsks } = decided(workspaceId, request, decide, earlier);
      if (!outcome.ok) return refused(workspaceId, request, outcome.refusal, now);
      const ask = changes.begin(workspaceId, outcome.value, questionKey, now, next);
      if (!ask) return refused(workspaceId, request, sameQuestion(openAsks, questionKey), now);
      parts.loops.begun(workspaceId, asker, ask);
      // What they sent is what they wanted to say: no older form of theirs comes back.
      kept.drop(workspaceId, personId);
      return done(ask);
    },
  };
}

function sameQuestion(openAsks: SubmitFacts['openAsks'], questionKey: string): Refusal {
  const same = openAsks.find((open) => open.questionKey === questionKey);
  if (!same) throw new Error('An ask could not be inserted, and no other has its question');
  return { code: 'sameQuestion', askId: same.id };
}

/** Forms may have been kept before there was a choice of all that there is now. */
const whole = (form: Partial<AskForm> & Omit<AskForm, 'soon' | 'inWritingIsFine'>): AskForm => ({
  soon: 'whenSuits',
  inWritingIsFine: false,
  ...usualChoices,
  ...form,
});

function prepareDrafts({ db, sqlite }: Database) {
  const byPerson = matching({ workspaceId: drafts.workspaceId, personId: drafts.personId });
  // With every form that opens: without drizzle, which takes longer to fill in the places than SQLite to find nothing.
  const newest = sqlite
    .prepare<[{ workspaceId: WorkspaceId; personId: PersonId; since: number }], string>(
      `SELECT form FROM drafts WHERE workspace_id = @workspaceId AND person_id = @personId AND saved_at > @since
       ORDER BY saved_at DESC, form_id LIMIT 1`,
    )
    .pluck();
  const one = db
    .select({ form: drafts.form })
    .from(drafts)
    .where(and(byPerson, matching({ formId: drafts.formId }), gt(drafts.savedAt, sql.placeholder('since'))))
    .prepare();
  const told = db
    .select({ toldNoTopic: drafts.toldNoTopic })
    .from(drafts)
    .where(and(byPerson, matching({ formId: drafts.formId })))
    .prepare();
  const drop = db.delete(drafts).where(byPerson).prepare();
  return {
    save: prepareUpsert(db, drafts, ['workspaceId', 'formId']),
    newest: (workspaceId: WorkspaceId, personId: PersonId, since: Date): AskForm | null => {
      const kept = newest.get({ workspaceId, personId, since: since.getTime() });
      return kept === undefined ? null : whole(JSON.parse(kept));
    },
    one: (workspaceId: WorkspaceId, personId: PersonId, formId: AskId, since: Date): AskForm | null => {
      const kept = one.get({ workspaceId, personId, formId, since: since.getTime() });
      return kept ? whole(kept.form) : null;
    },
    wasToldNoTopic: (
      workspaceId: WorkspaceId,
      { askId: formId, personId }: Pick<SubmitRequest, 'askId' | 'personId'>,
    ): boolean => told.get({ workspaceId, formId, personId })?.toldNoTopic ?? false,
    drop: (workspaceId: WorkspaceId, personId: PersonId) => void drop.run({ workspaceId, personId }),
  };
}
