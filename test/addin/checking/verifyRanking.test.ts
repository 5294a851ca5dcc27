import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { verificationText } from '#core/messages/verificationText.ts';
import { pointsOf } from '#core/points.ts';
import { rankSheets } from '#core/ranking/rankSheets.ts';
import { CARRIED_RANKING_SHEET } from '#workbook/ranking/isRanking.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { checkBytes } from '../../../addin/checking/checkBytes.ts';
import { sha256 } from '../../../addin/checking/sha256.ts';
import { packOpened, unpackOpened, YearReader } from '../../../addin/checking/travelling.ts';
import { bloc } from '../sampleSheet.ts';
import { AGENCIES, correctedBytes, openedSheet, UNKNOWN } from '../workbooks.ts';

const nodeHash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const rankingModel = async (): Promise<WorkbookModel> => {
  const sheets = await Promise.all(AGENCIES.map(async (agency) => openedSheet(await correctedBytes(agency))));
  const ranked = rankSheets(
    bloc,
    sheets.map(({ report }) => ({ report, version: 1 })),
    nodeHash,
  );
  return rankingWorkbook({ ...ranked, rejected: [], madeOn: null, messages: messagesOf('vi') });
};

const verify = async (model: WorkbookModel) => {
  const opened = await checkBytes(writeWorkbook(model), UNKNOWN);
  if (opened.kind !== 'ranking') throw new Error(opened.kind);
  return opened;
};

describe('a ranking workbook in the pane', () => {
  test('is worked out anew, with no network and nobody signed in, and said to agree in one sentence', async () => {
    const opened = await verify(await rankingModel());
    expect(opened.verified?.differing).toEqual([]);
    expect(verificationText(opened.verified, 'vi')).toMatch(/^Khớp toàn bộ: tính lại từ 8 bảng điểm và \d+ ô /);
    expect(unpackOpened(packOpened(opened), new Uint8Array(), new YearReader())).toEqual(opened);
  });

  test('in which a score was raised is named by the first cell that differs', async () => {
    const model = await rankingModel();
    const [overview, ...others] = model.sheets;
    const sheet = others.find(({ name }) => name === 'STP');
    if (!overview || !sheet) throw new Error('no sheet of STP');
    let isDone = false;
    const cells = sheet.cells.map((one) => {
      if (isDone || one.content.type !== 'number' || one.column !== 4) return one;
      isDone = true;
      return { ...one, content: { type: 'number' as const, number: String(pointsOf(999)) } };
    });
    const { verified } = await verify({
      ...model,
      sheets: [overview, ...others.map((one) => (one === sheet ? { ...sheet, cells } : one))],
    });
    expect(verified?.differing).toMatchObject([{ at: 'cell', sheet: 'STP' }]);
    expect(verificationText(verified, 'vi')).toMatch(/^Không khớp: .* trang “STP”/);
  });

  test('whose carried part is gone is not said to agree', async () => {
    const model = await rankingModel();
    const sheets = model.sheets.map((one) => (one.name === CARRIED_RANKING_SHEET ? { ...one, cells: [] } : one));
    expect((await verify({ ...model, sheets })).verified).toBeNull();
  });
});

test('what hashes in the pane hashes as everywhere else', () => {
  for (const [text, hash] of [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ] as const)
    expect(sha256(text)).toBe(hash);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256(bytes) === nodeHash(bytes)));
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => sha256(text) === nodeHash(text)));
});
