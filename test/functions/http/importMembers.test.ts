import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { memberBookOf } from '#core/messages/memberBookOf.ts';
import type { MemberField } from '#core/members/MemberEntry.ts';
import { text } from '#workbook/paper/SheetBuilder.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { bodyOf, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

/** The six-month period of the sample is a draft; its year-end one is open. */
const DRAFT = { edition: '2018-midyear' };

beforeAll(async () => {
  here = await openBloc();
  await here.ask('chair', endpoints.preparePeriod, { path: DRAFT, json: {} });
});

afterAll(() => here.stop());

type Line = Partial<Record<MemberField, string>>;

const list = (lines: readonly Line[], language: 'vi' | 'en' = 'vi'): Uint8Array => {
  const { columns, sheet } = memberBookOf(language);
  const fields = Object.keys(columns) as MemberField[];
  const rows = [fields.map((field) => columns[field]), ...lines.map((line) => fields.map((field) => line[field] ?? ''))];
  const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, content: text(value) })));
  return writeWorkbook({ properties: { title: 'x', creator: 'x', application: 'x' }, sheets: [{ name: sheet, cells }] });
};

const lines = (): Line[] => here.bloc.members.map(({ code, name, fullName }) => ({ code, name, fullName }));

const draft = async () => bodyOf(endpoints.readPeriod, await here.ask('chair', endpoints.readPeriod, { path: DRAFT }));

const version = async () => {
  const { headers } = await here.ask('chair', endpoints.listRecords, { path: DRAFT });
  return headers?.['etag'] as string;
};

const send = async (bytes: Uint8Array, { person = 'chair', tag = '', path = DRAFT } = {}) =>
  here.ask(person, endpoints.importMembers, { path, bytes, headers: { 'if-match': tag || (await version()) } });

describe('a list of members', () => {
  test('is imported as a whole into a year in preparation, in either language, and the same again changes nothing', async () => {
    const before = await version();
    const added = [...lines(), { code: 'BHXH', name: 'BHXH tỉnh', fullName: 'Bảo hiểm xã hội tỉnh' }];
    const saved = bodyOf(endpoints.importMembers, await send(list(added)));
    expect(saved).toMatchObject({ added: ['BHXH'], changed: [], removed: [] });
    expect(saved.unchanged).toHaveLength(here.bloc.members.length);
    const again = bodyOf(endpoints.importMembers, await send(list(added, 'en')));
    expect(again).toMatchObject({ blocVersion: saved.blocVersion, added: [] });
    expect((await draft()).members.at(-1)).toMatchObject({ code: 'BHXH', name: 'BHXH tỉnh' });
    expect(problemOf(await send(list(lines()), { tag: before }))).toMatchObject({ status: 412, code: 'bloc.stale' });
    expect(bodyOf(endpoints.importMembers, await send(list(lines())))).toMatchObject({ removed: ['BHXH'] });
  });

  test('with faults is refused, each told by sheet, cell, what is seen and what is expected, and nothing is kept', async () => {
    const before = await draft();
    const faulty = [
      ...lines(),
      { code: 'S T P', name: 'A' },
      { code: 'STP', name: 'Trùng mã' },
      { name: 'Không mã', attributes: 'ngoai:GI_DO' },
    ];
    const problem = problemOf(await send(list(faulty)));
    expect(problem).toMatchObject({ status: 422, code: 'members.hasFaults' });
    const faults = problem.facts['faults'] as readonly { cell: string; expected: { is: string }; text: string }[];
    expect(faults.map(({ cell, expected: { is } }) => `${cell} ${is}`)).toEqual([
      'A10 code',
      'B10 name',
      'A11 once',
      'A12 code',
      'E12 attribute',
    ]);
    expect(faults[0]?.text).toMatch(/^Trang Danh sách đơn vị, ô A10: đang ghi S T P, cần mã đơn vị/);
    expect((await draft()).members).toEqual(before.members);
  });

  test('that leaves out an agency which the year still names says where', async () => {
    const problem = problemOf(await send(list(lines().filter(({ code }) => code !== here.bloc.chairCode))));
    expect(problem.code).toBe('members.hasFaults');
    expect(JSON.stringify(problem.facts)).toContain('chairCode');
  });

  test.each([
    ['no workbook', new Uint8Array([1, 2, 3]), 'members.unreadable'],
    ['a workbook without the columns', list([]).slice(0), 'members.hasFaults'],
  ])('of %s is refused', async (_, bytes, code) => {
    expect(problemOf(await send(bytes)).code).toBe(code);
  });

  test('is for those who prepare the year, and for no year that is open', async () => {
    for (const person of ['vice-chair', 'cat-staff', 'observer']) {
      expect((await send(list(lines()), { person, tag: await version() })).statusCode, person).toBe(403);
    }
    expect(problemOf(await send(list(lines()), { path: { edition: '2018' }, tag: '"1"' })).code).toBe('permission.notNow');
  });

  test('is downloaded as it stands, and imported again without a change', async () => {
    const { body = '', statusCode } = await here.ask('cat-staff', endpoints.downloadMembers, { path: { edition: '2018' } });
    expect(statusCode).toBe(200);
    const saved = bodyOf(endpoints.importMembers, await send(new Uint8Array(Buffer.from(body, 'base64'))));
    expect(saved).toMatchObject({ added: [], changed: [], removed: [] });
  });
});
