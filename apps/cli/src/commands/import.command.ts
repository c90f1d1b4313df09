import { writeFile } from 'node:fs/promises';
import { isEmail } from 'class-validator';
import { Command, InvalidArgumentError } from 'commander';
import { type ImportReport, LegacyImport, LegacyImportModule } from '#legacy-import';
import { type AppConfig, ensurePartitionsFrom } from '#platform';
import { sentencesOfImport } from '../import/import-sentences.js';
import { withInstallation, withModules } from '../installation.js';
import type { CommandTools } from './command-tools.js';

interface LegacyOptions {
  readonly company?: string;
  readonly plan?: string;
  readonly timezone?: string;
  readonly admin?: string;
  readonly inviteAgain?: true;
  readonly report?: string;
  readonly dryRun?: true;
  readonly yes?: true;
}

type Run = (dryRun: boolean) => Promise<ImportReport>;

/** `import legacy`: an existing single-company installation. See docs/legacy-import.md. */
export function importCommand({ config, console }: CommandTools): Command {
  const command = new Command('import').description('data of another installation');
  command
    .command('legacy')
    .description('bring the export of a single-company installation into a company of its own; a second run changes nothing')
    .argument('<file>', 'one JSON file, or a directory with one CSV file a kind')
    .option('--company <name>', 'into the company of this name, which is made where there is none (default: "Default Company")', companyName)
    .option('--plan <code>', 'of a company that is made (default: FREE)', (code: string) => code.trim().toUpperCase())
    .option('--timezone <zone>', 'of a company that is made (default: UTC)', timeZone)
    .option('--admin <email>', 'the user who runs a company that is made (default: the first active ADMIN)', email)
    .option('--invite-again', 'send another link to those whom an earlier import invited and who have not come yet')
    .option('--report <file>', 'write what was taken and refused, and the invitations, as JSON')
    .option('--dry-run', 'read and judge everything, and write nothing')
    .option('--yes', 'without asking')
    .action(async (file: string, options: LegacyOptions) => {
      const settings = config();
      await withImport(settings, file, options, async (run) => {
        const finish = async (report: ImportReport): Promise<void> => {
          sentencesOfImport(report).forEach(console.tell);
          if (options.report !== undefined) await writeReport(options.report, report);
        };
        if (options.dryRun) return finish(await run(true));
        if (!options.yes) {
          sentencesOfImport(await run(true)).forEach(console.tell);
          if (!(await console.confirm('Import this?'))) throw new Error('Nothing was changed. Where nobody can be asked, say --yes.');
        }
        await finish(await run(false));
      });
    });
  return command;
}

function withImport(config: AppConfig, file: string, { company, plan, timezone, admin, inviteAgain }: LegacyOptions, work: (run: Run) => Promise<void>): Promise<void> {
  return withInstallation(config, (installation) => {
    const { adminUrl, runtime } = installation;
    // Invitations go out from here, where no server has found out its address.
    if (runtime.links.publicUrl === '') runtime.links.publicUrl = `http://${config.host}:${config.port}`;
    const wanted = Object.fromEntries(Object.entries({ company, plan, timezone, admin, inviteAgain }).filter(([, value]) => value !== undefined));
    const ensurePartitions = (from: string): Promise<number> => ensurePartitionsFrom({ adminUrl, secrets: runtime.secrets }, from);
    return withModules(installation, [LegacyImportModule], (context) => {
      const legacy = context.get(LegacyImport);
      return work((dryRun) => legacy.run({ file, ...wanted, dryRun, ensurePartitions }));
    });
  });
}

/** For its owner only: it holds ways in and, of a new company, the key. */
async function writeReport(path: string, report: ImportReport): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
}

function companyName(text: string): string {
  const name = text.trim();
  if (name.length < 2 || name.length > 120) throw new InvalidArgumentError('It must have 2 to 120 characters.');
  return name;
}

function email(text: string): string {
  if (!isEmail(text.trim(), { require_tld: false })) throw new InvalidArgumentError('It must be an e-mail address.');
  return text.trim();
}

function timeZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new InvalidArgumentError('It must be a name of the IANA time zone database, like Europe/London.');
  }
}
