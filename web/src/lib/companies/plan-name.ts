import { texts } from '../../texts';

const NAMES: Readonly<Record<string, string>> = texts.common.plans;

/** A plan's code as people say it. Plans can be added while this program runs, so an unknown code stands for itself. */
export function planName(code: string): string {
  return NAMES[code] ?? code;
}
