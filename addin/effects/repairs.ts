import { stepsOf, type Mending } from '../checking/repairs.ts';
import type { Change } from '../host/Host.ts';
import type { Said } from '../state/PaneState.ts';
import { faultOf } from './faultOf.ts';
import type { Services } from './Services.ts';
import { checkQuietly } from './workbook.ts';

/** Repairs and their way back: only the last one done can be undone, as in Excel itself. */
export class Repairs {
  readonly #services: Services;
  #last: readonly { readonly change: Change; readonly seen: string }[] = [];

  constructor(services: Services) {
    this.#services = services;
  }

  readonly mend = (mending: Mending): Promise<void> =>
    this.#make([mending], { what: 'fixed', cell: stepsOf(mending)[0]?.at.cell ?? '', canUndo: true });

  readonly mendForms = (mendings: readonly Mending[]): Promise<void> =>
    this.#make(mendings, { what: 'fixedForms', count: mendings.length, canUndo: true });

  readonly undo = async (): Promise<void> => {
    const { store } = this.#services;
    const last = [...this.#last].reverse();
    this.#last = [];
    let said: Said | null = null;
    try {
      for (const { change, seen } of last) {
        const { cell } = change.at;
        said = (await change.undo()) ? (said ?? { what: 'undone', cell }) : { what: 'cannotUndo', cell, seen };
      }
    } catch (error) {
      store.tell({ type: 'failed', fault: faultOf(error) });
      return;
    }
    await checkQuietly(this.#services, said);
  };

  /** What was mended before a fault stays mended and can be undone; the check afterwards shows what is left. */
  async #make(mendings: readonly Mending[], said: Said): Promise<void> {
    const { store, host } = this.#services;
    if (store.state.isBusy) return;
    store.tell({ type: 'busy', isBusy: true });
    const made: { change: Change; seen: string }[] = [];
    let fault: unknown = null;
    for (const mending of mendings) {
      try {
        for (const { at, content } of stepsOf(mending)) {
          made.push({ change: await host.change(at, content), seen: mending.finding.seen ?? '' });
        }
      } catch (error) {
        fault = error;
        break;
      }
    }
    if (made.length > 0) {
      this.#last = made;
      await checkQuietly(this.#services, fault === null ? said : null);
    }
    store.tell(fault === null ? { type: 'busy', isBusy: false } : { type: 'failed', fault: faultOf(fault) });
  }
}
