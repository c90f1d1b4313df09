import { createInterface } from 'node:readline/promises';

/** How a command speaks with the person who gave it. */
export interface Console {
  readonly tell: (sentence: string) => void;
  /** What went wrong. */
  readonly complain: (sentence: string) => void;
  /** Answers no where nobody can be asked. */
  readonly confirm: (question: string) => Promise<boolean>;
}

export const terminal: Console = {
  tell: (sentence) => void process.stdout.write(`${sentence}\n`),
  complain: (sentence) => void process.stderr.write(`${sentence}\n`),
  confirm: async (question) => {
    if (!process.stdin.isTTY) return false;
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
    } finally {
      lines.close();
    }
  },
};
