import { scoreOf, type AppraisalRow, type AppraisedScore } from '#core/appraisal/AppraisalSheet.ts';
import { shownPart } from '#core/appraisal/appraisalsOf.ts';
import { appraisedTotals, orderedRows, type OrderedRow } from '#core/appraisal/orderedRows.ts';
import * as endpoints from '#core/endpoints/appraisals.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { can } from '#core/permissions/can.ts';
import { writePoints, type Points } from '#core/points.ts';
import { lineOf } from '#core/rubric/Rubric.ts';
import { measureText } from '#core/sheet/sheetJson.ts';
import { shownText } from '#core/sheet/plainText.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { appraisalShown } from '../appraisalShown.ts';
import { resourceOf } from '../authorise.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { judgedSheet } from './judgedSheet.ts';
import { namesOf, type NamedPerson } from './namesOf.ts';

type RowJson = ReplyOf<typeof endpoints.readAppraisal>['rows'][number];

export const readAppraisal = serve<typeof endpoints.readAppraisal, StoreDoors>(
  endpoints.readAppraisal,
  async ({ path, query }, { doors, caller, period, today }) => {
    const { head, reading, appraisal, bloc } = await judgedSheet(doors, path);
    const shown = appraisalShown(caller, path.bloc, period, today)(path.agency);
    const sheet = shownPart(appraisal, shown);
    const resource = resourceOf(path.bloc, path.agency, period, today);
    const may = (action: 'readAppraisal' | 'appraise' | 'decideRow', code: string): boolean =>
      can(caller, action, { ...resource, criterion: lineOf(bloc.rubric, code) });
    const rows = orderedRows(reading, sheet).filter(({ reading: { leaf } }) => may('readAppraisal', leaf.code));
    const nameOf = await namesOf(
      doors,
      path.bloc,
      rows.flatMap(({ row }) => peopleOf(row)),
    );
    const place: RowPlace = {
      reading,
      since: query.since ?? null,
      nameOf,
      mayScore: (code) => may('appraise', code) || may('decideRow', code),
    };
    return {
      body: {
        agency: path.agency,
        state: head.state,
        version: head.receipt.version,
        shown,
        revision: appraisal.revision,
        ...totalsJson(reading, sheet),
        rows: rows.map((one) => rowJson(one, place)),
      },
      etag: `${appraisal.revision}`,
    };
  },
);

const totalsJson = (reading: SheetReading, sheet: Parameters<typeof appraisedTotals>[1]) => {
  const { self, appraised } = appraisedTotals(reading, sheet);
  return { self: pointsJson(self), appraised: pointsJson(appraised) };
};

const peopleOf = (row: AppraisalRow | null): readonly string[] =>
  [row?.first, row?.second, row?.meeting, row?.answer].flatMap((said) => said?.by ?? []);

interface RowPlace {
  readonly reading: SheetReading;
  readonly since: number | null;
  readonly nameOf: (id: string) => NamedPerson;
  readonly mayScore: (criterion: string) => boolean;
}

const rowJson = ({ reading: own, row, difference }: OrderedRow, { reading, since, nameOf, mayScore }: RowPlace): RowJson => {
  const { leaf, points, byRule, measures, rows } = own;
  const counted = row && scoreOf(row);
  const givenJson = (given: AppraisedScore | null | undefined) =>
    given ? { score: writePoints(given.score), reason: given.reason, by: nameOf(given.by), at: given.at } : null;
  const answer = row?.answer ?? null;
  return {
    criterion: leaf.code,
    label: leaf.label,
    title: leaf.title,
    kind: leaf.kind,
    max: writePoints(leaf.max),
    self: pointsJson(points),
    byRule: pointsJson(byRule),
    appraised: pointsJson(counted?.score ?? null),
    reason: counted?.reason ?? null,
    first: givenJson(row?.first),
    second: givenJson(row?.second),
    meeting: givenJson(row?.meeting),
    answer: answer && { accepted: answer.isAccepted, text: answer.text, by: nameOf(answer.by), at: answer.at },
    difference: writePoints(difference),
    measures: [...measures].map(([key, value]) => ({ key, value: measureText(value) })),
    evidence: rows[0]?.evidence ? shownText(rows[0].evidence) : '',
    register: reading.sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => shownText(cell)),
    explanation: rows[0]?.explanation ? shownText(rows[0].explanation) : '',
    revision: row?.revision ?? 0,
    moved: row !== null && since !== null && row.revision > since,
    outdated: counted !== null && row !== null && row.self !== points,
    mine: mayScore(leaf.code),
  };
};

const pointsJson = (points: Points | null): string | null => (points === null ? null : writePoints(points));
