import fc from 'fast-check';

const point = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }));

/** Any characters at all. fast-check's own strings of `binary` units take two seconds to be set up in each process. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(point, { maxLength }).map((points) => String.fromCodePoint(...points));
