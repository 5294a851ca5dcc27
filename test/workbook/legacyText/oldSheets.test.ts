import { describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { writePoints } from '#core/points.ts';
import { shownText } from '#core/sheet/plainText.ts';
import { readAddress } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import type { CellPatch } from '#workbook/patching/CellPatch.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { distinctScores, foreignBook, linesOf, type Line } from '../foreign/foreignBook.ts';
import { filledOut, ourBook, withCells } from '../scoring/ourBook.ts';
import { everyCell, tcvn3Font, typedIn, VN_TIME, VNI_TIMES, type OldFont } from './oldFonts.ts';

const bloc = sampleBloc(CAO_BANG);
const scores = distinctScores(bloc);
const evidence = 'Báo cáo số 12/BC-TTr ngày 05/3/2018 về kết quả thực hiện';
const lines: readonly Line[] = linesOf(bloc, scores).map((line) => (line.self === undefined ? line : { ...line, evidence }));

const check = (bytes: Uint8Array): Report => {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) throw new Error(`refused: ${opened.refusal.code}`);
  const found = scoringSheetOf(opened.view, bloc, 'bang cham diem.xlsx');
  if ('refusal' in found) throw new Error(`refused: ${found.refusal.code}`);
  return checkSheet(bloc, found.sheet, { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null });
};

const read = (model: WorkbookModel): Report => check(writeWorkbook(model));

const pointsIn = ({ reading }: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)]));

const evidenceIn = ({ reading }: Report): readonly string[] =>
  reading.sheet.rows.flatMap((row) => (row.evidence ? [shownText(row.evidence)] : []));

const told = ({ findings }: Report): readonly string[] => findings.map(({ code, cell }) => `${code} ${cell ?? '-'}`);

/** What a person does who chooses a finding's repair. */
const mended = (bytes: Uint8Array, { sheet, cell, repairs }: KnownFinding): Uint8Array => {
  const [repair] = repairs;
  const changes = [{ sheet: sheet ?? '', cell: cell ?? '', value: repair?.value ?? '' }, ...(repair?.also ?? [])];
  const patches = changes.map((change): CellPatch => {
    const place = readAddress(change.cell);
    if (!place || !repair) throw new Error(`nothing to mend at ${change.cell}`);
    return {
      ...place,
      sheet: change.sheet,
      formula: null,
      content: { type: 'text', text: change.value },
      ...(repair.font && { font: repair.font }),
    };
  });
  return patchWorkbook(bytes, patches);
};

const plain = foreignBook(lines);

describe.each<readonly [string, (text: string) => OldFont]>([
  ['TCVN3', tcvn3Font],
  ['VNI', () => VNI_TIMES],
])('a table that an agency typed wholly in %s', (_, choose) => {
  const old = everyCell(plain, typedIn(choose));
  const [right, report] = [read(plain), read(old)];

  test('is found by its headings, and each score by its label and title', () => {
    expect(report.reading.agency).toBe(right.reading.agency);
    expect(pointsIn(report)).toEqual(pointsIn(right));
    expect(pointsIn(report)).toEqual(Object.fromEntries(scores));
  });

  test('shows its documents as Unicode', () => {
    expect(evidenceIn(report)).toEqual(evidenceIn(right));
  });

  test('is told once, with every text that the one repair would turn', () => {
    expect(told(right)).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toEqual(['cell.legacyFont']);
    const [finding] = report.findings;
    expect(finding?.repairs).toMatchObject([{ action: 'setText', safe: false, font: 'Times New Roman' }]);
    expect(finding).toMatchObject({ facts: { others: finding?.repairs[0]?.also?.length } });
  });

  test('is clean once it is turned, its fonts with it', () => {
    const bytes = writeWorkbook(old);
    const repaired = mended(bytes, check(bytes).findings[0] as KnownFinding);
    expect(told(check(repaired))).toEqual([]);
    expect(evidenceIn(check(repaired))).toEqual(evidenceIn(right));
    const opened = openWorkbook(repaired);
    const cells = 'view' in opened ? opened.view.sheets.flatMap((sheet) => [...sheet.cells.values()]) : [];
    const marked = cells.filter(({ content }) => content.type === 'text' && /[^\u0000-\u007f]/.test(content.text));
    expect(marked.length).toBeGreaterThan(50);
    expect(new Set(marked.map(({ font }) => font))).toEqual(new Set(['Times New Roman']));
  });
});

describe('one old text in a workbook of ours', () => {
  const model = ourBook(bloc, filledOut(bloc));
  const F14 = { row: 13, column: 5 };
  const withEvidence = (font: string, typed: string): WorkbookModel =>
    withCells(model, (cell) =>
      cell.row === F14.row && cell.column === F14.column
        ? { ...cell, content: { type: 'text', text: typed }, style: { ...cell.style, font: { name: font } } }
        : cell,
    );

  test.each([
    [VN_TIME.font, VN_TIME.typed(evidence)],
    [VNI_TIMES.font, VNI_TIMES.typed(evidence)],
  ])('in %s is a warning at its cell, with what it shows', (font, typed) => {
    const report = read(withEvidence(font, typed));
    expect(report.findings).toMatchObject([
      {
        code: 'cell.legacyFont',
        severity: 'warning',
        sheet: 'Tự chấm',
        cell: 'F14',
        criterion: 'I.1.a',
        seen: typed,
        expected: { is: 'text', text: evidence },
        repairs: [{ action: 'setText', value: evidence, safe: false, font: 'Times New Roman' }],
        facts: { font, others: 0 },
      },
    ]);
  });

  test('is left alone where its letters are plain', () => {
    expect(told(read(withEvidence('.VnTime', '12/BC-TTr 05/3/2018 xxx')))).toEqual([]);
  });

  test('with its marks apart is a note that a safe repair mends', () => {
    const bytes = writeWorkbook(withEvidence('Times New Roman', evidence.normalize('NFD')));
    const [finding] = check(bytes).findings;
    expect(finding).toMatchObject({
      code: 'cell.notNormalised',
      severity: 'note',
      cell: 'F14',
      repairs: [{ value: evidence, safe: true }],
    });
    expect(told(check(mended(bytes, finding as KnownFinding)))).toEqual([]);
  });
});
