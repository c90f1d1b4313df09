import { describe, expect, it } from 'vitest';
import { jobSentence } from './job-sentence.js';

describe('jobSentence', () => {
  it('tells figures in words, in the same order whatever theirs', () => {
    expect(jobSentence({ companiesFailed: 1, filesWithoutARowDeleted: 3, companies: 20 })).toBe('20 companies, 3 files without a row deleted, 1 companies failed');
  });

  it('tells a nought that was counted, and that nothing was', () => {
    expect(jobSentence({ marked: 0 })).toBe('0 marked');
    expect(jobSentence({})).toBe('nothing to do');
  });
});
