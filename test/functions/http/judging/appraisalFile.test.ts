import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markOf } from '#workbook/appraisal/columns.ts';
import { openAppraisalWorkbook } from '#workbook/appraisal/readAppraisalWorkbook.ts';
import { textAt } from '#workbook/coreCell.ts';
import { addressOf } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import type { CellPatch } from '#workbook/patching/CellPatch.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { FileFault } from '#core/appraisal/FileFault.ts';
import { listAudit } from '../../../../functions/store/auditTrail.ts';
import { bodyOf, filledBytes, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

beforeEach(async () => {
  here = await judgedBloc(['TTT', 'CAT']);
  await here.moveTo('closed', 'review');
});

afterEach(() => here.stop());

const download = async (person: string): Promise<Uint8Array> => {
  const { statusCode, body = '' } = await here.ask(person, endpoints.downloadAppraisals);
  if (statusCode !== 200) throw new Error(body);
  return new Uint8Array(Buffer.from(body, 'base64'));
};

const handIn = (person: string, bytes: Uint8Array) => here.ask(person, endpoints.importAppraisals, { bytes });

const viewOf = (bytes: Uint8Array) => {
  const opened = openAppraisalWorkbook(bytes);
  if ('refused' in opened) throw new Error(opened.code);
  return opened;
};

const rowIn = (bytes: Uint8Array, sheetName: string, code: string): number => {
  const sheet = viewOf(bytes).view.sheets.find(({ name }) => name === sheetName);
  const row = sheet ? Array.from({ length: sheet.rowCount }, (_, at) => at).find((at) => textAt(sheet, at, 10) === code) : undefined;
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};

/** The workbook with what somebody typed: score in column H, reason in column J. */
const typed = (
  bytes: Uint8Array,
  agency: string,
  rows: Readonly<Record<string, readonly [score: string | number | null, reason?: string]>>,
) => {
  const patches = Object.entries(rows).flatMap(([code, [score, reason]]): readonly CellPatch[] => {
    const row = rowIn(bytes, agency, code);
    const content =
      score === null
        ? { type: 'blank' as const }
        : typeof score === 'number'
          ? { type: 'number' as const, number: String(score) }
          : { type: 'text' as const, text: score };
    return [
      { sheet: agency, row, column: 7, formula: null, content },
      ...(reason === undefined ? [] : [{ sheet: agency, row, column: 9, formula: null, content: { type: 'text' as const, text: reason } }]),
    ];
  });
  return patchWorkbook(bytes, patches);
};

const read = async (person: string, agency: string) =>
  bodyOf(endpoints.readAppraisal, await here.ask(person, endpoints.readAppraisal, { path: { agency } }));

const act = (person: string, endpoint: Endpoint, agency: string, revision: number, json?: unknown) =>
  here.ask(person, endpoint, { path: { agency }, headers: { 'if-match': `"${revision}"` }, ...(json !== undefined && { json }) });

const faultsOf = (reply: Parameters<typeof problemOf>[0]) => {
  const problem = problemOf(reply);
  expect(problem).toMatchObject({ status: 422, code: 'appraisal.fileHasFaults' });
  return problem.facts['faults'] as readonly FileFault[];
};

describe("an appraiser's workbook", () => {
  test('holds the rows of what was assigned, of no agency of one’s own, and nothing for those who appraise nothing', async () => {
    const { carried } = viewOf(await download('office'));
    expect(carried).toMatchObject({ bloc: here.bloc.id, period: '2018', person: 'cb2018-office', pass: 'first' });
    expect(carried.sheets.map(({ agency, version, revision }) => [agency, version, revision])).toEqual([
      ['TTT', 1, 0],
      ['CAT', 1, 0],
    ]);
    expect(viewOf(await download('appraiser')).carried.sheets.map(({ agency }) => agency)).toEqual(['TTT']);
    expect(viewOf(await download('vice-chair')).carried.sheets.map(({ agency }) => agency)).toEqual(['TTT']);
    const [part] = viewOf(await download('partial')).carried.sheets;
    expect(part?.rows.length).toBeGreaterThan(3);
    expect(part?.rows.every(({ criterion }) => criterion.startsWith('I.'))).toBe(true);
    for (const person of ['chair', 'secretary', 'administrator', 'cat-staff', 'ttt-head']) {
      expect(problemOf(await here.ask(person, endpoints.downloadAppraisals)).status, person).toBe(403);
    }
  });

  test('is kept as a whole when it comes back, with one event, and changes nothing the second time', async () => {
    const bytes = await download('office');
    const filled = typed(
      typed(bytes, 'TTT', { 'I.1.a': [45, 'Thiếu kế hoạch học tập quý III'], 'I.1.c': ['30,0 điểm', 'Còn vụ việc phức tạp'] }),
      'CAT',
      { 'I.1.a': [44, 'Thiếu báo cáo quý'] },
    );
    expect(bodyOf(endpoints.importAppraisals, await handIn('office', filled))).toEqual({
      agencies: [
        { agency: 'TTT', revision: 1, changed: ['I.1.a', 'I.1.c'] },
        { agency: 'CAT', revision: 1, changed: ['I.1.a'] },
      ],
    });
    const seen = await read('office', 'TTT');
    expect(seen.rows.find(({ criterion }) => criterion === 'I.1.c')).toMatchObject({
      appraised: '30',
      reason: 'Còn vụ việc phức tạp',
      first: { by: { id: 'cb2018-office' } },
    });
    expect(bodyOf(endpoints.importAppraisals, await handIn('office', filled))).toEqual({ agencies: [] });
    const deeds = (await listAudit(here.store, here.bloc.id, { after: null, limit: 500 })).entries.filter(({ action }) =>
      action.startsWith('appraisal.'),
    );
    expect(deeds.map(({ action, facts }) => [action, facts['agencies'], facts['rows']])).toEqual([
      ['appraisal.imported', 'TTT:1 CAT:1', 3],
    ]);
  });

  test('is refused with every fault at its cell, and nothing of it is kept', async () => {
    const bytes = await download('office');
    const filled = typed(
      typed(bytes, 'TTT', {
        'I.1.a': [51, 'Vượt điểm chuẩn'],
        'I.1.b': ['khoảng 40', 'Không rõ'],
        'I.1.c': [1],
        'I.1.d': [45, 'Giữa hai mức'],
        'I.2.a': [null, 'Quên ghi điểm'],
        'I.2.b': [1, 'ừ'],
      }),
      'CAT',
      { 'I.1.a': [44, 'Đúng mẫu, vẫn không được lưu'] },
    );
    const at = (code: string, column: number) => addressOf(rowIn(bytes, 'TTT', code), column);
    const faults = faultsOf(await handIn('office', filled));
    expect(new Map(faults.map(({ criterion, sheet, cell, fault }) => [criterion, [sheet, cell, fault]]))).toEqual(
      new Map([
        ['I.1.a', ['TTT', at('I.1.a', 7), 'aboveMax']],
        ['I.1.b', ['TTT', at('I.1.b', 7), 'notNumber']],
        ['I.1.c', ['TTT', at('I.1.c', 9), 'reasonMissing']],
        ['I.1.d', ['TTT', at('I.1.d', 7), 'notALevel']],
        ['I.2.a', ['TTT', at('I.2.a', 7), 'scoreMissing']],
        ['I.2.b', ['TTT', at('I.2.b', 9), 'reasonUnfit']],
      ]),
    );
    expect((await read('office', 'TTT')).revision).toBe(0);
    expect((await read('office', 'CAT')).revision).toBe(0);
  });

  test('never writes over what somebody else has said since: rows that both changed are told, the others pass', async () => {
    const bytes = await download('office');
    const other = { criterion: 'I.1.a', score: '41', reason: 'Tổ thẩm định đã chấm' };
    await act('appraiser', endpoints.appraiseRows, 'TTT', 0, { rows: [other] });

    const [fault, ...more] = faultsOf(
      await handIn('office', typed(bytes, 'TTT', { 'I.1.a': [45, 'Thiếu tài liệu'], 'I.1.c': [30, 'Còn vụ việc'] })),
    );
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ criterion: 'I.1.a', fault: 'stale', seen: '45', limits: ['41'] });

    const untouched = await handIn('office', typed(bytes, 'TTT', { 'I.1.c': [30, 'Còn vụ việc'] }));
    expect(bodyOf(endpoints.importAppraisals, untouched).agencies).toEqual([{ agency: 'TTT', revision: 2, changed: ['I.1.c'] }]);
    expect((await read('office', 'TTT')).rows.find(({ criterion }) => criterion === 'I.1.a')).toMatchObject({ appraised: '41' });
    const agreed = await handIn('office', typed(bytes, 'TTT', { 'I.1.a': [41, other.reason], 'I.1.c': [30, 'Còn vụ việc'] }));
    expect(bodyOf(endpoints.importAppraisals, agreed).agencies).toEqual([]);
  });

  test('takes in no score of a criterion or an agency that is not (any more) assigned', async () => {
    const whole = await download('appraiser');
    await here.hire('appraiser', 'appraiser', 'CAT', { agencies: ['TTT'], criteria: ['II'] });
    expect(faultsOf(await handIn('appraiser', typed(whole, 'TTT', { 'I.1.a': [45, 'Thiếu tài liệu'] })))).toMatchObject([
      { criterion: 'I.1.a', fault: 'notYours' },
    ]);
    await here.hire('appraiser', 'staff', 'TTT');
    expect(faultsOf(await handIn('appraiser', typed(whole, 'TTT', { 'I.1.a': [45, 'Thiếu tài liệu'] })))).toMatchObject([
      { fault: 'recused' },
    ]);
    expect((await read('office', 'TTT')).revision).toBe(0);
  });

  test('of another person, another turn, or no workbook of this kind at all is not looked into', async () => {
    const bytes = typed(await download('office'), 'TTT', { 'I.1.a': [45, 'Thiếu tài liệu'] });
    const why = async (person: string, file: Uint8Array) => problemOf(await handIn(person, file)).facts['reason'];
    expect(await why('appraiser', bytes)).toBe('otherPerson');
    expect(await why('office', filledBytes(here.bloc, 'TTT'))).toBe('foreign');
    expect(await why('office', new TextEncoder().encode('không phải tệp Excel'))).toBe('unreadable');
    expect(problemOf(await handIn('chair', bytes)).status).toBe(403);
    const closed = await act('vice-chair', endpoints.closeAppraisal, 'TTT', 0);
    expect(closed.statusCode).toBe(200);
    expect(faultsOf(await handIn('office', bytes))).toMatchObject([{ agency: 'TTT', fault: 'notOpen' }]);
    await act('chair', endpoints.closeAppraisal, 'CAT', 0);
    await here.moveTo('explanation', 'secondReview');
    expect(await why('office', bytes)).toBe('otherTurn');
    const second = await download('office');
    expect(viewOf(second).carried.pass).toBe('second');
    expect(viewOf(second).view.sheets[0]?.cells.size).toBeGreaterThan(100);
    expect(
      bodyOf(endpoints.importAppraisals, await handIn('office', typed(second, 'TTT', { 'I.1.a': [45, 'Thiếu tài liệu'] }))).agencies,
    ).toMatchObject([{ agency: 'TTT', changed: ['I.1.a'] }]);
  });

  test('is read wherever its rows and sheets were moved: the hidden mark tells whose they are', async () => {
    const { view } = viewOf(await download('office'));
    const texts = view.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].map(({ content }) => (content.type === 'text' ? content.text : '')),
    );
    expect(texts).toContain(markOf('TTT'));
    expect(view.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name)).toEqual(['TTT', 'CAT']);
  });
});
