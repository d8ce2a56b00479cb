import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/**
 * Knows when the app has stopped talking. An app acknowledges a press first and then, in
 * its own time, answers through a response_url or opens a form; nothing tells the outside
 * when it is done. So: no call under way and none begun for a while. A while is real time
 * and turns of the event loop, because on a busy machine time passes without any turn.
 */
export class Quiet {
  private underWay = 0;
  private begun = 0;

  /** Returns a function that ends the activity, once. */
  begin(): () => void {
    this.underWay += 1;
    this.begun += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.underWay -= 1;
    };
  }

  async reached({ ms, turns }: { ms: number; turns: number }): Promise<void> {
    let seen = this.begun;
    let since = performance.now();
    let quietTurns = 0;
    while (quietTurns < turns || performance.now() - since < ms) {
      // Where only turns count, each is over at once; whoever is still talking may take their time.
      await (ms > 0 || this.underWay > 0 ? wait(1) : turn());
      quietTurns += 1;
      if (this.underWay === 0 && this.begun === seen) continue;
      seen = this.begun;
      since = performance.now();
      quietTurns = 0;
    }
  }
}
