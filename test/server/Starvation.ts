const TICK_MS = 20;

/**
 * For how long the machine kept this process waiting since it was made: how late timers came, less what the process itself was busy with
 * meanwhile. On a machine of one's own it is nothing, so that a time that is promised is not blamed on whoever else is at work.
 */
export class Starvation {
  readonly #cpu = process.cpuUsage();
  readonly #timer: NodeJS.Timeout;
  #late = 0;

  constructor() {
    let due = performance.now() + TICK_MS;
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#late += Math.max(0, now - due);
      due = now + TICK_MS;
    }, TICK_MS);
  }

  /** In seconds. */
  end(): number {
    clearInterval(this.#timer);
    const { user, system } = process.cpuUsage(this.#cpu);
    return Math.max(0, this.#late / 1000 - (user + system) / 1_000_000);
  }
}
