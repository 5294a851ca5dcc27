import type { Bloc } from '#core/bloc/Bloc.ts';
import { leavingOut } from '#core/bloc/leavingOut.ts';
import type { Points } from '#core/points.ts';
import type { Insights } from '#core/ranking/insights/Insights.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import { countedPoints } from '#core/rubric/weights.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { countedExpression } from '../scoring/sheetFormulas.ts';
import { cellReference } from '../writing/sheetReference.ts';
import { agencyLayout, type AgencyRow } from './agencyLayout.ts';
import { neededDecimals } from './pointsLook.ts';
import type { RankingBookInput } from './RankingBookInput.ts';
import { sheetNames } from './sheetNames.ts';
import { shownPoints, type ShownPoints } from './shownPoints.ts';

/** The columns of an agency's sheet, from 0, where it was appraised and where not. */
export const AGENCY_COLUMNS = {
  plain: { number: 0, title: 1, max: 2, result: 3, self: 4, final: 4, difference: null, evidence: 5 },
  appraised: { number: 0, title: 1, max: 2, result: 3, self: 4, final: 5, difference: 6, evidence: 7 },
} as const;

/** Rows of an agency's sheet above its table, from 0. */
export const AGENCY_ROWS = { agency: 0, motto: 1, place: 2, title: 4, bloc: 5, heading: 7, numbering: 8, first: 9 } as const;

/** An agency's own sheet in the workbook: where things stand in it and what they show. */
export interface AgencyPart {
  readonly ranked: RankedAgency;
  /** As it is for this agency. */
  readonly bloc: Bloc;
  readonly reading: SheetReading | null;
  readonly sheet: string;
  readonly layout: readonly AgencyRow[];
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: (typeof AGENCY_COLUMNS)['plain' | 'appraised'];
  readonly self: ShownPoints;
  readonly final: ShownPoints;
}

/** What all sheets of one ranking workbook know. */
export interface RankingBook extends RankingBookInput {
  /** In the order of the ranking. */
  readonly agencies: readonly AgencyPart[];
  readonly isAppraised: boolean;
  readonly hasRescaled: boolean;
  /** How many decimals the points of all sheets need. */
  readonly decimals: number;
  readonly insights: Insights;
}

export const rankingBookOf = (input: RankingBookInput): RankingBook => {
  const { bloc, ranking, messages } = input;
  const names = sheetNames(
    ranking.agencies.map(({ member }) => member.code),
    Object.values(messages.rankingBook.sheets),
  );
  const agencies = ranking.agencies.map((ranked, index): AgencyPart => {
    const { code } = ranked.member;
    const own = leavingOut(bloc, code, [...ranked.dropped]);
    const layout = agencyLayout(own, code, AGENCY_ROWS.first);
    return {
      ranked,
      bloc: own,
      reading: input.readings.find(({ agency }) => agency === code) ?? null,
      sheet: names[index] ?? code,
      layout,
      rows: new Map(layout.map((row) => [row.code, row.row])),
      columns: AGENCY_COLUMNS[ranked.isAppraised ? 'appraised' : 'plain'],
      self: shownPoints(own, code, ranked.selfPoints, layout, ranked.lateCost),
      final: shownPoints(own, code, ranked.finalPoints, layout, ranked.lateCost),
    };
  });
  return {
    ...input,
    agencies,
    isAppraised: ranking.agencies.some((one) => one.isAppraised),
    decimals: neededDecimals(agencies.flatMap(({ self, final }) => [self, final])),
    insights: insightsOf(bloc, ranking, input.lastYear),
    hasRescaled: agencies.some(({ layout }) => layout.some(({ is }) => is === 'rescaled')),
  };
};

/** A cell of an agency's sheet as other sheets refer to it, with what it shows. */
export interface Referred {
  readonly cell: string;
  readonly value: Points | null;
}

/** Throws a `RangeError` where the agency's table has no such row. */
export const referTo = ({ sheet, rows, columns, self, final }: AgencyPart, code: string, which: 'self' | 'final'): Referred => {
  const row = rows.get(code);
  if (row === undefined) throw new RangeError(`no row ${code} in the sheet of an agency`);
  return { cell: cellReference(sheet, row, columns[which]), value: (which === 'self' ? self : final).get(code) ?? null };
};

/** The same as it counts in the sum above it: a weighted score multiplied. */
export const referToCounted = (part: AgencyPart, code: string, which: 'self' | 'final'): Referred => {
  const { cell, value } = referTo(part, code, which);
  const { rubric } = part.bloc;
  const criterion = rubric.byCode.get(code);
  return {
    cell: countedExpression(rubric, code, cell),
    value: criterion && value !== null ? countedPoints(rubric, criterion, value) : value,
  };
};
