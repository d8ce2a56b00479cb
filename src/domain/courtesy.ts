/** May this notice go to this person now? If not, when? */
import { type NoticeKind, noticeKinds } from './notices';
import { nextReachable, type Person } from './person';

/**
 * The moment from which a notice may reach `person`: `now` for answers, live notices and Home; for offers, news and nudges
 * the next moment inside their hours and outside their rest.
 */
export function mayGoAt(kind: NoticeKind, person: Person, now: Date): Date {
  const { class: noticeClass } = noticeKinds[kind];
  if (noticeClass === 'answer' || noticeClass === 'live' || noticeClass === 'home') return now;
  return nextReachable(person, now);
}
