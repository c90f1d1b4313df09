import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** One kept-alive connection, one request at a time, as little work as it takes: the generator shares the machine. */
export class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting = null;

  static async open(port) {
    const connection = new Connection();
    connection.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    connection.#socket.on('data', (chunk) => connection.#take(chunk));
    connection.#socket.on('close', () => connection.#fail(new Error('The server closed the connection')));
    await new Promise((resolve, reject) => connection.#socket.once('connect', resolve).once('error', reject));
    connection.#socket.on('error', (error) => connection.#fail(error));
    return connection;
  }

  /** Sends a whole request; resolves with the status and the body of its answer. */
  send(request) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close() {
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd === -1) return;
    const head = this.#received.latin1Slice(0, headEnd);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
    const end = headEnd + HEAD_END.length + length;
    if (this.#received.length < end) return;
    const body = this.#received.utf8Slice(headEnd + HEAD_END.length, end);
    this.#received = this.#received.subarray(end);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}
