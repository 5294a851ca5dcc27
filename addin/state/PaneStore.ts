import type { PaneEvent } from './PaneEvent.ts';
import { firstState, type PaneState } from './PaneState.ts';
import { reduce } from './reduce.ts';

/** Holds the pane's one state: events go in, whoever listens hears of the new state. */
export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();

  constructor(now: string) {
    this.#state = firstState(now);
  }

  get state(): PaneState {
    return this.#state;
  }

  readonly tell = (event: PaneEvent): void => {
    this.#state = reduce(this.#state, event);
    for (const listener of this.#listeners) listener();
  };

  /** Tells the listener at once what holds, then every change; gives the way to stop listening. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    listener();
    return () => void this.#listeners.delete(listener);
  };
}
