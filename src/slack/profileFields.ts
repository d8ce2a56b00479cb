/**
 * Team, place and manager, from the profile fields that the workspace named, where the optional scope `users.profile:read` was
 * granted. A field is named by its label, or by its id (`Xf…`), which spares a call. Edits of such fields make no event: they
 * are read with the rest of what Slack says of a person.
 */
import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import { DAY } from '../domain/duration';
import type { PersonId, SlackFacts } from '../domain/person';
import { type ProfileFact, profileFacts } from '../domain/policy';
import { faultFields } from '../lib/log';
import type { Actor, Deps } from '../usecases/deps';
import type { Clients } from './clients';

type WorkspaceId = Actor['workspaceId'];

/** Labels change seldom, and a scope may be granted later: both are looked at again once a day. */
const ASK_AGAIN_MS = DAY;
const SCOPE = 'users.profile:read';
const FIELD_ID = /^Xf[A-Z0-9]+$/;
const A_PERSON = /^[UW][A-Z0-9]{2,}(?=,|$)/;
const MOST = 200;

/** What a person without any such field has is an empty list, or nothing. */
const valuesOf = z.record(z.string(), z.object({ value: z.string().nullish() })).catch({});

export type OfProfile = Pick<SlackFacts, 'team' | 'place' | 'managerId'>;

interface Parts extends Pick<Deps, 'store' | 'clock' | 'log'> {
  readonly clients: Clients;
}

export interface ProfileFields {
  /** What the named fields say of a person; nothing of a field that is not named, or while Slack does not answer. */
  read(workspaceId: WorkspaceId, personId: PersonId): Promise<OfProfile>;
  /** Says so in the log where fields are named and the scope is missing. `scopes`: null where Slack did not say which there are. */
  sayWhetherOff(workspaceId: WorkspaceId, scopes: readonly string[] | null): Promise<void>;
}

type Named = Readonly<Record<ProfileFact, string>>;

export function createProfileFields({ clients, clock, log, store }: Parts): ProfileFields {
  let notGrantedAt: Date | null = null;
  const labels = new Map<WorkspaceId, { readonly at: Date; readonly ids: ReadonlyMap<string, string> }>();

  const isFresh = (at: Date | null): boolean => at !== null && clock.now().getTime() - at.getTime() < ASK_AGAIN_MS;
  const namedBy = async (workspaceId: WorkspaceId): Promise<Named> => (await store.policy(workspaceId)).profileFields;
  const isNamed = (named: Named): boolean => profileFacts.some((fact) => named[fact] !== '');

  async function idsByLabel(workspaceId: WorkspaceId): Promise<ReadonlyMap<string, string>> {
    const known = labels.get(workspaceId);
    if (known && isFresh(known.at)) return known.ids;
    const { profile } = await clients.reader.team.profile.get();
    const ids = new Map((profile?.fields ?? []).map(({ id = '', label = '' }) => [plain(label), id]));
    labels.set(workspaceId, { at: clock.now(), ids });
    for (const name of Object.values(await namedBy(workspaceId)))
      if (name !== '' && !FIELD_ID.test(name) && !ids.has(plain(name))) log.warn('no such profile field', { name });
    return ids;
  }

  async function fieldsOf(workspaceId: WorkspaceId, personId: PersonId, named: Named): Promise<OfProfile> {
    const byLabel = profileFacts.some((fact) => named[fact] !== '' && !FIELD_ID.test(named[fact]));
    const [ids, { profile }] = await Promise.all([
      byLabel ? idsByLabel(workspaceId) : new Map<string, string>(),
      clients.reader.users.profile.get({ user: personId }),
    ]);
    const values = valuesOf.parse(profile?.fields ?? {});
    const said = (fact: ProfileFact): string | null | undefined => {
      const id = FIELD_ID.test(named[fact]) ? named[fact] : ids.get(plain(named[fact]));
      if (named[fact] === '' || id === undefined) return undefined;
      return values[id]?.value?.trim().slice(0, MOST) || null;
    };
    const [team, place, manager] = [said('team'), said('place'), said('manager')];
    return {
      ...(team === undefined ? {} : { team }),
      ...(place === undefined ? {} : { place }),
      ...(manager === undefined ? {} : { managerId: managerIn(manager, personId) }),
    };
  }

  function off(): void {
    notGrantedAt = clock.now();
    log.warn('profile fields are off', { missing: SCOPE });
  }

  return {
    async read(workspaceId, personId) {
      const named = await namedBy(workspaceId);
      if (!isNamed(named) || isFresh(notGrantedAt)) return {};
      try {
        return await fieldsOf(workspaceId, personId, named);
      } catch (fault) {
        if (fault instanceof WebAPIPlatformError && fault.data.error === 'missing_scope') off();
        else log.warn('profile not read', { person: personId, ...faultFields(fault) });
        return {};
      }
    },
    async sayWhetherOff(workspaceId, scopes) {
      if (scopes && !scopes.includes(SCOPE) && isNamed(await namedBy(workspaceId))) off();
    },
  };
}

/** Of a field of type "user": ids of people. Whoever writes a name there is not understood, and nobody is their own manager. */
function managerIn(value: string | null, personId: PersonId): PersonId | null {
  const id = value === null ? null : (A_PERSON.exec(value)?.[0] ?? null);
  return id === personId ? null : id;
}

const plain = (label: string): string => label.normalize('NFKC').trim().toLowerCase();
