import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import type { SubmissionTotals } from '../../functions/store/SubmissionTotals.ts';
import { correctedBytes, reportOn } from '../../test/functions/http/openedBloc.ts';
import { CAO_BANG, sampleJson } from '../../test/sampleBlocs.ts';

/** What one agency of the sample sends: its mended sheet, read and checked as the functions do it. */
export interface SampleSheet {
  readonly agency: string;
  readonly json: Readonly<Record<string, Json>>;
  readonly totals: SubmissionTotals;
}

export interface Sample {
  readonly json: Readonly<Record<string, Json>>;
  readonly sheets: readonly SampleSheet[];
  /** The rank of each agency where the first so many have sent. */
  readonly ranksOf: (sent: number) => ReadonlyMap<string, number | null>;
}

/** The true sheets of one bloc, of which a nation of blocs is made. */
export const sampleSheets = (): Sample => {
  const json = sampleJson(CAO_BANG);
  const bloc = readBloc(json);
  const reports = bloc.members.slice(0, 8).map(({ code }) => reportOn(bloc, correctedBytes(bloc, code)));
  const sheets = reports.map(({ reading, score }) => ({
    agency: reading.agency ?? '',
    json: sheetJson(reading) as Readonly<Record<string, Json>>,
    totals: {
      total: known(score.total),
      bonus: known(score.bonus),
      deduction: known(score.deduction),
      sections: [...score.sections].map(([code, points]) => ({ code, points: known(points) })),
    },
  }));
  const readings = reports.map(({ reading }) => reading);
  const ranks = sheets.map((_sheet, index) => ranksOf(bloc, readings.slice(0, index + 1)));
  return { json, sheets, ranksOf: (sent) => ranks[sent - 1] ?? new Map() };
};

export const ranksOf = (bloc: Bloc, readings: readonly SheetReading[]): ReadonlyMap<string, number | null> =>
  new Map(rankBloc(bloc, readings).agencies.map(({ member, rank }) => [member.code, rank]));

const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new TypeError('a mended sheet lacks a sum');
  return value;
};
