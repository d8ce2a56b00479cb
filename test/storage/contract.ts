/** What every engine behind the `Store` port has to do. */
import type { Store } from '../../src/storage/store';
import { asksMove } from './contract/asks';
import { candidatesAreFound } from './contract/candidates';
import { doorsOpen } from './contract/doors';
import { holidaysCount } from './contract/holidays';
import { invitationsAndHome } from './contract/home';
import { noticesMerge } from './contract/merged';
import { outboxSends } from './contract/outbox';
import { pastIsRemembered } from './contract/pasts';
import { peopleChange } from './contract/people';
import { submissionsAreKept } from './contract/submissions';
import { peopleAreKeptApart } from './contract/trust';
import { uninstalledIsLeft } from './contract/uninstalled';
import { workspacesAndTopics } from './contract/workspaces';

const parts = [
  workspacesAndTopics,
  peopleChange,
  submissionsAreKept,
  asksMove,
  candidatesAreFound,
  doorsOpen,
  outboxSends,
  noticesMerge,
  pastIsRemembered,
  holidaysCount,
  invitationsAndHome,
  uninstalledIsLeft,
  peopleAreKeptApart,
];

/** Each part in a block of its own, because each opens a store before every test in its block. */
export function describeStore(name: string, open: () => Store): void {
  for (const part of parts) describe(name, () => part(open));
}
