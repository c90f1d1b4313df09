import { describe, expect, it } from 'vitest';
import { paidAmount } from './paid-amount';

describe('paidAmount', () => {
  it('counts in cents without losing one', () => {
    expect(paidAmount(99)).toEqual({ amountPaid: { amount: 9_900, currency: 'USD' } });
    expect(paidAmount(1.15)).toEqual({ amountPaid: { amount: 115, currency: 'USD' } });
    expect(paidAmount('499.99')).toEqual({ amountPaid: { amount: 49_999, currency: 'USD' } });
  });

  it('says nothing when nothing was typed', () => {
    expect(paidAmount('')).toEqual({});
    expect(paidAmount(0)).toEqual({});
  });
});
