import { isEmail } from 'class-validator';
import { Command, InvalidArgumentError } from 'commander';
import { OwnerBootstrap } from '#identity';
import { withInstallation, withModules } from '../installation.js';
import type { CommandTools } from './command-tools.js';

/** `owner create`: a further account that runs the service. The first is made by the start. */
export function ownerCommand({ config, console }: CommandTools): Command {
  const owner = new Command('owner').description('accounts that run the service');
  owner
    .command('create')
    .description('create a further OWNER account; its password is printed once')
    .requiredOption('--email <address>', 'with which they sign in', email)
    .requiredOption('--name <name>', 'who they are', name)
    .action((wanted: { email: string; name: string }) =>
      withInstallation(config(), (installation) =>
        withModules(installation, [], (context) =>
          context.get(OwnerBootstrap).create(wanted, (address, password) => console.tell(`New owner: ${address} with password ${password} (shown only now)`)),
        ),
      ),
    );
  return owner;
}

function email(text: string): string {
  if (!isEmail(text.trim())) throw new InvalidArgumentError('It must be an e-mail address.');
  return text.trim();
}

function name(text: string): string {
  const tidy = text.trim();
  if (tidy === '' || tidy.length > 120) throw new InvalidArgumentError('It must have 1 to 120 characters.');
  return tidy;
}
