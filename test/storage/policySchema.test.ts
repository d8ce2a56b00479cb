import { defaultPolicy } from '../../src/domain/policy';
import { policySchema, readPolicy } from '../../src/storage/policySchema';

describe('the policy', () => {
  it('is the default where nothing was set', () => {
    expect(readPolicy('{}')).toEqual(defaultPolicy);
    expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
  });

  it('keeps what was set, and leaves out what is not known or not allowed any more', () => {
    const stored = JSON.stringify({ listedDays: 9, openAsksLimit: -1, guestsMayMentor: 'yes', confetti: true });
    expect(readPolicy(stored)).toEqual({ ...defaultPolicy, listedDays: 9 });
  });

  it('is the default where something else is stored', () => {
    expect(readPolicy('null')).toEqual(defaultPolicy);
  });

  it('has a rule for each setting', () => {
    expect(Object.keys(policySchema.shape).sort()).toEqual(Object.keys(defaultPolicy).sort());
  });
});
