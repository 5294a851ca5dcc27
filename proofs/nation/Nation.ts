import { performance } from 'node:perf_hooks';
import { readBloc } from '#core/bloc/readBloc.ts';
import { canonicalJson, hashOf } from '#core/canonicalJson.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import { saveBloc } from '../../functions/store/blocs.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import type { PeriodId } from '../../functions/store/keys.ts';
import { openPeriod } from '../../functions/store/periods.ts';
import { saveSubmission } from '../../functions/store/saveSubmission.ts';
import type { Store } from '../../functions/store/Store.ts';
import { findVersion, listHeads } from '../../functions/store/submissions.ts';
import { ranksOf, type Sample } from './sampleSheets.ts';

const FILE = Buffer.from('The workbook itself lies in the object store and costs the table nothing.');

/**
 * Many blocs made after one: the same rubric, members and sheets under names of their own. All goes through the store as the functions use
 * it; only reading the workbooks is left out, which takes the same time however many blocs there are.
 */
export class Nation {
  readonly #store: Store;
  readonly #sample: Sample;
  readonly #edition: number;
  readonly #rubricHash: string;

  constructor(store: Store, sample: Sample) {
    this.#store = store;
    this.#sample = sample;
    const bloc = readBloc(sample.json);
    this.#edition = bloc.edition;
    this.#rubricHash = hashOf(bloc.rubricJson, sha256);
  }

  /** Puts a bloc there with its year open. */
  async open(index: number): Promise<void> {
    const { bloc: id, edition } = this.#periodOf(index);
    const bloc = this.#blocOf(index);
    const { version } = await saveBloc(this.#store, { bloc, expectedVersion: null, by: 'nation' });
    await openPeriod(this.#store, { bloc: id, edition, blocVersion: version, receiptPrefix: id, due: null, by: 'nation' });
  }

  /** Sends a member's sheet; brings back the milliseconds that it took. */
  async send(index: number, member: number): Promise<number> {
    const sheet = this.#sample.sheets[member];
    if (!sheet) throw new RangeError(`no sheet ${member}`);
    const period = this.#periodOf(index);
    const begun = performance.now();
    await saveSubmission(this.#store, {
      ...period,
      agency: sheet.agency,
      by: `staff-${index}-${member}`,
      idempotencyKey: 'one-click-of-the-nation',
      expectedVersion: null,
      file: FILE,
      mapping: null,
      sheet: canonicalJson({ ...sheet.json, bloc: period.bloc }),
      rubricHash: this.#rubricHash,
      totals: sheet.totals,
      verdict: { engine: '1.0.0', warnings: 0, notes: 0 },
    });
    return performance.now() - begun;
  }

  /** Ranks a bloc from what is stored; says whether it is as it must be, and the milliseconds that it took. */
  async rank(index: number): Promise<{ readonly sent: number; readonly isRight: boolean; readonly took: number }> {
    const begun = performance.now();
    const period = this.#periodOf(index);
    const { entries } = await listHeads(this.#store, period, { after: null, limit: 100 });
    const bloc = this.#blocOf(index);
    const stored = await Promise.all(
      entries.map(({ receipt }) => findVersion(this.#store, { ...period, agency: receipt.agency }, receipt.version)),
    );
    const ranks = ranksOf(
      bloc,
      stored.map((version) => readSheetJson(bloc, JSON.parse(version?.sheet ?? 'null'), 'stored')),
    );
    const took = performance.now() - begun;
    const wanted = this.#sample.ranksOf(entries.length);
    const isRight = ranks.size === wanted.size && [...wanted].every(([agency, rank]) => ranks.get(agency) === rank);
    return { sent: entries.length, isRight, took };
  }

  #periodOf(index: number): PeriodId {
    return { bloc: `khoi-${String(index + 1).padStart(5, '0')}`, edition: this.#edition };
  }

  #blocOf(index: number) {
    const { bloc: id } = this.#periodOf(index);
    return readBloc({ ...this.#sample.json, id, name: `Khối ${index + 1}` });
  }
}
