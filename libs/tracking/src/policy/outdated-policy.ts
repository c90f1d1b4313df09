import { sqlState } from '#platform';

const POLICY_HAS_CHANGED = 'EPT06';

/** Is it the word of `app_expect_policy`, in whatever it was wrapped? Then nothing has been stored. */
export function isOutdatedPolicy(error: unknown): boolean {
  return sqlState(error) === POLICY_HAS_CHANGED || sqlState((error as { cause?: unknown }).cause) === POLICY_HAS_CHANGED;
}
