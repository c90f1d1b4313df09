import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error';
import { fieldErrors } from './field-problems';

function validationError(details: unknown): ApiError {
  return new ApiError('VALIDATION_FAILED', 400, 'The request is not valid.', 'req-1', details, null);
}

describe('fieldErrors', () => {
  it('puts each problem at its field, as a sentence', () => {
    const error = validationError([
      { path: 'admin.email', message: 'email must be an email' },
      { path: 'name', message: 'name is too long.' },
    ]);
    expect(fieldErrors(error, ['name', 'admin.email'])).toEqual({
      'admin.email': 'Email must be an email.',
      name: 'Name is too long.',
    });
  });

  it('keeps the first of several and skips unknown fields', () => {
    const error = validationError([
      { path: 'name', message: 'first' },
      { path: 'name', message: 'second' },
      { path: 'other', message: 'third' },
    ]);
    expect(fieldErrors(error, ['name'])).toEqual({ name: 'First.' });
  });

  it('finds nothing in other errors', () => {
    expect(fieldErrors(new Error('x'), ['name'])).toEqual({});
    expect(fieldErrors(validationError('text'), ['name'])).toEqual({});
  });
});
