import { describe, expect, test } from 'vitest';
import { packCells } from '#workbook/packedJson.ts';
import { verificationText } from '#core/messages/verificationText.ts';
import { exportJson } from '#core/ranking/blocExport.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { CARRIED_RANKING_SHEET } from '#workbook/ranking/isRanking.ts';
import { verifiedSummary } from '#workbook/ranking/verifiedSummary.ts';
import { AGENCY_ROWS } from '#workbook/ranking/RankingBook.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { verifyRanking, type RankingVerification, type VerifiedPart } from '#workbook/ranking/verifyRanking.ts';
import type { ModelContent, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { withChange, type JsonFields } from '../../core/smallBloc.ts';
import { recalculate } from '../../libreOffice.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice } from '../../otherPrograms.ts';
import { sha256 } from '../../sha256.ts';
import { caseNamed, cases, type Case } from './cases.ts';
import { inputFor } from './smallBloc.ts';

const modelOf = ({ bloc, readings }: Case): WorkbookModel => rankingWorkbook(inputFor(bloc, readings));

const verificationOf = (bytes: Uint8Array): RankingVerification => {
  const verification = verifyRanking(readWorkbook(bytes), sha256);
  if (verification === null) throw new Error('no ranking of ours');
  return verification;
};

const failedIn = ({ parts }: RankingVerification): readonly string[] => parts.filter(({ agrees }) => !agrees).map(({ part }) => part);

const mismatchesIn = ({ parts }: RankingVerification) =>
  parts.flatMap((part: VerifiedPart) => (part.part === 'cells' ? part.mismatches : []));

/** The workbook with another content in one cell; rows and columns from 0. */
const withCell = (model: WorkbookModel, name: string, [row, column]: readonly [number, number], content: ModelContent): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : { ...sheet, cells: sheet.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, content } : cell)) },
  ),
});

const usual = caseNamed('the usual rubric');

/** The first score that is typed in an agency's sheet. */
const firstScore = (model: WorkbookModel) => {
  const sheet = model.sheets.find(({ name }) => name === 'DV2');
  const cell = sheet?.cells.find(({ row, column, content }) => row >= AGENCY_ROWS.first && column === 4 && content.type === 'number');
  if (!sheet || !cell) throw new Error('no score');
  return { sheet: sheet.name, at: [cell.row, cell.column] as const };
};

describe('a ranking workbook', () => {
  test.each(cases.map((one) => [one.name, one] as const))('agrees with what it carries: %s', (_, one) => {
    const verification = verificationOf(writeWorkbook(modelOf(one)));
    expect(failedIn(verification)).toEqual([]);
    expect(mismatchesIn(verification)).toEqual([]);
  });

  test('says in one sentence whether all agrees, or where not', () => {
    const model = modelOf(usual);
    const sentence = (bytes: Uint8Array | null): readonly string[] =>
      (['vi', 'en'] as const).map((language) => verificationText(bytes && verifiedSummary(verificationOf(bytes)), language));
    const [agrees, inEnglish] = sentence(writeWorkbook(model));
    expect(agrees).toMatch(/^Khớp toàn bộ: tính lại từ 4 bảng điểm và \d+ ô .+ mã đối chiếu ([0-9A-F]{4} ?){4}\.$/);
    expect(inEnglish).toMatch(/^All of it agrees: worked out anew from 4 sheets and \d+ cells/);
    const { sheet, at } = firstScore(model);
    const [differs] = sentence(writeWorkbook(withCell(model, sheet, at, { type: 'number', number: '1.5' })));
    expect(differs).toMatch(/^Không khớp: .+ ở ô E\d+ trang “DV2”; hãy lấy lại tệp từ Trưởng khối\.$/);
    expect(sentence(null)[0]).toContain('không phải bảng xếp hạng do Giao Ước lập');
  });

  test('that nobody made here is none', () => {
    const model = modelOf(usual);
    const bytes = writeWorkbook({ ...model, sheets: model.sheets.filter(({ name }) => name !== CARRIED_RANKING_SHEET) });
    expect(verifyRanking(readWorkbook(bytes), sha256)).toBeNull();
  });

  test('in which a score was changed names the cell first', () => {
    const model = modelOf(usual);
    const { sheet, at } = firstScore(model);
    const [first] = mismatchesIn(verificationOf(writeWorkbook(withCell(model, sheet, at, { type: 'number', number: '0.25' }))));
    expect(first).toMatchObject({ sheet, cell: `E${at[0] + 1}`, seen: '0.25' });
  });

  test('in which only a shown result was changed names that cell', () => {
    const model = modelOf(usual);
    const sheet = model.sheets.find(({ name }) => name === 'Xếp hạng');
    const total = sheet?.cells.find(({ content }) => content.type === 'formula' && content.value.type === 'number');
    if (total?.content.type !== 'formula') throw new Error('no formula');
    const faked = { ...total.content, value: { type: 'number' as const, number: '999' } };
    const found = mismatchesIn(verificationOf(writeWorkbook(withCell(model, 'Xếp hạng', [total.row, total.column], faked))));
    expect(found.map(({ seen }) => seen)).toEqual(['999']);
  });

  test('in which an agency was renamed, or a sheet was taken away, says so', () => {
    const model = modelOf(usual);
    const overview = model.sheets.find(({ name }) => name === 'Xếp hạng');
    const named = overview?.cells.find(({ content }) => content.type === 'text' && content.text === 'Công an tỉnh');
    if (!named) throw new Error('no agency');
    const renamed = withCell(model, 'Xếp hạng', [named.row, named.column], { type: 'text', text: 'Thanh tra tỉnh' });
    expect(mismatchesIn(verificationOf(writeWorkbook(renamed)))).toMatchObject([{ seen: 'Thanh tra tỉnh', expected: 'Công an tỉnh' }]);
    const cut = { ...model, sheets: model.sheets.filter(({ name }) => name !== 'Vì sao') };
    expect(mismatchesIn(verificationOf(writeWorkbook(cut)))).toMatchObject([{ sheet: 'Vì sao', cell: null }]);
  });

  test('whose hidden sheet was changed no longer has the hashes that it states', () => {
    const { bloc, readings } = usual;
    const input = inputFor(bloc, readings);
    const carried = JSON.parse(
      JSON.stringify(exportJson({ ranked: input, rejected: [], isProvisional: false, madeOn: null })),
    ) as JsonFields;
    const forged = withChange(carried, 'versions[1].sheet.rows[0].score', '1');
    const model = rankingWorkbook(input);
    const cells = packCells(forged).map((text, row) => ({ row, column: 0, content: { type: 'text' as const, text } }));
    const bytes = writeWorkbook({
      ...model,
      sheets: model.sheets.map((sheet) => (sheet.name === CARRIED_RANKING_SHEET ? { ...sheet, cells } : sheet)),
    });
    expect(failedIn(verificationOf(bytes))).toEqual(['sheet', 'snapshot', 'cells']);
  });

  test('without saved results is held to its formulas', () => {
    const view = readWorkbook(writeWorkbook(modelOf(usual)));
    const unsaved = {
      ...view,
      sheets: view.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([key, cell]) => [key, cell.formula === null ? cell : { ...cell, content: { type: 'noValue' as const } }]),
        ),
      })),
    };
    const verification = verifyRanking(unsaved, sha256);
    expect(verification && failedIn(verification)).toEqual([]);
  });
});

describe('LibreOffice', () => {
  withLibreOffice(() => {
    test('saves a ranking workbook that still verifies', { timeout: LIBRE_OFFICE_TIME }, () => {
      const verification = verificationOf(recalculate(writeWorkbook(modelOf(caseNamed('appraisals of some agencies')))));
      expect(mismatchesIn(verification)).toEqual([]);
      expect(failedIn(verification)).toEqual([]);
    });

    test('works a changed score through to every cell that is then named', { timeout: LIBRE_OFFICE_TIME }, () => {
      const model = modelOf(usual);
      const { sheet, at } = firstScore(model);
      const found = mismatchesIn(
        verificationOf(recalculate(writeWorkbook(withCell(model, sheet, at, { type: 'number', number: '0.25' })))),
      );
      expect(found[0]).toMatchObject({ sheet, seen: '0.25' });
      expect(found.some((one) => one.sheet === 'Xếp hạng')).toBe(true);
    });
  });
});
