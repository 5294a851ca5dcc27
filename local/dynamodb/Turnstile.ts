/** Lets one piece of work through at a time, in the order of arrival. One that fails does not stop the next. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  pass<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** When everything that has come so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
