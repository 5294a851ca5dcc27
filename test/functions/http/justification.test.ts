import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { keepingRepair } from '#core/messages/keptWarnings.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { exportJson, readExport } from '#core/ranking/blocExport.ts';
import { rankSheets } from '#core/ranking/rankSheets.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { repairWorkbook } from '#workbook/repairing/repairWorkbook.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { findVersion } from '../../../functions/store/submissions.ts';
import { inventedFilling } from '../../../samples/make/inventedFilling.ts';
import { contextOf } from '../../workbook/scoring/ourBook.ts';
import { bodyOf, openBloc, reportOn, type OpenedBloc } from './openedBloc.ts';

const REASON = 'Văn bản ban hành từ năm trước, nay vẫn còn hiệu lực.';
const OF_ALL = 'Trang phụ lục để ẩn vì chỉ dùng nội bộ đơn vị.';

let here: OpenedBloc;

beforeAll(async () => {
  here = await openBloc();
});

afterAll(async () => {
  await here.stop();
});

/** A sheet with a document of another year, kept with a reason in its row, and words about the whole sheet below the total. */
const keptSheet = (): Uint8Array => {
  const member = here.bloc.members.find(({ code }) => code === 'STP');
  if (!member) throw new Error('no STP');
  const filling = inventedFilling(here.bloc, member);
  const [code = ''] = [...filling.evidence.keys()];
  const old = { ...filling, evidence: new Map([...filling.evidence, [code, 'Báo cáo số 12/BC-STP ngày 05/3/2015']]) };
  const bytes = writeWorkbook(scoringWorkbook(here.bloc, member, { messages: messagesOf('vi'), sha256, filling: old }));
  const report = reportOn(here.bloc, bytes);
  const warning = report.findings.find(({ severity }) => severity === 'warning');
  const kept = warning && keepingRepair(warning, report.reading, REASON, 'vi');
  const total = report.reading.sheet.totals.find(({ of }) => of === 'grand')?.explanation;
  if (!kept || !total) throw new Error('a warning with a place for its reason, and a place for words about the whole');
  const ofAll = {
    finding: { ...kept.finding, sheet: total.at.sheet, cell: total.at.cell },
    repair: { action: 'setText', value: OF_ALL, safe: true },
  } as const;
  return repairWorkbook(bytes, [kept, ofAll], { report, context: contextOf(here.bloc), fileName: '' }).bytes;
};

const textsIn = (bytes: Uint8Array, name: string): readonly string[] =>
  [
    ...(readWorkbook(bytes)
      .sheets.find((sheet) => sheet.name === name)
      ?.cells.values() ?? []),
  ].flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));

describe('a warning that is kept with a reason', () => {
  test('comes back with its reason, is kept in the version, and stands in the ranking workbook', async () => {
    const { findings, receipt } = bodyOf(endpoints.sendSubmission, await here.send('STP', keptSheet()));
    expect(findings).toMatchObject([{ code: 'evidence.outsidePeriod', justification: REASON }]);

    const version = await findVersion(here.store, { bloc: here.bloc.id, edition: 2018, agency: 'STP' }, receipt.version);
    expect(version?.sheet).toContain(REASON);
    expect(version?.sheet).toContain(OF_ALL);

    const { body = '', isBase64Encoded } = await here.ask('chair', endpoints.downloadRanking);
    expect(isBase64Encoded).toBe(true);
    const texts = textsIn(new Uint8Array(Buffer.from(body, 'base64')), 'STP');
    const { explanations, explanation } = messagesOf('vi').rankingBook.agencySheet;
    expect(texts).toContain(explanations);
    expect(texts.filter((text) => text.includes(REASON))).toHaveLength(1);
    expect(texts).toContain(explanation({ criterion: null, text: OF_ALL }));
  });

  test('travels with the export: the same ranking, workbook and hashes come out of it', () => {
    const report = reportOn(here.bloc, keptSheet());
    const ranked = rankSheets(here.bloc, [{ report, version: 1 }], sha256);
    const year = { ranked, rejected: [], isProvisional: false, madeOn: null };
    const read = readExport(JSON.parse(JSON.stringify(exportJson(year))), sha256);
    expect(read.hashes.sheets.filter(({ stated, recomputed }) => stated !== recomputed)).toEqual([]);
    const bookOf = (of: typeof ranked): Uint8Array =>
      writeWorkbook(rankingWorkbook({ ...of, rejected: [], madeOn: null, isProvisional: false, messages: messagesOf('vi') }));
    expect(textsIn(bookOf(read.ranked), 'STP')).toEqual(textsIn(bookOf(ranked), 'STP'));
  });
});
