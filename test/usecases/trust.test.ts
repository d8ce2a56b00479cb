import { done } from '../../src/domain/refusal';
import type { Deps } from '../../src/usecases/deps';
import { learnPerson } from '../../src/usecases/knowPeople';
import { lookInto, speakUp } from '../../src/usecases/trust';
import { anAskInSession, monday, slackFacts } from '../support/builders';
import { aMentorOf, anAskOffered, aWorkspace, move, sendAll, somebody, useStore } from '../support/store';

describe('something was not right', () => {
  const its = useStore();
  const warned: string[] = [];

  /** Ana talks with Ben; Cem and Dea read reports. */
  async function theyTalk() {
    const workspaceId = await aWorkspace(its.store);
    for (const id of ['UANA', 'UCEM', 'UDEA', 'UELI']) await somebody(its.store, workspaceId, id);
    await aMentorOf(its.store, workspaceId, 'UBEN', 'Feedback');
    await its.store.setPolicy(workspaceId, { reportContacts: ['UCEM', 'UDEA'] });
    await anAskOffered(its.store, workspaceId, 'ask_1', 'UANA');
    await move(its.store, workspaceId, 'ask_1', ({ ask }) =>
      done({ ask: { ...ask, perspectives: anAskInSession().perspectives }, notices: [], minutes: [] }),
    );
    warned.length = 0;
    const deps: Deps = {
      store: its.store,
      clock: { now: () => monday },
      log: {
        debug: () => {},
        info: () => {},
        error: () => {},
        warn: (event, { person } = {}) => void warned.push(`${event} ${person}`),
      },
      directory: { look: async () => null },
      newId: (prefix) => prefix,
      wakeCourier: () => {},
    };
    const leaves = (personId: string) => learnPerson(deps)({ workspaceId, personId }, slackFacts({ isActive: false }));
    return { deps, leaves, ana: { workspaceId, personId: 'UANA' } };
  }

  it('is only about somebody one has met here', async () => {
    const { deps, ana } = await theyTalk();
    for (const about of ['UELI', 'UANA', 'UNOBODY'])
      expect(await lookInto(deps)(ana, about)).toEqual({ ok: false, refusal: { code: 'notMet' } });
    expect(await speakUp(deps)(ana, 'UELI', { block: true, report: null })).toMatchObject({ ok: false });
    expect(await its.store.trust.blockedBy(ana.workspaceId, 'UANA')).toEqual([]);
    expect(await lookInto(deps)(ana, 'UBEN')).toMatchObject({ ok: true, value: { isBlocked: false } });
  });

  it('is not read by a contact who left, and the operator learns it by their id', async () => {
    const { deps, leaves, ana } = await theyTalk();
    await leaves('UELI');
    await leaves('UCEM');
    await leaves('UCEM');
    expect(warned).toEqual(['report contact left UCEM']);
    const looked = await lookInto(deps)(ana, 'UBEN');
    expect(looked.ok && looked.value.contacts.contacts.map(({ id }) => id)).toEqual(['UDEA']);
    expect(warned).toEqual(['report contact left UCEM', 'report contact is not there UCEM']);
  });

  it('sent twice is one report, and a contact who is none keeps nothing', async () => {
    const { deps, ana } = await theyTalk();
    await sendAll(its.store);
    const report = { id: 'rep_1', contactId: 'UDEA', words: 'They shouted.' };
    const wrong = { block: true, report: { ...report, contactId: 'UBEN' } };
    expect(await speakUp(deps)(ana, 'UBEN', wrong)).toEqual({ ok: false, refusal: { code: 'notAContact' } });
    expect(await its.store.trust.blockedBy(ana.workspaceId, 'UANA')).toEqual([]);
    for (let twice = 0; twice < 2; twice++) await speakUp(deps)(ana, 'UBEN', { block: true, report });
    const sent = await sendAll(its.store);
    expect(sent.filter((key) => key.includes('report'))).toEqual(['post report:rep_1:UDEA']);
  });
});
