import { texts } from '../../texts';

export type FieldRule = (value: string) => string | null;

const LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** `what` completes "Enter …". */
export function required(what: string): FieldRule {
  return (value) => (value.trim() === '' ? texts.common.fields.required(what) : null);
}

export function email(): FieldRule {
  return (value) => (LIKE_AN_EMAIL.test(value.trim()) ? null : texts.common.fields.email);
}

export function atMost(limit: number): FieldRule {
  return (value) => (value.trim().length > limit ? texts.common.fields.tooLong(limit) : null);
}

export function passwordLength(least: number): FieldRule {
  return (value) => (value.length < least ? texts.common.fields.passwordTooShort(least) : null);
}

/** The first rule that is broken speaks. */
export function all(...rules: readonly FieldRule[]): FieldRule {
  return (value) => {
    for (const rule of rules) {
      const problem = rule(value);
      if (problem !== null) return problem;
    }
    return null;
  };
}

export function optional(rule: FieldRule): FieldRule {
  return (value) => (value.trim() === '' ? null : rule(value));
}
