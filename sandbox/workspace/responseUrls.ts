import type { Message } from './conversations';

const uses = 5;
const lifetime = 30 * 60_000;

export interface ResponseUrl {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  /** The message whose button was pressed; it can be replaced or deleted. */
  readonly messageTs?: string;
  readonly threadTs?: string;
  readonly issuedAt: Date;
  used: number;
  /** What the person got through it, in order. */
  readonly ephemerals: Message[];
}

export class ResponseUrls {
  private readonly issued = new Map<string, ResponseUrl>();

  constructor(private readonly now: () => Date) {}

  issue(what: Pick<ResponseUrl, 'person' | 'channel' | 'messageTs' | 'threadTs'>): ResponseUrl {
    const id = `T0/${this.issued.size + 1}/${what.person}`;
    const url: ResponseUrl = { ...what, id, issuedAt: this.now(), used: 0, ephemerals: [] };
    this.issued.set(id, url);
    return url;
  }

  /** Five posts in thirty minutes; the answer to a further one is an error. */
  use(id: string): ResponseUrl | 'expired_url' | 'used_url' {
    const url = this.issued.get(id);
    if (!url || this.now().getTime() - url.issuedAt.getTime() > lifetime) return 'expired_url';
    if (url.used >= uses) return 'used_url';
    url.used += 1;
    return url;
  }
}
