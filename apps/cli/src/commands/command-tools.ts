import type { AppConfig } from '#platform';
import type { Console } from '../console.js';

/** What every command is made with. */
export interface CommandTools {
  /** Read when a command runs, so that help needs no configuration. Throws ConfigError. */
  readonly config: () => AppConfig;
  readonly console: Console;
}
