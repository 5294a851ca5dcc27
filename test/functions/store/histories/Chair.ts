import { movePeriod } from '../../../../functions/store/periods.ts';
import type { PeriodId } from '../../../../functions/store/keys.ts';
import type { Store } from '../../../../functions/store/Store.ts';
import { findHead } from '../../../../functions/store/submissions.ts';

/** Closes the period in the middle of it all, and looks at once what is in. */
export class Chair {
  /** Every head, as `standingOf` words it, when the period had just been closed; `null` while it is open. */
  frozen: readonly string[] | null = null;
  readonly #store: Store;
  readonly #period: PeriodId;
  readonly #agencies: readonly string[];

  constructor(store: Store, period: PeriodId, agencies: readonly string[]) {
    this.#store = store;
    this.#period = period;
    this.#agencies = agencies;
  }

  async close(): Promise<void> {
    await movePeriod(this.#store, { ...this.#period, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });
    this.frozen = await standings(this.#store, this.#period, this.#agencies);
  }
}

/** Each agency that has sent, with the newest version and its state: `STP 2 confirmed`. */
export const standings = async (store: Store, period: PeriodId, agencies: readonly string[]): Promise<readonly string[]> => {
  const heads = await Promise.all(agencies.map((agency) => findHead(store, { ...period, agency })));
  return heads.flatMap((head) => (head ? [`${head.receipt.agency} ${head.receipt.version} ${head.state}`] : []));
};
