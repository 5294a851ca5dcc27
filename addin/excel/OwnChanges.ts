/** How long after a write Excel may still tell of it. */
const MOST_MILLISECONDS = 5000;

/** Excel tells an add-in of its own writes too. This remembers them, so that only a person's changes make a check out of date. */
export class OwnChanges {
  readonly #expected = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  expect(cell: string): void {
    this.#expected.set(cell, this.#now());
  }

  /** Whether a change was our own; each is expected once. */
  isExpected(address: string): boolean {
    const cell = address.replace(/\$/g, '').replace(/^.*!/, '');
    const since = this.#expected.get(cell);
    this.#expected.delete(cell);
    return since !== undefined && this.#now() - since <= MOST_MILLISECONDS;
  }
}
