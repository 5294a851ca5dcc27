import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { sheetHashOf } from '#core/ranking/rankSheets.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { recalculatedTogether } from '../../libreOffice.ts';
import { findOpenpyxl } from '../../openpyxl.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice, withOpenpyxl } from '../../otherPrograms.ts';
import { CAO_BANG, SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { filledOut, ourBook, reportOfBytes } from './ourBook.ts';

const toldIn = ({ findings }: Report): readonly string[] => findings.map(({ code, criterion }) => `${code} ${criterion ?? '-'}`);

/** The numbers of the score column, by row. */
const scoresIn = (bytes: Uint8Array): readonly (readonly [number, number])[] => {
  const [sheet] = readWorkbook(bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return Array.from({ length: sheet.rowCount }, (_, row) => [row, cellAt(sheet, row, 4)?.content] as const).flatMap(([row, content]) =>
    content?.type === 'number' ? [[row, Math.round(Number(content.number) * 1000)] as const] : [],
  );
};

const filledBook = (name: string): Uint8Array => writeWorkbook(ourBook(sampleBloc(name), filledOut(sampleBloc(name), 1)));

const worked = recalculatedTogether(() => new Map(SAMPLE_BLOCS.map((name) => [name, filledBook(name)])));

withLibreOffice(() => {
  describe.each(SAMPLE_BLOCS)('LibreOffice, with a filled workbook of %s', (name) => {
    const bloc = sampleBloc(name);
    const written = filledBook(name);

    test('works out every score and sum as we saved them, and saves a file that says the same', { timeout: LIBRE_OFFICE_TIME }, () => {
      const saved = worked(name);
      expect(scoresIn(saved)).toEqual(scoresIn(written));
      const [before, after] = [reportOfBytes(written, bloc), reportOfBytes(saved, bloc)];
      expect(toldIn(after)).toEqual(toldIn(before));
      expect(after.score).toEqual(before.score);
      expect(sheetHashOf(after.reading, sha256)).toBe(sheetHashOf(before.reading, sha256));
    });
  });
});

const SAVE_AGAIN = `
import base64, io, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(sys.stdin.read())))
out = io.BytesIO()
book.save(out)
print(base64.b64encode(out.getvalue()).decode())
`;

const savedByOpenpyxl = (bytes: Uint8Array): Uint8Array => {
  const input = Buffer.from(bytes).toString('base64');
  const { status, stdout, stderr } = spawnSync(findOpenpyxl() ?? '', ['-c', SAVE_AGAIN], { input, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr.toString('utf8'));
  return new Uint8Array(Buffer.from(stdout.toString('utf8'), 'base64'));
};

withOpenpyxl(() => {
  describe('openpyxl, which saves formulas without their results', () => {
    const bloc = sampleBloc(CAO_BANG);
    const report = reportOfBytes(savedByOpenpyxl(writeWorkbook(ourBook(bloc, filledOut(bloc)))), bloc);

    test('leaves each measured criterion without a saved result, and nothing else at fault', () => {
      const measured = report.reading.leaves.filter(({ leaf }) => leaf.rule.measures.length > 0).map(({ leaf }) => leaf.code);
      expect([...toldIn(report)].sort()).toEqual(measured.map((code) => `cell.noCachedValue ${code}`).sort());
      expect(keptOutBy(report)).toHaveLength(measured.length);
    });

    test('leaves the sheet ours, and its judged scores as they were', () => {
      expect(report.reading.sheet.origin).toBe('template');
      expect(report.reading.leaves.find(({ leaf }) => leaf.code === 'I.1.a')?.points).toBe(50_000);
    });
  });
});
