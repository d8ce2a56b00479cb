/** Who reads, and when: names, zone and "today" depend on it. */
export interface Reader {
  readonly tz: string;
  readonly locale: string;
  readonly now: Date;
  nameOf(userId: string): string;
  channelNameOf(channelId: string): string;
}
