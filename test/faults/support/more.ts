/** `FAULTS=more`, which `npm run test:faults` sets: what takes minutes. */
export const wantsMore = process.env.FAULTS === 'more';

/** 1, 2, 3 … */
export const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
