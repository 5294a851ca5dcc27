import { canonicalJson } from '#core/canonicalJson.ts';
import { crossRowsJson, planJson, type CrossPlan, type CrossSheet } from '#core/crossScoring/CrossSheet.ts';
import { Problem } from '#core/problem.ts';
import { changeRecord, type RecordPlace } from './changeRecord.ts';
import { contentHash } from './hashing.ts';
import { crossPlanKey, crossSheetKey } from './keys.ts';
import { keepText } from './longText.ts';
import type { Store } from './Store.ts';
import { isStill } from './Write.ts';

/**
 * Keeps who scores whom. What somebody has given already stays in the store; whoever is no longer planned counts for nothing.
 * Errors: `record.stale` where another plan came first; `period.stale`.
 */
export const saveCrossPlan = (store: Store, place: RecordPlace, plan: CrossPlan, by: string): Promise<CrossPlan> => {
  const key = crossPlanKey(place);
  return changeRecord(store, place, { plan: key }, ({ plan: item }) => {
    const found = item?.whole('revision') ?? 0;
    if (found !== plan.revision) throw new Problem('record.stale', { expected: plan.revision, found });
    const saved = { ...plan, revision: found + 1 };
    const { revision, perAgency, pairs } = saved;
    const text = canonicalJson(planJson(saved));
    return {
      writes: [{ key, values: { kind: 'crossPlan', revision, plan: text }, condition: isStill('revision', found === 0 ? null : found) }],
      deed: { by, action: 'crossScoring.planned', facts: { revision, perAgency, pairs: pairs.length, hash: contentHash(text) } },
      answer: saved,
    };
  });
};

/**
 * Keeps what one agency gives another, as a new revision.
 * Errors: `record.stale` where another revision came first; `crossScoring.notPlanned` where the plan has moved on; `period.stale`.
 */
export const saveCrossSheet = (store: Store, place: RecordPlace, next: CrossSheet, planRevision: number): Promise<void> => {
  const keys = { sheet: crossSheetKey(place, next), plan: crossPlanKey(place) };
  return changeRecord<keyof typeof keys, void>(store, place, keys, ({ sheet, plan }) => {
    const found = sheet?.whole('revision') ?? 0;
    if (found !== next.revision - 1) throw new Problem('record.stale', { expected: next.revision - 1, found });
    if (plan?.whole('revision') !== planRevision) throw new Problem('crossScoring.notPlanned', { agency: next.of });
    const { by, of, revision, version, person, at, rows } = next;
    const text = canonicalJson(crossRowsJson(rows));
    const hash = contentHash(text);
    const kept = keepText(text);
    return {
      writes: [
        {
          key: keys.sheet,
          values: { kind: 'crossSheet', by, of, revision, version, person, at, hash, rows: kept.text },
          condition: isStill('revision', found === 0 ? null : found),
        },
        { key: keys.plan, values: null, condition: isStill('revision', planRevision) },
      ],
      files: kept.files,
      deed: { by: person, action: 'crossScoring.scored', facts: { by, agency: of, revision, version, rows: rows.length, hash } },
      answer: undefined,
    };
  });
};
