/** Whether a story that met faults came to the same end as one that met none. */
import { isDeepStrictEqual } from 'node:util';
import { type NoticeKind, noticeKinds } from '../../../src/domain/notices';
import { digestOf, messagesIn, type Notice, noticesIn } from './ledger';
import { Office } from './office';
import { tellStory } from './story';

/** After the story: the ask closes a day later, and whatever still waits has gone by then. */
export const tellToTheEnd = async (office: Office): Promise<void> => {
  await tellStory(office);
  // Who is killed in these days needs as much time again.
  let deaths: number;
  do {
    deaths = office.deaths;
    await office.pass({ days: 2 }, 480);
  } while (office.deaths > deaths);
};

export interface Ending {
  readonly digest: Record<string, unknown[]>;
  readonly messages: Map<string, string[]>;
}

/** How the story ends when nothing goes wrong. */
export async function plainEnding(): Promise<Ending> {
  const office = await Office.open();
  await tellToTheEnd(office);
  const ending = { digest: digestOf(office.file), messages: messagesOf(office) };
  await office.close();
  return ending;
}

/** Kinds of posts of which Slack left open whether they arrived, once for each time. */
export interface Doubts {
  readonly inDoubt: readonly string[];
  /** Those of them that we know did not arrive. */
  readonly lost?: readonly string[];
}

const messagesOf = ({ slack, counter }: Office) => messagesIn(slack, (request) => counter.kindOf(request));

const timesIn = (list: readonly string[], kind: string): number => list.filter((each) => each === kind).length;

/** What is wrong; empty when all is well. */
export function problemsOf(office: Office, plain: Ending, doubts: Doubts): string[] {
  const notices = noticesIn(office.file);
  const excused = new Set(notices.filter((row) => mayBeDropped(row, doubts)).map(({ kind }) => kind));
  return [
    ...office.slack.protocolErrors.map((each) => `protocol: ${each}`),
    ...notices.filter((row) => !isSettled(row, doubts)).map((row) => `not settled: ${JSON.stringify(row)}`),
    ...otherDecisions(digestOf(office.file), plain.digest, excused),
    ...otherMessages(messagesOf(office), plain.messages, doubts, excused),
  ];
}

const asksForSomething = (kind: string): boolean => noticeKinds[kind as NoticeKind].inDoubt === 'drop';

/** What asks for something, and was left in doubt or is wanted no longer. */
const mayBeDropped = ({ kind, delivery, state, reason }: Notice, { inDoubt }: Doubts): boolean =>
  delivery === 'post' &&
  state === 'dropped' &&
  asksForSomething(kind) &&
  (reason === 'not_wanted' || (inDoubt.includes(kind) && Boolean(reason?.startsWith('in_doubt'))));

/** An edit may be dropped: a newer one waits, or there is nothing to edit. */
const isSettled = (row: Notice, doubts: Doubts): boolean =>
  row.state === 'sent' || (row.state === 'dropped' && (row.delivery !== 'post' || mayBeDropped(row, doubts)));

function otherDecisions(digest: Ending['digest'], plain: Ending['digest'], excused: ReadonlySet<string>): string[] {
  const { posts: sent = [], ...decided } = digest;
  const { posts: wanted = [], ...planned } = plain;
  const kindOf = (post: unknown): string => (post as { kind: string }).kind;
  const isIn = (posts: readonly unknown[], post: unknown) => posts.some((each) => isDeepStrictEqual(each, post));
  const differing = Object.keys(planned).filter((table) => !isDeepStrictEqual(decided[table], planned[table]));
  const lost = wanted.filter((post) => !excused.has(kindOf(post)) && !isIn(sent, post));
  const more = sent.filter((post) => !isIn(wanted, post));
  return [
    ...differing.map((table) => `${table}: ${JSON.stringify(decided[table])}, not ${JSON.stringify(planned[table])}`),
    ...lost.map((post) => `never sent: ${JSON.stringify(post)}`),
    ...more.map((post) => `not in the story: ${JSON.stringify(post)}`),
  ];
}

function otherMessages(
  found: Ending['messages'],
  plain: Ending['messages'],
  doubts: Doubts,
  excused: ReadonlySet<string>,
): string[] {
  const problems: string[] = [...found.keys()].filter((kind) => !plain.has(kind)).map((kind) => `more: ${kind}`);
  for (const [kind, [wanted = '']] of plain) {
    const copies = found.get(kind) ?? [];
    const arrived = timesIn(doubts.inDoubt, kind) - timesIn(doubts.lost ?? [], kind);
    const least = excused.has(kind) ? 0 : 1;
    // What asks for something is never said twice.
    const most = asksForSomething(kind) ? Math.min(1, least + arrived) : least + arrived;
    if (copies.length < least || copies.length > most)
      problems.push(`${kind}: ${copies.length} copies, not ${least} to ${most}`);
    if (least > 0 && !copies.includes(wanted)) problems.push(`${kind} says ${JSON.stringify(copies)}, not “${wanted}”`);
  }
  return problems;
}

/** Whatever a kill left in flight may have arrived, but for the call that it met on its way out. */
export const doubtsOfKills = ({ killed, inDoubt }: Office): Doubts => ({
  inDoubt,
  lost: killed.filter(({ phase }) => phase === 'before').map(({ kind }) => kind),
});
