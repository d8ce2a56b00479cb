import type { Fields } from '../json';
import { userObject } from '../workspace/people';
import type { Workspace } from '../workspace/workspace';
import type { Deliveries } from './deliveries';
import type { Answer, Delivery } from './delivery';
import { eventCallback } from './payloads';

/** After a failed delivery: again at once, after one minute, after five. */
const retryAfterMinutes = [0, 1, 5];

interface Retry {
  readonly delivery: Delivery;
  readonly firstAt: number;
  readonly dueAt: number;
}

export class Events {
  private readonly waiting: Retry[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly deliveries: Deliveries,
  ) {}

  /** Delivers an event; the first retry follows at once, the later ones wait for sandbox time to pass. */
  async send(event: Fields): Promise<void> {
    const firstAt = this.workspace.clock.now().getTime();
    await this.attempt({ delivery: eventCallback(this.workspace, event), firstAt, dueAt: firstAt });
  }

  /** What Slack asks once, when the address is entered: the app is to say the challenge back. */
  async verifyUrl(): Promise<boolean> {
    const challenge = this.workspace.ids.next('challenge');
    const payload = { token: this.workspace.installation.verificationToken, challenge, type: 'url_verification' };
    const answer = await this.deliveries.send({ kind: 'events_api', name: 'url_verification', payload });
    return answer.status === 200 && answer.body.includes(challenge);
  }

  aboutPerson(type: 'team_join' | 'user_change', id: string): Fields {
    const { clock, ids, team } = this.workspace;
    const user = userObject(this.workspace.person(id), team.id, clock.now(), true);
    return { type, user, cache_ts: Math.floor(clock.now().getTime() / 1000), event_ts: ids.ts() };
  }

  /** The order of the two is not promised. */
  aboutUninstall(): Fields[] {
    const { ids, installation } = this.workspace;
    return [
      { type: 'tokens_revoked', tokens: { bot: [installation.botUserId], oauth: [] }, event_ts: ids.ts() },
      { type: 'app_uninstalled', event_ts: ids.ts() },
    ];
  }

  get retriesWaiting(): number {
    return this.waiting.length;
  }

  /** Delivers the retries whose time has come. */
  async deliverDue(): Promise<void> {
    const now = this.workspace.clock.now().getTime();
    for (;;) {
      const index = this.waiting.findIndex((each) => each.dueAt <= now);
      const [due] = index < 0 ? [] : this.waiting.splice(index, 1);
      if (!due) return;
      await this.attempt(due);
    }
  }

  private async attempt({ delivery, firstAt }: Retry): Promise<void> {
    const answer = await this.deliveries.send(delivery);
    if (answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300) return;
    if (answer.headers['x-slack-no-retry'] === '1') return;
    const number = (delivery.retryNum ?? 0) + 1;
    const minutes = retryAfterMinutes[number - 1];
    if (minutes === undefined) return;
    const again = { ...delivery, retryNum: number, retryReason: reasonOf(answer) };
    const retry = { delivery: again, firstAt, dueAt: firstAt + minutes * 60_000 };
    if (minutes === 0) await this.attempt(retry);
    else this.waiting.push(retry);
  }
}

function reasonOf(answer: Answer): string {
  if (answer.outcome === 'timeout') return 'http_timeout';
  return answer.outcome === 'failed' ? 'connection_failed' : 'http_error';
}
