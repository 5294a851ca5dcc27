/** Reading and checking, one at a time: whoever begins anew, or presses Stop, gives up what was under way. */
export class Attempts {
  #current = new AbortController();

  /** Gives up the attempt before, and begins another. */
  begin(): AbortSignal {
    this.stop();
    this.#current = new AbortController();
    return this.#current.signal;
  }

  stop(): void {
    this.#current.abort();
  }
}
