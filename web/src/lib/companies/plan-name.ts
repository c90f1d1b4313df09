import { texts } from '../../texts';

/** A plan's code as people say it. Plans can be added while this program runs, so an unknown code stands for itself. */
export function planName(code: string): string {
  const names: Readonly<Record<string, string>> = texts.common.plans;
  return names[code] ?? code;
}
