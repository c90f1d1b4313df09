import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error';
import { de } from '../../texts/de/index';
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
      'admin.email': 'Enter an e-mail address such as name@example.com.',
      name: 'Name is too long.',
    });
  });

  it.each([
    ['name must be longer than or equal to 1 characters', 'Enter something here.', 'Geben Sie hier etwas ein.'],
    ['name must be longer than or equal to 3 characters', 'Use at least 3 characters.', 'Verwenden Sie mindestens 3 Zeichen.'],
    ['name must be shorter than or equal to 120 characters', 'Use at most 120 characters.', 'Verwenden Sie höchstens 120 Zeichen.'],
    ['name must not be greater than 9', 'Enter 9 or less.', 'Geben Sie höchstens 9 ein.'],
    ['There is no time zone Mars/Olympus', 'Choose a time zone from the list.', 'Wählen Sie eine Zeitzone aus der Liste.'],
    ['name must rhyme', 'Name must rhyme.', 'Das wurde nicht angenommen. Der Server sagt: Name must rhyme.'],
  ])('says “%s” in the reader’s language', (message, english, german) => {
    const error = validationError([{ path: 'name', message }]);
    expect(fieldErrors(error, ['name'])).toEqual({ name: english });
    expect(fieldErrors(error, ['name'], de.common.fields)).toEqual({ name: german });
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
