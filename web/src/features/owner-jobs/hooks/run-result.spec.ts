import { describe, expect, it } from 'vitest';
import { ownerJobs as german } from '../../../texts/de/owner-jobs';
import { texts } from '../../../texts';
import { resultOf } from './run-result';

describe('the result of a run', () => {
  it('is told in the words of the page', () => {
    expect(resultOf({ counts: { companiesFailed: 1, companies: 1_200, differencesMended: 0 }, detail: 'as the service says it' })).toBe('1,200 companies, 0 differences mended, 1 company failed');
    expect(resultOf({ counts: {}, detail: 'nothing to do' })).toBe('Nothing to do');
  });

  it('is what the service said where there are no figures', () => {
    expect(resultOf({ counts: null, detail: 'TypeError 42P01' })).toBe('TypeError 42P01');
    expect(resultOf({ counts: null, detail: null })).toBe(texts.common.none);
  });

  it('has German words for each figure', () => {
    expect(Object.keys(german.figures)).toEqual(Object.keys(texts.ownerJobs.figures));
  });
});
