/** The only way to learn the time. main.ts passes the real one; tests and the sandbox pass one they move by hand. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
