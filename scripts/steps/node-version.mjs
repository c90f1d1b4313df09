// Has to be understood by the versions that it turns away: no import, no new syntax.

const NEEDED = [20, 19];

/** Ends the process with a sentence where Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  process.stderr.write(`Node ${NEEDED.join('.')} or newer is needed, and this is ${process.versions.node}: see https://nodejs.org\n`);
  process.exit(1);
}
