import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second wherever Node runs. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor time that a process and its descendants have used so far; null where the system does not say.
 * On a machine with other work it tells more than the clock does.
 */
export async function cpuSeconds(pid) {
  const processes = await readProcesses();
  if (!processes) return null;
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid: child, parent } of processes) if (family.has(parent)) family.add(child);
  }
  return processes.reduce((sum, each) => sum + (family.has(each.pid) ? each.ticks : 0), 0) / TICKS_PER_SECOND;
}

async function readProcesses() {
  const names = await readdir('/proc').catch(() => null);
  if (!names) return null;
  const stats = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')));
  return stats.filter(Boolean).map((stat) => {
    // The name in parentheses may hold anything; what follows it is numbers: state, parent, …, utime, stime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number.parseInt(stat, 10), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  });
}
