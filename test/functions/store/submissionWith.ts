import { canonicalJson } from '#core/canonicalJson.ts';
import { pointsOf } from '#core/points.ts';
import { saveBloc } from '../../../functions/store/blocs.ts';
import { contentHash } from '../../../functions/store/hashing.ts';
import { openPeriod, type Period } from '../../../functions/store/periods.ts';
import type { NewSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';

export const EDITION = 2018;

/** Of the rubric that `openedPeriod` opens a year with. */
export const RUBRIC = contentHash('{}');

/** A submission like many others; a test names only what it is about. */
export const submissionWith = (some: Partial<NewSubmission> = {}): NewSubmission => ({
  bloc: 'cao-bang-iv',
  edition: EDITION,
  agency: 'STP',
  by: 'lan',
  idempotencyKey: 'click-1',
  expectedVersion: null,
  file: Buffer.from('xlsx of STP'),
  sheet: canonicalJson({ rows: [{ criterion: 'I.1', score: '8.5' }] }),
  rubricHash: RUBRIC,
  mapping: null,
  totals: {
    total: pointsOf(92_500),
    bonus: pointsOf(3000),
    deduction: pointsOf(0),
    sections: [{ code: 'I', points: pointsOf(48_500) }],
  },
  verdict: { engine: '1.0.0', warnings: 1, notes: 2 },
  ...some,
});

/** A bloc with its file kept and its year opened. */
export const openedPeriod = async (store: Store, bloc: string, edition = EDITION): Promise<Period> => {
  await saveBloc(store, {
    bloc: { id: bloc, json: { id: bloc, edition, rubric: {} }, rubricJson: {} },
    expectedVersion: null,
    by: 'chair',
  });
  return openPeriod(store, { bloc, edition, blocVersion: 1, receiptPrefix: 'CB-IV-2018', due: null, by: 'chair' });
};
