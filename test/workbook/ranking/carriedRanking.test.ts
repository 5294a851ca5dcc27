import { describe, expect, test } from 'vitest';
import { readExport } from '#core/ranking/blocExport.ts';
import { CARRIED_RANKING_SHEET } from '#workbook/ranking/isRanking.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { ViewSheet, WorkbookView } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../sha256.ts';
import { refusalOf } from '../refusalOf.ts';
import { caseNamed, cases, type Case } from './cases.ts';
import { inputFor } from './smallBloc.ts';

const viewOf = ({ bloc, readings }: Case) => readWorkbook(writeWorkbook(rankingWorkbook(inputFor(bloc, readings))));

/** The workbook with other texts in the hidden sheet. */
const withCarried = (view: WorkbookView, change: (text: string) => string): WorkbookView => ({
  ...view,
  sheets: view.sheets.map((sheet): ViewSheet =>
    sheet.name !== CARRIED_RANKING_SHEET
      ? sheet
      : {
          ...sheet,
          cells: new Map(
            [...sheet.cells].map(([key, cell]) => [
              key,
              cell.content.type === 'text' ? { ...cell, content: { type: 'text', text: change(cell.content.text) } } : cell,
            ]),
          ),
        },
  ),
});

describe('what a ranking workbook carries', () => {
  test.each(cases.map((one) => [one.name, one] as const))('is enough to recompute the ranking of %s', (_, one) => {
    const input = inputFor(one.bloc, one.readings);
    const again = readExport(carriedRanking(viewOf(one)), sha256);
    expect(again.ranked.snapshot).toBe(input.snapshot);
    expect(again.ranked.ranking.agencies.map(({ member, rank, final }) => [member.code, rank, final.total])).toEqual(
      input.ranking.agencies.map(({ member, rank, final }) => [member.code, rank, final.total]),
    );
  });

  test('stands on a sheet that nobody sees', () => {
    const sheet = viewOf(caseNamed('one agency')).sheets.find(({ name }) => name === CARRIED_RANKING_SHEET);
    expect(sheet?.visibility).toBe('veryHidden');
  });

  test('is nothing in a workbook of another kind', () => {
    const view = viewOf(caseNamed('one agency'));
    expect(carriedRanking({ ...view, sheets: view.sheets.filter(({ name }) => name !== CARRIED_RANKING_SHEET) })).toBeNull();
  });

  test('is refused where it was cut or altered past reading', () => {
    const view = viewOf(caseNamed('one agency'));
    expect(refusalOf(() => carriedRanking(withCarried(view, (text) => text.slice(0, -40))))).toBe('file.damaged carriedRanking');
    expect(refusalOf(() => carriedRanking(withCarried(view, (text) => `!!!!${text.slice(4)}`)))).toBe('file.damaged carriedRanking');
  });
});
