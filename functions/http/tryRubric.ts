import type { Bloc } from '#core/bloc/Bloc.ts';
import { withApprovals, type YearRecord } from '#core/bloc/withRecord.ts';
import { hashOf } from '#core/canonicalJson.ts';
import * as endpoints from '#core/endpoints/rubrics.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import type { Language } from '#core/messages/language.ts';
import { subtractPoints, writePoints, type Points } from '#core/points.ts';
import { fieldsBeyond } from '#core/versions/publishedYear.ts';
import { rubricTrial, type Standing, type TriedAgency, type TriedSheet } from '#core/versions/rubricTrial.ts';
import { sha256 } from '../store/hashing.ts';
import type { SubmissionHead } from '../store/submissions.ts';
import { allHeads, counts } from './allHeads.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { asReceived, judgedYear } from './judgedYear.ts';
import { rubricInWorkbook } from './rubricInWorkbook.ts';
import { changesJson, faultJson } from './rubricJson.ts';
import { yearOf, yearsByRubric, type YearsByRubric } from './rubricYears.ts';
import { serve } from './serve.ts';
import { dayOfReceipt, sheetAsSent } from './sheetAsSent.ts';
import type { StoreDoors } from './StoreDoors.ts';

type Trial = ReplyOf<typeof endpoints.tryRubric>;

/** A new rubric over the sheets that were sent and count. */
export const tryRubric = serve<typeof endpoints.tryRubric, StoreDoors>(endpoints.tryRubric, async ({ path, body }, { doors, language }) => {
  const year = await judgedYear(doors, path);
  const read = rubricInWorkbook(body);
  if ('faults' in read) {
    const faults = read.faults.map((fault) => faultJson(fault, language));
    return { body: { faults, beyond: [], hash: null, changes: [], agencies: [], missing: [] } };
  }
  const heads = [...(await allHeads(doors.store, path)).values()].filter(counts);
  const years = await yearsByRubric(
    doors,
    year,
    heads.map(({ receipt }) => receipt.rubricHash),
  );
  const next = { bloc: withApprovals(read.bloc, year.record.decisions), hash: hashOf(read.bloc.rubricJson, sha256) };
  const inForce = { bloc: year.judged, hash: year.period.rubricHash };
  const sheets = await Promise.all(heads.map((head) => triedSheet(doors, head, { years, record: year.record, inForce, next })));
  const { agencies, missing } = rubricTrial(year.bloc, next.bloc, sheets);
  return {
    body: {
      faults: [],
      beyond: [...fieldsBeyond(year.bloc, next.bloc)],
      hash: next.hash,
      changes: changesJson(year.bloc, next.bloc, language),
      agencies: agencies.map((one) => agencyJson(one, language)),
      missing: missing.map(({ code }) => code),
    },
  };
});

interface Rubric {
  readonly bloc: Bloc;
  readonly hash: string;
}

interface Trials {
  readonly years: YearsByRubric;
  readonly record: YearRecord;
  readonly inForce: Rubric;
  readonly next: Rubric;
}

const triedSheet = async (
  { store }: StoreDoors,
  { receipt }: SubmissionHead,
  { years, record, inForce, next }: Trials,
): Promise<TriedSheet> => {
  const { agency } = receipt;
  const { bytes } = await sheetAsSent(store, receipt, asReceived(yearOf(years, receipt.rubricHash), record, receipt));
  const checkedBy = ({ bloc, hash }: Rubric) => checkedWorkbook(bytes, { bloc, rubricHash: hash, agency, today: dayOfReceipt(receipt) });
  const [before, after] = [checkedBy(inForce), checkedBy(next)];
  return {
    agency,
    before: 'report' in before ? before.report : null,
    after: 'report' in after ? after.report : null,
    refusal: 'refusal' in after ? after.refusal : null,
  };
};

const agencyJson = ({ member, before, after, criteria, findings, fits }: TriedAgency, language: Language): Trial['agencies'][number] => ({
  agency: member.code,
  name: member.name,
  before: standingJson(before),
  after: standingJson(after),
  difference: before.total === null || after.total === null ? null : writePoints(subtractPoints(after.total, before.total)),
  criteria: criteria.map((one) => ({ ...one, before: pointsJson(one.before), after: pointsJson(one.after) })),
  fits,
  findings: findings.map((finding) => findingJson(finding, member.name, language)),
});

const standingJson = ({ total, rank }: Standing): Trial['agencies'][number]['before'] => ({ total: pointsJson(total), rank });

const pointsJson = (points: Points | null): string | null => (points === null ? null : writePoints(points));
