/** Numbers of the desktop protocol. A client may rely on them; changing one is a breaking change. */
export const BATCH_MAX_ITEMS = 2_000;
export const BODY_MAX_BYTES = 1_048_576;
export const JSON_MAX_DEPTH = 32;
export const TEXT_MAX_CHARACTERS = 1_024;
export const FUTURE_TOLERANCE_SECONDS = 5 * 60;
export const RETENTION_WINDOW_DAYS = 60;
/** Of demo data and imports, which come through no route. Partitions reach at least this far back. */
export const HISTORY_WINDOW_DAYS = 110;
export const INTERVAL_MAX_SECONDS = 24 * 3_600;
export const SESSION_LAPSES_AFTER_MINUTES = 15;

export const SCREENSHOT_MAX_BYTES = 10 * 1_048_576;
export const SCREENSHOT_MAX_PIXELS = 50_000_000;

/** One MB of a plan's storage, decimal as on an invoice: 10 GB are 10,000 MB. */
export const MEGABYTE = 1_000_000;

export const TRIAL_DAYS = 30;
export const REACTIVATION_DAYS = 30;
/** What a cancelled company recorded is kept so long, for export; then it is erased. */
export const CANCELLED_KEPT_DAYS = 30;
export const INVITATION_DAYS = 7;
export const KEY_GRACE_MAX_HOURS = 168;

export const ACCESS_TOKEN_SECONDS = 15 * 60;
export const REFRESH_TOKEN_DAYS = 30;
/** A refresh token that was just replaced still answers with an access token for this long. */
export const REFRESH_GRACE_SECONDS = 10;

export const PASSWORD_MIN_CHARACTERS = 10;
export const PASSWORD_MAX_CHARACTERS = 200;

export const SIGN_IN_WINDOW_SECONDS = 15 * 60;
export const SIGN_IN_FAILURES_PER_EMAIL = 10;
export const SIGN_IN_FAILURES_PER_ADDRESS = 100;

export const PASSWORD_RESET_MINUTES = 60;
export const PASSWORD_RESET_WINDOW_SECONDS = 3_600;
export const PASSWORD_RESETS_PER_EMAIL = 5;
export const PASSWORD_RESETS_PER_ADDRESS = 50;
