import http from 'node:http';
import net from 'node:net';
import fc from 'fast-check';
import type { Delivery } from '../../sandbox/delivery/delivery';
import { HttpTransport } from '../../sandbox/delivery/httpTransport';
import { signatureHeaders } from '../../sandbox/delivery/sign';
import type { Exchange } from '../../sandbox/traffic';
import { asDelivery, badDelivery } from './support/badPayloads';
import { digestOf, lookInto } from './support/ledger';
import { wantsMore } from './support/more';
import { Office } from './support/office';
import { tellStory } from './support/story';

const RUNS = Number(process.env.BAD_INPUT_RUNS ?? (wantsMore ? 10_000 : 2_500));
/** The same nonsense each time, unless told otherwise. */
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_260_303);
const AT_ONCE = 25;

const SECOND_QUESTION = 'How do I write a window function in SQL?';

/** A story that is over, and one that has just begun: so a button that is nearly right has something to do. */
async function openWithStories(runs: 'here' | 'process'): Promise<Office> {
  const office = await Office.open({ runs });
  await tellStory(office);
  const { slack } = office;
  await slack.as('Lin').command(`/ask-mentor ${SECOND_QUESTION}`);
  await slack.as('Lin').submit();
  await slack.changePerson('U0ANA', { tz: 'Europe/London' });
  await slack.as('Lin').shortcut('ask_mentor');
  await slack.as('Lin').cancel();
  return office;
}

const delivered = ({ slack }: Office): Exchange[] => slack.traffic.filter(({ direction }) => direction === 'toApp');

/** Whatever stands in the file that no person could have put there. */
function strangeThings(file: string): string[] {
  return lookInto(file, (database) => {
    const people = database.prepare<[], { id: string }>('SELECT id FROM people').all();
    const tables = database
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'`)
      .pluck()
      .all();
    const tooLong = tables.flatMap((table) =>
      database
        .prepare<[], { name: string }>(`PRAGMA table_info("${table}")`)
        .all()
        .filter(
          ({ name }) =>
            database
              .prepare(`SELECT 1 FROM "${table}" WHERE typeof("${name}") = 'text' AND length("${name}") > 3000 LIMIT 1`)
              .get() !== undefined,
        )
        .map(({ name }) => `too long: ${table}.${name}`),
    );
    return [
      ...people.filter(({ id }) => !/^[UW][A-Z0-9]{1,30}$/.test(id)).map(({ id }) => `nobody: ${id.slice(0, 80)}`),
      ...tooLong,
      ...(database.pragma('foreign_key_check') as unknown[]).map((each) => `foreign key: ${JSON.stringify(each)}`),
    ];
  });
}

describe('signed nonsense', () => {
  it('does no harm', async () => {
    const office = await openWithStories('process');
    const { slack } = office;
    const real = delivered(office).map(asDelivery);
    const connections = new http.Agent({ keepAlive: true });
    const toTheApp = new HttpTransport(
      () => office.address('/slack/events'),
      slack.signingSecret,
      () => 3000,
      connections,
    );
    const send = async (delivery: Delivery): Promise<string[]> => {
      const began = performance.now();
      const sent = toTheApp.prepare(delivery);
      const { outcome, status } = await toTheApp.send(sent);
      if (outcome === 'answered') return [];
      return [`${outcome} ${status} after ${Math.round(performance.now() - began)} ms: ${sent.body.slice(0, 500)}`];
    };
    await fc.assert(
      fc.asyncProperty(fc.array(badDelivery(real), { minLength: AT_ONCE, maxLength: AT_ONCE }), async (deliveries) => {
        const unanswered = (await Promise.all(deliveries.map(send))).flat();
        expect({ unanswered, deaths: office.deaths }).toEqual({ unanswered: [], deaths: 0 });
      }),
      { numRuns: Math.ceil(RUNS / AT_ONCE), seed: SEED, endOnFailure: true },
    );
    connections.destroy();
    expect(strangeThings(office.file)).toEqual([]);

    // And it still works for people.
    await slack.as('Ana').command('/ask-mentor me');
    await slack.as('Ana').fill({ 'Topics you can help with': ['SQL'] });
    expect(await slack.as('Ana').submit()).toMatchObject({ closed: true });
    expect(office.deaths).toBe(0);
    await office.close();
  }, 300_000);
});

describe('what does not come from Slack, or not now', () => {
  let office: Office;
  let before: ReturnType<typeof digestOf>;
  let calls: number;
  let real: Exchange[];
  const made = () => office.slack.traffic.filter(({ direction }) => direction === 'fromApp').length;
  const send = async (headers: Record<string, string>, body: string): Promise<number> => {
    const { status } = await office.slack.deliver.sendRaw('forged', { headers, body });
    await office.pass({ minutes: 0 });
    return status;
  };
  beforeAll(async () => {
    office = await openWithStories('here');
    real = delivered(office);
    before = digestOf(office.file);
    calls = made();
  });
  afterAll(() => office.close());
  afterEach(() => {
    expect(digestOf(office.file)).toEqual(before);
    expect(made()).toBe(calls);
  });

  const contentTypeOf = ({ headers = {} }: Exchange) => ({ 'content-type': headers['content-type'] ?? '' });

  it('is refused when the signature is wrong, missing or of another text', async () => {
    for (const each of real) {
      const { headers = {}, body = '' } = each;
      const { 'x-slack-signature': signature = '', ...unsigned } = headers;
      expect(await send(unsigned, body)).toBe(401);
      expect(
        await send(
          { ...headers, 'x-slack-signature': signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
          body,
        ),
      ).toBe(401);
      expect(await send({ ...headers, ...signatureHeaders('another secret', body) }, body)).toBe(401);
      expect(await send(headers, `${body} `)).toBe(401);
    }
  });

  it('is refused when it is six minutes old', async () => {
    const sixMinutesAgo = Math.floor(Date.now() / 1000) - 6 * 60;
    for (const each of real) {
      const { body = '' } = each;
      const signed = signatureHeaders(office.slack.signingSecret, body, sixMinutesAgo);
      expect(await send({ ...contentTypeOf(each), ...signed }, body)).toBe(401);
    }
  });

  it('is refused when it was cut short, even with a signature', async () => {
    for (const each of real) {
      const { body = '' } = each;
      if (each.name.startsWith('/')) continue;
      const cut = body.slice(0, Math.floor(body.length / 2));
      expect(await send({ ...contentTypeOf(each), ...signatureHeaders(office.slack.signingSecret, cut) }, cut)).toBe(
        400,
      );
    }
  });

  it('is harmless when the connection breaks in the middle', async () => {
    for (const { headers = {}, body = '' } of real.slice(0, 5)) await breakOff(office, headers, body);
    expect((await fetch(office.address('/healthz'))).status).toBe(200);
  });

  it('is refused when it is no POST, too long, or no object', async () => {
    const events = office.address('/slack/events');
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await fetch(events, { method })).status).toBe(405);
    }
    expect(await send({ 'content-type': 'application/json' }, 'x'.repeat(1_000_001))).toBe(413);
    for (const body of ['null', '7', '"text"', '[]', '', '{', 'true', '{"type":"block_actions"}']) {
      const headers = { 'content-type': 'application/json', ...signatureHeaders(office.slack.signingSecret, body) };
      expect(await send(headers, body)).toBe(400);
    }
  });

  it('is taken note of when Slack says that it holds back events', async () => {
    const body = '{"token":"t","type":"app_rate_limited","team_id":"T0SANDBOX","minute_rate_limited":1774000000}';
    const headers = { 'content-type': 'application/json', ...signatureHeaders(office.slack.signingSecret, body) };
    expect(await send(headers, body)).toBe(200);
  });
});

describe('what came before and comes again to the byte', () => {
  it('changes nothing', async () => {
    const office = await openWithStories('here');
    const { slack } = office;
    const before = digestOf(office.file);
    const posts = slack.calls('chat.postMessage').length;
    for (const each of delivered(office)) await slack.deliver.replay(each);
    await office.pass({ minutes: 1 });
    expect(digestOf(office.file)).toEqual(before);
    expect(slack.calls('chat.postMessage')).toHaveLength(posts);
    await office.close();
  });
});

/** Announces the whole request and hangs up after half of it. */
function breakOff(office: Office, headers: Readonly<Record<string, string>>, body: string): Promise<void> {
  const { hostname, port } = new URL(office.address('/'));
  const head = Object.entries({ ...headers, host: hostname, 'content-length': String(Buffer.byteLength(body)) });
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(`POST /slack/events HTTP/1.1\r\n${head.map((each) => each.join(': ')).join('\r\n')}\r\n\r\n`);
      socket.write(body.slice(0, body.length / 2), () => socket.destroy());
    });
    socket.on('close', () => resolve());
    socket.on('error', () => {});
  });
}
