import type { ExcelHost } from '../host/ExcelHost.ts';
import type { OfficeFault } from '../host/PlannedFaults.ts';

/** How long a call to Excel takes on the slow machine, in milliseconds. */
const SLOW = 700;

/** Under what the pane has to work: with or without a network, on a slow machine, with an Excel that answers with errors. */
export class Conditions {
  #isOffline = false;
  #isSlow = false;
  #fault: OfficeFault | null = null;
  #host: ExcelHost | null = null;
  #pane: Window | null = null;

  /** Whatever is opened next works under the same conditions. */
  bind(host: ExcelHost, pane: Window | null): void {
    this.#host = host;
    this.#pane = pane;
    if (pane) this.#cut(pane);
    this.#apply();
  }

  setOffline(isOffline: boolean): void {
    this.#isOffline = isOffline;
    this.#pane?.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
  }

  setSlow(isSlow: boolean): void {
    this.#isSlow = isSlow;
    this.#apply();
  }

  setFault(fault: OfficeFault | null): void {
    this.#fault = fault;
    this.#apply();
  }

  #apply(): void {
    if (!this.#host) return;
    this.#host.delay = this.#isSlow ? SLOW : 0;
    this.#host.faults.always(this.#fault);
  }

  /** The pane's own window is told that there is no network, and its requests fail as without one. */
  #cut(pane: Window): void {
    const fetched = (pane as Window & { readonly fetch: typeof globalThis.fetch }).fetch.bind(pane);
    const ask: typeof fetch = (...asked) =>
      this.#isOffline ? Promise.reject(new TypeError('The bench has switched the network off.')) : fetched(...asked);
    Object.defineProperty(pane, 'fetch', { value: ask, configurable: true });
    Object.defineProperty(pane.navigator, 'onLine', { get: () => !this.#isOffline, configurable: true });
  }
}
