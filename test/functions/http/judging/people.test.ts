import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { peopleBookOf } from '#core/messages/peopleBookOf.ts';
import type { PersonField } from '#core/people/PersonEntry.ts';
import { text } from '#workbook/paper/SheetBuilder.ts';
import { readPeople } from '#workbook/people/readPeople.ts';
import { peopleWorkbook } from '#workbook/people/peopleWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { listAudit } from '../../../../functions/store/auditTrail.ts';
import { CAO_BANG, sampleJson } from '../../../sampleBlocs.ts';
import { bodyOf, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

beforeAll(async () => {
  here = await judgedBloc([]);
});

afterAll(() => here.stop());

const bloc = readBloc(sampleJson(CAO_BANG));
const FIELDS = Object.keys(peopleBookOf('vi').columns) as PersonField[];

type Line = Partial<Record<PersonField, string>>;

const MAI: Line = { person: 'mai@stp.example', name: 'Bế Thị Mai', role: 'Thủ trưởng đơn vị', agency: 'STP', from: '01/03/2018' };

/** A list as somebody types it, in the columns of the template. */
const list = (lines: readonly Line[], language: 'vi' | 'en' = 'vi'): Uint8Array => {
  const words = peopleBookOf(language);
  const cells = [FIELDS.map((field) => words.columns[field]), ...lines.map((line) => FIELDS.map((field) => line[field] ?? ''))].flatMap(
    (row, at) => row.map((value, column) => ({ row: at, column, content: text(value) })),
  );
  return writeWorkbook({ properties: { title: 'x', creator: 'x', application: 'x' }, sheets: [{ name: words.sheet, cells }] });
};

const send = (person: string, bytes: Uint8Array) => here.ask(person, endpoints.importPeople, { bytes });

const peopleOf = async (person: string) =>
  bodyOf(endpoints.listPeople, await here.ask('administrator', endpoints.listPeople)).people.filter((one) => one.person === person);

describe('a list of people', () => {
  test('is imported as a whole, in either language, and the same again changes nothing', async () => {
    const lines = [MAI, { ...MAI, role: 'Tổ thẩm định', agencies: 'TTT; CAT', criteria: 'I, II.1' }];
    expect(bodyOf(endpoints.importPeople, await send('administrator', list(lines)))).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(bodyOf(endpoints.importPeople, await send('administrator', list(lines)))).toEqual({ added: 0, changed: 0, unchanged: 2 });
    const english = [{ ...MAI, role: 'the head of the agency', agency: 'Sở Tư pháp', from: '2018-03-01', to: '31/12/2018' }];
    expect(bodyOf(endpoints.importPeople, await send('administrator', list(english, 'en')))).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    expect(await peopleOf('mai@stp.example')).toEqual([
      expect.objectContaining({ role: 'appraiser', scope: { agencies: ['TTT', 'CAT'], criteria: ['I', 'II.1'] } }),
      expect.objectContaining({ role: 'head', agency: 'STP', from: '2018-03-01', to: '2018-12-31', scope: null }),
    ]);
  });

  test('with faults is refused, each told by sheet, cell, what is seen and what is expected, and nothing is kept', async () => {
    const faulty = [
      { ...MAI, person: 'nguoi-moi' },
      { ...MAI, person: 'hai chữ', name: 'A', role: 'Giám khảo', agency: 'XYZ', from: '31/02/2018' },
      { ...MAI, person: 'nguoi-hai', agency: 'XYZ', to: '01/01/2018' },
      { ...MAI, person: 'nguoi-ba', criteria: 'I' },
      { ...MAI, person: 'nguoi-tu', role: 'Tổ thẩm định', criteria: 'I, IX.9' },
      { ...MAI, person: 'nguoi-nam', role: 'Trưởng khối', agency: 'CAT' },
      { ...MAI, person: 'nguoi-moi' },
    ];
    const problem = problemOf(await send('administrator', list(faulty)));
    expect(problem).toMatchObject({ status: 422, code: 'people.hasFaults' });
    const faults = problem.facts['faults'] as readonly { cell: string; seen: string; expected: { is: string }; text: string }[];
    expect(faults.map(({ cell, expected: { is } }) => `${cell} ${is}`)).toEqual([
      'C3 role',
      'E3 day',
      'F4 notBefore',
      'D4 agency',
      'H5 blank',
      'H6 criterion',
      'D7 agency',
      'A8 once',
    ]);
    expect(faults[0]?.text).toMatch(/^Trang Danh sách người, ô C3: đang ghi Giám khảo, cần một trong: cán bộ của đơn vị/);
    expect(await peopleOf('nguoi-moi')).toEqual([]);
  });

  test.each([
    ['no workbook', new Uint8Array([1, 2, 3]), { refused: 'file.notXlsx' }],
    [
      'no such headings',
      writeWorkbook({ properties: { title: 'x', creator: 'x', application: 'x' }, sheets: [{ name: 'A', cells: [] }] }),
      null,
    ],
  ])('of %s is refused', (_, bytes, expected) => {
    const read = readPeople(bytes, bloc);
    expect(expected === null ? 'faults' in read && read.faults[0]?.expected.is : read).toEqual(expected ?? 'heading');
  });

  test('is downloaded as it stands, and read back without a fault', async () => {
    const { body = '' } = await here.ask('administrator', endpoints.downloadPeople);
    const read = readPeople(new Uint8Array(Buffer.from(body, 'base64')), bloc);
    expect('people' in read && read.people.length).toBeGreaterThan(10);
    expect(readPeople(writeWorkbook(peopleWorkbook([], bloc, peopleBookOf('vi'))), bloc)).toMatchObject({
      faults: [{ expected: { is: 'someone' } }],
    });
  });
});

describe('an e-mail address', () => {
  const lan = { ...MAI, person: 'lan-thu', name: 'Nông Thị Lan', email: 'Lan.Thu@stp.caobang.gov.vn' };
  const record = async () => (await listAudit(here.store, bloc.id, { after: null, limit: 500 })).entries;
  const addressOf = async () => (await peopleOf('lan-thu'))[0]?.email;
  const columnOf = (bytes: Uint8Array) => {
    const read = readPeople(bytes, bloc);
    return 'people' in read ? read.people.map(({ email }) => email) : read;
  };

  test('comes with the list, is changed and forgotten by it, and stays where the list has no such column', async () => {
    await send('administrator', list([lan]));
    expect(await addressOf()).toBe('Lan.Thu@stp.caobang.gov.vn');
    const { body = '' } = await here.ask('chair', endpoints.downloadPeople);
    const withoutColumn = new Uint8Array(Buffer.from(body, 'base64'));
    expect(new Set(columnOf(withoutColumn) as unknown[])).toEqual(new Set([undefined]));
    await send('administrator', withoutColumn);
    expect(await addressOf()).toBe('Lan.Thu@stp.caobang.gov.vn');
    expect(bodyOf(endpoints.importPeople, await send('administrator', list([{ ...lan, email: '' }])))).toMatchObject({ changed: 1 });
    expect(await addressOf()).toBeUndefined();
  });

  test('is refused with its cell where no mail could go there', async () => {
    const faulty = [
      'an',
      'an@',
      'an@stp',
      'an @stp.vn',
      'ân@stp.vn',
      'a@b.vn, c@d.vn',
      'An <an@stp.vn>',
      '.an@stp.vn',
      'an@stp..vn',
      `${'a'.repeat(250)}@b.vn`,
    ];
    const problem = problemOf(await send('administrator', list(faulty.map((email, n) => ({ ...lan, person: `lan-${n}`, email })))));
    const faults = problem.facts['faults'] as readonly { cell: string; expected: { is: string } }[];
    expect(faults.map(({ cell, expected: { is } }) => `${cell} ${is}`)).toEqual(faulty.map((_one, n) => `I${n + 2} email`));
  });

  test('is told to the administrator alone, and kept by whatever does not speak of it', async () => {
    const json = { person: 'lan-hai', name: 'Lan Hai', role: 'appraiser', agency: null, from: '2018-01-01', to: null, scope: null };
    const saved = await here.ask('administrator', endpoints.savePerson, { json: { ...json, email: ' lan-hai@x.gov.vn ' } });
    expect(bodyOf(endpoints.savePerson, saved).email).toBe('lan-hai@x.gov.vn');
    await here.ask('administrator', endpoints.savePerson, { json: { ...json, name: 'Lan Thứ Hai' } });
    await here.ask('chair', endpoints.assignAppraiser, { json: { person: 'lan-hai', agencies: ['TTT'], criteria: null } });
    await here.ask('administrator', endpoints.endPerson, {
      json: { person: 'lan-hai', role: 'appraiser', agency: null, to: '2018-12-31' },
    });
    expect((await peopleOf('lan-hai'))[0]).toMatchObject({ name: 'Lan Thứ Hai', email: 'lan-hai@x.gov.vn', to: '2018-12-31' });
    for (const person of ['chair', 'vice-chair', 'secretary', 'office']) {
      const { body = '', statusCode } = await here.ask(person, endpoints.listPeople);
      expect([person, statusCode, body.includes('lan-hai'), body.includes('@x.gov.vn')]).toEqual([person, 200, true, false]);
    }
    const audit = JSON.stringify(await record());
    expect(audit).toContain('"address":"given"');
    expect(audit + JSON.stringify(here.log)).not.toContain('@x.gov.vn');
  });

  test('that is new only is a change of its own on the record', async () => {
    const json = { person: 'lan-ba', name: 'Lan Ba', role: 'observer', agency: null, from: '2018-01-01', to: null, scope: null };
    for (const email of [undefined, 'a@x.vn', 'a@x.vn', 'b@x.vn', null]) {
      await here.ask('administrator', endpoints.savePerson, { json: { ...json, ...(email !== undefined && { email }) } });
    }
    const own = (await record()).filter(({ facts }) => facts['person'] === 'lan-ba').map(({ facts }) => facts['address'] ?? null);
    expect(own).toEqual([null, 'given', 'changed', 'removed']);
  });
});

describe('people', () => {
  const entry = {
    person: 'lan@cat.example',
    name: 'Nông Thị Lan',
    role: 'staff',
    agency: 'CAT',
    from: '2018-01-01',
    to: null,
    scope: null,
  } as const;
  const save = (person: string, json: object) => here.ask(person, endpoints.savePerson, { json });

  test('are added and ended, and stay on the list', async () => {
    expect(bodyOf(endpoints.savePerson, await save('administrator', entry))).toEqual({ ...entry, isActive: true });
    const json = { person: entry.person, role: 'staff', agency: 'CAT', to: '2018-06-30' };
    expect(bodyOf(endpoints.endPerson, await here.ask('administrator', endpoints.endPerson, { json })).isActive).toBe(false);
    expect(await peopleOf(entry.person)).toEqual([{ ...entry, to: '2018-06-30', isActive: false }]);
    expect(problemOf(await here.ask('administrator', endpoints.endPerson, { json: { ...json, role: 'head' } })).code).toBe(
      'people.notFound',
    );
  });

  test('are looked after by the administrator alone, who gives nothing to themselves', async () => {
    for (const person of ['chair', 'secretary', 'office', 'cat-head'])
      expect(problemOf(await save(person, entry)).status, person).toBe(403);
    const own = { ...entry, person: 'cb2018-administrator', role: 'appraiser', agency: null };
    expect(problemOf(await save('administrator', own))).toMatchObject({ status: 403, code: 'people.own' });
    expect(problemOf(await send('administrator', list([{ ...MAI, person: 'cb2018-administrator' }]))).code).toBe('people.own');
    expect(problemOf(await save('administrator', { ...entry, role: 'administrator' })).code).toBe('people.hasFaults');
  });

  test('who appraise are assigned agencies and criteria by the chair', async () => {
    const assign = (person: string, json: object) => here.ask(person, endpoints.assignAppraiser, { json });
    const json = { person: 'cb2018-appraiser', agencies: ['STP'], criteria: null };
    expect(problemOf(await assign('administrator', json)).status).toBe(403);
    expect(bodyOf(endpoints.assignAppraiser, await assign('chair', json))).toEqual(json);
    expect((await peopleOf('cb2018-appraiser'))[0]?.scope).toEqual({ agencies: ['STP'], criteria: null });
    expect(problemOf(await assign('chair', { ...json, person: 'cb2018-cat-staff' })).code).toBe('people.notFound');
    expect(problemOf(await assign('chair', { ...json, criteria: ['IX.9'] })).code).toBe('people.hasFaults');
  });
});
