import { Command, CommanderError } from 'commander';
import { AppError, ConfigError, EmbeddedPostgresError, log, readConfig } from '#platform';
import type { CommandTools } from './commands/command-tools.js';
import { demoCommand } from './commands/demo.command.js';
import { importCommand } from './commands/import.command.js';
import { jobCommand } from './commands/job.command.js';
import { ownerCommand } from './commands/owner.command.js';
import { type Console, terminal } from './console.js';

/** Each makes one command with those below it. */
const COMMANDS: readonly ((tools: CommandTools) => Command)[] = [ownerCommand, demoCommand, jobCommand, importCommand];

export interface CliOptions {
  readonly console?: Console;
  /** Instead of the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs one command, without the name of the program. Answers the exit code; what went wrong has been said in a sentence. */
export async function runCli(args: readonly string[], { console = terminal, env }: CliOptions = {}): Promise<number> {
  const program = new Command('npm run').description('Employee Progress Tracker').enablePositionalOptions();
  const tools: CommandTools = { config: () => readConfig(env), console };
  for (const make of COMMANDS) program.addCommand(make(tools));
  overridden(program, console);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said by itself what was wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode;
    for (const sentence of sentencesOf(error)) console.complain(sentence);
    return 1;
  }
}

/** Errors are thrown instead of ending the process, and told by the console, also those of the commands below. */
function overridden(command: Command, console: Console): void {
  command.exitOverride().configureOutput({ writeOut: (text) => console.tell(text.trimEnd()), writeErr: (text) => console.complain(text.trimEnd()) });
  for (const below of command.commands) overridden(below, console);
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.problems;
  if (!(error instanceof AppError || error instanceof EmbeddedPostgresError)) log.debug({ err: error }, 'a command failed');
  return [error instanceof Error ? error.message : String(error)];
}
