/** Keeps what was used last, up to so much in all: what was not used for the longest time makes room. */
export class Recent<Value> {
  readonly #most: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  #weight = 0;

  /** @param most what all that is kept may weigh together */
  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Value | undefined {
    const found = this.#kept.get(name);
    if (found === undefined) return undefined;
    this.#kept.delete(name);
    this.#kept.set(name, found);
    return found.value;
  }

  /** @param weight more than may be kept in all is not kept */
  set(name: string, value: Value, weight = 1): void {
    this.#drop(name);
    if (weight > this.#most) return;
    this.#kept.set(name, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    const found = this.#kept.get(name);
    if (found === undefined) return;
    this.#kept.delete(name);
    this.#weight -= found.weight;
  }
}
