import { once } from 'node:events';
import type { Socket } from 'node:net';

/** The mail server said no. */
export class SmtpRefused extends Error {
  override readonly name = 'SmtpRefused';
  /** Trying later may help. */
  readonly isForNow: boolean;

  constructor(code: number, step: string) {
    super(`the mail server answered ${code} to ${step}`);
    this.isForNow = code >= 400 && code < 500;
  }
}

/** A conversation with a mail server: one command, one answer of a line or several (RFC 5321, section 4.2). */
export class SmtpLine {
  #socket: Socket;
  #heard = '';
  readonly #patience: number;

  constructor(socket: Socket, patience: number) {
    this.#patience = patience;
    this.#socket = this.#listenTo(socket);
  }

  /** The text of the answer. Throws `SmtpRefused` where it bears another code. */
  async say(command: string, wanted: number, step: string): Promise<string> {
    this.#socket.write(`${command}\r\n`);
    return this.expect(wanted, step);
  }

  async expect(wanted: number, step: string): Promise<string> {
    const answer = await this.#answer(step);
    const code = Number(answer.trimEnd().split('\n').at(-1)?.slice(0, 3));
    if (code !== wanted) throw new SmtpRefused(code, step);
    return answer.replaceAll('\r\n', '\n').trimEnd();
  }

  /** Goes on over another socket that is made from this one. What was said before it is forgotten (RFC 3207, section 4.2). */
  async replace(make: (socket: Socket) => Socket): Promise<void> {
    this.#socket.removeAllListeners('data');
    this.#heard = '';
    const safe = make(this.#socket);
    await once(safe, 'secureConnect', { signal: AbortSignal.timeout(this.#patience) });
    this.#socket = this.#listenTo(safe);
  }

  close(): void {
    this.#socket.destroy();
  }

  #listenTo(socket: Socket): Socket {
    socket.on('data', (chunk: Buffer) => {
      this.#heard += chunk.toString('utf8');
    });
    // Whoever waits for an answer hears of it; between answers nobody needs to.
    socket.on('error', () => undefined);
    return socket;
  }

  async #answer(step: string): Promise<string> {
    const until = AbortSignal.timeout(this.#patience);
    for (;;) {
      const whole = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/.exec(this.#heard)?.[0];
      if (whole !== undefined) {
        this.#heard = this.#heard.slice(whole.length);
        return whole;
      }
      if (this.#socket.destroyed || this.#socket.readableEnded) throw new Error(`the mail server broke off at ${step}`);
      await Promise.race([once(this.#socket, 'data', { signal: until }), once(this.#socket, 'close', { signal: until })]);
    }
  }
}
