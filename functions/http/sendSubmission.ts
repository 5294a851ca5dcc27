import { isLetIn } from '#core/bloc/AgencyDeadline.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { takesSheet } from '#core/bloc/submissionMoves.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import type { Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import * as endpoints from '#core/endpoints/submissions.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { keptWarnings } from '#core/messages/keptWarnings.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { Problem } from '#core/problem.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import { NO_CHOICE, readTableChoice, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import { findDeadline } from '../store/deadlines.ts';
import type { SubmissionId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import type { NewSubmission } from '../store/saveSubmission.ts';
import { saveSubmission } from '../store/saveSubmission.ts';
import { findHead } from '../store/submissions.ts';
import type { SubmissionTotals } from '../store/SubmissionTotals.ts';
import { checkedWorkbook, type CheckedWorkbook } from './checkedWorkbook.ts';
import { decidedOn, judgedYear } from './judgedYear.ts';
import type { OpenedYear } from './openedYear.ts';
import { receiptJson } from './receiptJson.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/**
 * The pane has checked the sheet; here it is checked again, from the bytes and with the same core, and every error blocks.
 * The rest is one transaction: see `saveSubmission`.
 */
export const sendSubmission = serve<typeof endpoints.sendSubmission, StoreDoors>(
  endpoints.sendSubmission,
  async ({ path, query, headers, body }, { doors, caller, today }) => {
    const year = await judgedYear(doors, path);
    const { judged: bloc, record, period } = year;
    const mapping = query.mapping ?? null;
    const expected = { bloc, rubricHash: period.rubricHash, agency: path.agency, today };
    const checked = checkedWorkbook(body, { ...expected, choice: choiceOf(mapping) });
    const report = await acceptable(checked, year, path.agency, doors);
    const { receipt, replayed } = await saveSubmission(doors.store, {
      ...path,
      by: caller.id,
      idempotencyKey: headers['idempotency-key'],
      expectedVersion: headers['if-match'] ?? null,
      file: body,
      mapping,
      sheet: canonicalJson(sheetJson(report.reading)),
      rubricHash: period.rubricHash,
      totals: totalsOf(report),
      verdict: verdictOf(report),
      decided: decidedOn(record, path.agency),
    });
    return {
      body: {
        receipt: receiptJson(receipt, caller.name),
        state: 'sent',
        findings: report.findings.map((finding) => withReason(finding, report)),
      },
      etag: String(receipt.version),
      replayed,
    };
  },
);

const choiceOf = (mapping: string | null): TableChoice => {
  const choice = mapping === null ? NO_CHOICE : readTableChoice(mapping);
  if (!choice) throw new Problem('request.malformed', { path: 'query.mapping', seen: mapping ?? '', expected: '{"columns":{"self":"E"}}' });
  return choice;
};

/** Whoever comes after closing is told so, and not to mend a sheet that nobody takes any more. */
const acceptable = async (
  checked: CheckedWorkbook,
  { period }: OpenedYear,
  agency: string,
  { store, now }: StoreDoors,
): Promise<Report> => {
  const findings: readonly KnownFinding[] = 'refusal' in checked ? [checked.refusal] : checked.report.findings;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if ('report' in checked && errors === 0) return checked.report;
  if (!(await mayCome(store, { ...period, agency }, period.state, dayInVietnam(now()))))
    throw new Problem('submission.periodClosed', { state: period.state });
  throw new Problem('submission.hasErrors', { errors, findings });
};

const mayCome = async (store: Store, submission: SubmissionId, state: PeriodState, today: Day): Promise<boolean> => {
  if (state === 'open') return true;
  const [head, granted] = await Promise.all([findHead(store, submission), findDeadline(store, submission)]);
  return takesSheet(state, head?.state ?? null, isLetIn(granted, today));
};

/** A warning that stays brings the reason that the sheet gives for it; words that name no warning of the sheet are none. */
const withReason = (finding: KnownFinding, { reading }: Report) => {
  const [kept] = keptWarnings([finding], reading);
  return { ...finding, ...(kept && { justification: kept.reason }) };
};

const totalsOf = ({ score }: Report): SubmissionTotals => ({
  total: known(score.total),
  bonus: known(score.bonus),
  deduction: known(score.deduction),
  sections: [...score.sections].map(([code, points]) => ({ code, points: known(points) })),
});

/** A sheet without errors has every score, so every sum. */
const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new TypeError('a sheet without errors lacks a sum');
  return value;
};

const verdictOf = ({ findings }: Report): NewSubmission['verdict'] => ({
  engine: ENGINE_VERSION,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
  notes: findings.filter(({ severity }) => severity === 'note').length,
});
