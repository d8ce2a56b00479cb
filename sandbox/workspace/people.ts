import { localMoment, zoneLabel, zoneOffset } from './zone';

export interface PersonSpec {
  readonly id: string;
  readonly name: string;
  readonly realName?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly title?: string;
  readonly isBot?: boolean;
  readonly isGuest?: boolean;
  readonly isSingleChannelGuest?: boolean;
  readonly deleted?: boolean;
  readonly isOwner?: boolean;
  readonly isAdmin?: boolean;
  /** Another team than the workspace's: somebody from another organisation (Slack Connect). */
  readonly teamId?: string;
  /** Daily hours in the person's zone ('22:00'), or one stretch of time. */
  readonly dnd?: { readonly from: string | Date; readonly until: string | Date } | null;
  /** Values of the workspace's own profile fields, by their ids. Of a field of type "user": ids of people. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly status?: { readonly text: string; readonly emoji?: string; readonly until?: Date };
}

export type PersonChange = Partial<Omit<PersonSpec, 'id'>>;

export interface Person extends PersonSpec {
  readonly tz: string;
  readonly locale: string;
  readonly teamId: string;
  readonly updated: Date;
}

export function personFrom(spec: PersonSpec, teamId: string, updated: Date): Person {
  return { tz: 'Etc/UTC', locale: 'en-US', teamId, ...spec, updated };
}

/** The user object of users.info and user_change. Locale only where it was asked for, email never (no such scope). */
export function userObject(person: Person, homeTeam: string, at: Date, withLocale = false): Record<string, unknown> {
  const isStranger = person.teamId !== homeTeam;
  const shown = {
    id: person.id,
    team_id: person.teamId,
    name: person.name.toLowerCase().replace(/[^a-z0-9]+/g, '.'),
    deleted: person.deleted ?? false,
    real_name: person.realName ?? person.name,
    profile: profileObject(person),
    is_bot: person.isBot ?? false,
    is_app_user: false,
    updated: Math.floor(person.updated.getTime() / 1000),
    ...(isStranger && { is_stranger: true }),
  };
  // Of somebody who was deactivated Slack sends neither zone nor roles.
  if (person.deleted) return shown;
  const roles = {
    color: '9f69e7',
    tz: person.tz,
    tz_label: zoneLabel(person.tz, at),
    tz_offset: zoneOffset(person.tz, at),
    is_admin: person.isAdmin ?? person.isOwner ?? false,
    is_owner: person.isOwner ?? false,
    is_primary_owner: false,
    is_restricted: (person.isGuest || person.isSingleChannelGuest) ?? false,
    is_ultra_restricted: person.isSingleChannelGuest ?? false,
    is_email_confirmed: true,
  };
  return { ...shown, ...roles, ...(withLocale && !isStranger && { locale: person.locale }) };
}

export function profileObject(person: Person): Record<string, unknown> {
  return {
    title: person.title ?? '',
    phone: '',
    real_name: person.realName ?? person.name,
    real_name_normalized: person.realName ?? person.name,
    display_name: person.name,
    display_name_normalized: person.name,
    status_text: person.status?.text ?? '',
    status_emoji: person.status?.emoji ?? '',
    status_expiration: person.status?.until ? Math.floor(person.status.until.getTime() / 1000) : 0,
    team: person.teamId,
  };
}

/** users.profile.get: the only place where Slack says the workspace's own fields. Of somebody who has none it says an empty list. */
export function profileWithFields(person: Person): Record<string, unknown> {
  const fields = Object.entries(person.fields ?? {}).map(([id, value]) => [id, { value, alt: '' }]);
  return { ...profileObject(person), fields: fields.length > 0 ? Object.fromEntries(fields) : [] };
}

/** dnd.info: the stretch of Do Not Disturb that is on now or comes next. */
export function dndObject(person: Person, now: Date): Record<string, unknown> {
  const { dnd } = person;
  if (!dnd) return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
  const stretches = [-1, 0, 1].map((days) => {
    const at = (moment: string | Date, more: number): Date =>
      moment instanceof Date ? moment : localMoment(person.tz, now, moment, days + more);
    const overMidnight = typeof dnd.from === 'string' && typeof dnd.until === 'string' && dnd.until <= dnd.from;
    return { from: at(dnd.from, 0), until: at(dnd.until, overMidnight ? 1 : 0) };
  });
  const next = stretches.find((stretch) => stretch.until > now);
  if (!next) return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
  const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
  return { dnd_enabled: true, next_dnd_start_ts: seconds(next.from), next_dnd_end_ts: seconds(next.until) };
}
