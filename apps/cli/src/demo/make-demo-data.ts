import { DemoData, demoLogins, DemoModule } from '#demo';
import { NoMailer } from '#platform';
import type { Installation } from '../../../api/src/installation.js';
import { withModules } from '../installation.js';

/**
 * Makes the demo data where it has not been made, and tells in sentences what happens. What is interrupted is completed
 * by the next time.
 */
export function makeDemoData(installation: Installation, days: number, tell: (sentence: string) => void): Promise<void> {
  // The demo's people have no mailboxes.
  const runtime = { ...installation.runtime, mailer: new NoMailer() };
  return withModules({ ...installation, runtime }, [DemoModule], async (context) => {
    const demo = context.get(DemoData);
    if (await demo.isMade()) return tell('The demo data has been made already.');
    const since = performance.now();
    tell(`Making demo data: two companies with ${days} ${days === 1 ? 'day' : 'days'} of work. They can be looked at meanwhile, as any of:`);
    for (const line of demoLogins()) tell(line);
    if (await demo.make({ days, signal: new AbortController().signal })) tell(`The demo data is there (${((performance.now() - since) / 1_000).toFixed(1)} s).`);
    else tell('Somebody else is making the demo data.');
  });
}
