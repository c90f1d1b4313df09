import { LegacyFileError } from './legacy-rows.js';

/** One element of a top-level list, not parsed yet. */
export interface JsonElement {
  readonly list: string;
  readonly index: number;
  readonly line: number;
  readonly text: string;
}

/** Longer than any row that could be taken; keeps a file that is something else from filling the memory. */
const ELEMENT_MAX_CHARACTERS = 1_000_000;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Cuts `{"list": [element, …], …}` into elements without parsing them, chunk by chunk, so that the size of a file does
 * not matter and an element that is no JSON stands for itself. Throws LegacyFileError where the brackets do not add up.
 */
export class JsonElements {
  private depth = 0;
  private line = 1;
  private inString = false;
  private escaped = false;
  private ended = false;
  private key = '';
  /** The list that is open at depth 2; null elsewhere. */
  private list: string | null = null;
  private index = 0;
  /** Where the open element begins; 0 where none has begun. */
  private elementLine = 0;
  /** What earlier chunks had of the element or key that is open. */
  private pending = '';

  *push(chunk: string): Generator<JsonElement> {
    /** Where in the chunk the open element or key begins. */
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (code === 10) this.line += 1;
      if (this.inString) {
        this.withinString(code);
      } else if (code > 32) {
        const edge = this.isEdge(code);
        const text = edge ? this.pending + chunk.slice(from, i) : '';
        if (edge) {
          this.pending = '';
          from = i + 1;
        }
        if (edge && this.list !== null && this.elementLine > 0) {
          yield { list: this.list, index: this.index++, line: this.elementLine, text };
          this.elementLine = 0;
        }
        this.step(code, text);
      }
    }
    this.pending += chunk.slice(from);
    if (this.pending.length > ELEMENT_MAX_CHARACTERS) throw this.malformed('has no end in sight');
  }

  /** To be called after the last chunk. */
  end(): void {
    if (!this.ended) throw this.malformed('is where the file ends, in the middle of its JSON');
  }

  /** Does this character end an element, a key, or something that is of no interest? */
  private isEdge(code: number): boolean {
    if (this.list !== null) return this.depth === 2 && (code === COMMA || code === CLOSE_LIST);
    return code !== QUOTE;
  }

  private withinString(code: number): void {
    if (this.escaped) this.escaped = false;
    else if (code === BACKSLASH) this.escaped = true;
    else if (code === QUOTE) this.inString = false;
  }

  /** `text` is what the character puts an end to. */
  private step(code: number, text: string): void {
    if (this.ended) throw this.malformed('has something after the end of the JSON');
    if (this.depth === 0 && code !== OPEN_OBJECT) throw this.malformed('is not the beginning of a JSON object');
    if (this.list !== null && this.elementLine === 0 && code !== COMMA && code !== CLOSE_LIST) this.elementLine = this.line;
    if (code === QUOTE) this.inString = true;
    else if (code === COLON && this.depth === 1) this.key = this.keyIn(text);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) this.open(code);
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.close(code);
  }

  private open(code: number): void {
    if (this.depth === 1 && code === OPEN_LIST) {
      this.list = this.key;
      this.index = 0;
    }
    this.depth += 1;
  }

  private close(code: number): void {
    if (this.depth === 2 && this.list !== null && code !== CLOSE_LIST) throw this.malformed('has a } too many');
    if (this.depth === 1 && code !== CLOSE_OBJECT) throw this.malformed('has a ] too many');
    this.depth -= 1;
    if (this.depth === 1) this.list = null;
    if (this.depth === 0) this.ended = true;
  }

  private keyIn(text: string): string {
    try {
      return String(JSON.parse(text));
    } catch {
      throw this.malformed('should have the name of a list in double quotes');
    }
  }

  private malformed(what: string): LegacyFileError {
    return new LegacyFileError(`Line ${this.line} ${what}`);
  }
}
