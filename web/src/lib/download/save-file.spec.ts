import { describe, expect, it } from 'vitest';
import { fileName } from './save-file';

describe('fileName', () => {
  it('takes only what every file system takes', () => {
    expect(fileName(['Companies / Müller & Söhne', '2026-11-21'], 'csv')).toBe('companies-muller-sohne-2026-11-21.csv');
    expect(fileName(['../..', 'growth'], 'png')).toBe('growth.png');
  });
});
