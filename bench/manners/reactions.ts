/** What people do with a message when they see it: in their own hours, after a while, or not at all. */
import type { Notice, NoticeKind } from '../../src/domain/notices';
import type { NoticeFacts } from '../../src/domain/shown';
import type { WorkspaceId } from '../../src/storage/store';
import type { Deps } from '../../src/usecases/deps';
import { built } from '../support/built';
import type { Agenda } from './agenda';
import { between, chance, skewed } from './chance';
import { known } from './played';
import { answerTo, comesAtOnce, type Resident, type Town, wholeMinute } from './town';

const { answerHere } = built<typeof import('../../src/usecases/answerHere')>('usecases/answerHere');
const { acceptOffer, declineOffer } = built<typeof import('../../src/usecases/answerOffer')>('usecases/answerOffer');
const { giveThanks, tellEcho } = built<typeof import('../../src/usecases/followUp')>('usecases/followUp');
const session = built<typeof import('../../src/usecases/runSession')>('usecases/runSession');
const { addWorkingMinutes, isOpen } = built<typeof import('../../src/domain/worktime')>('domain/worktime');

const thanks = { before: 'I did not know.', you: 'You told me.', nowIWill: 'Try it.', echoInDays: 7 };

interface Around {
  readonly deps: Deps;
  readonly workspaceId: WorkspaceId;
  readonly town: Town;
  readonly agenda: Agenda;
}

interface Seen {
  readonly notice: Notice;
  readonly askId: string;
  readonly reader: Resident;
  readonly asker: Resident;
  readonly minutes: number;
}

export function createReactions(around: Around): (notice: Notice, facts: NoticeFacts) => void {
  const { town } = around;
  const reactions = reactionsOf(around);
  return (notice, { ask }) => {
    if (!ask) return;
    const asker = known(town.byId, ask.askerId);
    const reader = notice.to === null ? asker : known(town.byId, notice.to);
    reactions[notice.kind]?.({ notice, askId: ask.id, reader, asker, minutes: ask.brief.minutes });
  };
}

type Reactions = Readonly<Partial<Record<NoticeKind, (seen: Seen) => void>>>;

function reactionsOf({ deps, workspaceId, agenda }: Around): Reactions {
  const now = () => deps.clock.now();
  const by = ({ id }: Resident) => ({ workspaceId, personId: id });
  /** After so many minutes of this person's working time. */
  const later = (person: Resident, minutes: number, act: () => Promise<unknown>): void =>
    agenda.add(wholeMinute(addWorkingMinutes(person.lived, now(), minutes)), act);

  async function isHere(asker: Resident, sessionId: string, minutes: number): Promise<void> {
    const begun = await session.iAmHere(deps)(by(asker), sessionId);
    const share = chance(sessionId, 'length');
    // Some say that they are done, some let the time run out.
    if (begun.ok && share < 0.7)
      agenda.add(wholeMinute(new Date(now().getTime() + between(0.5, 0.95, share / 0.7) * minutes * 60_000)), () =>
        session.weAreDone(deps)(by(asker), sessionId),
      );
  }

  /** The asker is called: they come, ask for another time, or are not there. */
  function called({ notice, asker, minutes }: Seen): void {
    const sessionId = notice.about.split('#')[0] ?? '';
    if (!isOpen(asker.lived, now())) return;
    const luck = chance(notice.about, 'called');
    if (comesAtOnce(asker.id, notice.about)) later(asker, between(1, 8, luck), () => isHere(asker, sessionId, minutes));
    else if (luck < 0.5) later(asker, 3, () => session.anotherTime(deps)(by(asker), sessionId));
  }

  return {
    offer: ({ notice, askId, reader, minutes }) => {
      const { says, at } = answerTo(reader, askId, now());
      if (says === 'nothing') return;
      const inWriting = minutes === 5 && chance(reader.id, askId, 'writes') < 0.4;
      const said = { text: 'Begin with the smallest part of it.', link: '' };
      agenda.add(at, () => {
        if (says === 'no') return declineOffer(deps)(by(reader), notice.about);
        if (inWriting) return answerHere(deps)(by(reader), notice.about, said);
        return acceptOffer(deps)(by(reader), notice.about);
      });
    },
    taken: called,
    ready: called,
    chooseTime: ({ notice, reader }) => {
      const luck = chance(notice.about, 'chooses');
      const sessionId = notice.about.split('#')[0] ?? '';
      if (luck < 0.08) return later(reader, 10, () => session.cannotAfterAll(deps)(by(reader), sessionId));
      const time = skewed(['hour', 'tomorrow', 'halfHour'] as const, chance(notice.about, 'time'));
      if (luck < 0.9)
        later(reader, between(2, 90, luck), () => session.chooseOtherTime(time)(deps)(by(reader), sessionId));
    },
    thanksForm: ({ askId, reader }) => {
      if (chance(askId, 'thanks') < 0.6) later(reader, 12, () => giveThanks(deps)(by(reader), askId, thanks));
    },
    answered: ({ askId, reader }) => {
      if (chance(askId, 'thanks') < 0.6) later(reader, 12, () => giveThanks(deps)(by(reader), askId, thanks));
    },
    thanksNudge: ({ askId, reader }) => {
      if (chance(askId, 'nudged') < 0.5) later(reader, 30, () => giveThanks(deps)(by(reader), askId, thanks));
    },
    echoQuestion: ({ notice, askId, reader }) => {
      const answer = skewed(['used', 'notYet', 'part', 'otherRoad'] as const, chance(notice.about, 'echo'));
      if (chance(notice.about, 'tells') < 0.6) later(reader, 40, () => tellEcho(deps)(by(reader), askId, answer, ''));
    },
  };
}
