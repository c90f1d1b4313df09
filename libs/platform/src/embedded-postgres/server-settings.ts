/**
 * How PostgreSQL is set for one machine that does other things too. Given on the command line, so they hold whatever
 * an earlier version wrote into the database's directory.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // The path of a socket below DATA_DIR may be longer than the system allows.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // What was acknowledged is never lost.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A statement here takes milliseconds; compiling it would take longer.
  jit: 'off',
  // A week of logs in log/ of the database's directory, then overwritten.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  // Statements and row contents hold what the logs must not: passwords of roles, addresses and titles.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

export function serverArguments(cluster: string, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = { ...SETTINGS, ...settings, port: String(port) };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
