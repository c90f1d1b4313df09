export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that `share` of the values do not exceed (nearest rank). */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** CPU is per request: of the server's process and of the database's, where the system tells. */
export function runLine(name, { itemsPerSecond, p50, p99, serverCpu, databaseCpu }) {
  const rate = Math.round(itemsPerSecond).toLocaleString('en').padStart(9);
  const cpu = serverCpu === null || databaseCpu === null ? '' : `   CPU ${us(serverCpu)} + ${us(databaseCpu)} µs`;
  return `  ${name.padEnd(8)} ${rate} items/s   p50 ${ms(p50)}   p99 ${ms(p99)}${cpu}`;
}

const ms = (value) => `${value.toFixed(1).padStart(6)} ms`;
const us = (value) => String(Math.round(value)).padStart(5);
