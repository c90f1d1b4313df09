import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An end of the script that is explained by a sentence; a stack would not help who reads it. */
export class Stop extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

/**
 * Runs a program in the repository and resolves with its exit code and output. `quiet` keeps the output back; else it
 * goes where ours goes. Standard input is closed, so nothing waits for an answer. A signal that ends us is passed on
 * first, and we end by it when the program has.
 */
export function run(command, args, { quiet = false, cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));

    let endingBy = null;
    const pass = (signal) => {
      endingBy = signal;
      child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const release = () => process.removeListener('SIGINT', pass).removeListener('SIGTERM', pass);

    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      if (endingBy) process.kill(process.pid, endingBy);
      resolve({ code: code ?? 1, signal, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Runs a program of node_modules with this Node. */
export function runTool(path, args, options) {
  return run(process.execPath, [`${ROOT}/node_modules/${path}`, ...args], options);
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a script's main function and turns a Stop into its sentence. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exitCode = 1;
  }
}
