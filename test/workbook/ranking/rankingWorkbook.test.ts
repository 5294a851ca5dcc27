import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { writePoints } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { isSheetName } from '#workbook/writing/requireWritable.ts';
import { OVERVIEW_ROWS } from '#workbook/ranking/overviewHeading.ts';
import { overviewColumn } from '#workbook/ranking/overviewPlaces.ts';
import { rankingBookOf } from '#workbook/ranking/RankingBook.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewSheet, type WorkbookView } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { pngOfOneDot } from '../writing/pngOfOneDot.ts';
import { caseNamed, cases, scoresOf, type Case } from './cases.ts';
import { blocWith, inputFor, readingWith, rubricWith, USUAL } from './smallBloc.ts';

const written = ({ bloc, readings }: Case, over: Parameters<typeof inputFor>[2] = {}) => {
  const input = inputFor(bloc, readings, over);
  return { book: rankingBookOf(input), view: readWorkbook(writeWorkbook(rankingWorkbook(input))) };
};

const sheetNamed = ({ sheets }: WorkbookView, name: string): ViewSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const shownSheets = ({ sheets }: WorkbookView): readonly ViewSheet[] => sheets.filter(({ visibility }) => visibility === 'visible');

const shown = (sheet: ViewSheet, row: number, column: number): string => {
  const content = cellAt(sheet, row, column)?.content;
  if (content?.type === 'number') return content.number;
  return content?.type === 'text' ? content.text : '';
};

const allText = (sheet: ViewSheet): string =>
  [...sheet.cells.values()].map(({ content }) => (content.type === 'text' ? content.text : '')).join('\n');

describe('the overview', () => {
  test.each(cases)('shows rank, total, base, bonus and deduction as the core counted them: $name', (one) => {
    const { book, view } = written(one);
    const overview = sheetNamed(view, 'Xếp hạng');
    const keys = ['agency', 'self', 'total', 'rank'] as const;
    const lines = book.agencies.map((_, at) => keys.map((key) => shown(overview, OVERVIEW_ROWS.first + at, overviewColumn(book, key))));
    const ranking = rankBloc(one.bloc, one.readings);
    expect(lines).toEqual(
      ranking.agencies.map(({ member, self, final, rank }) => [
        member.name,
        self.base === null ? '' : writePoints(self.base),
        final.total === null ? '' : writePoints(final.total),
        rank === null ? 'Không xét' : String(rank),
      ]),
    );
  });

  test('has a column for what is rescaled only where somebody was', () => {
    const hasRescaled = (name: string) => allText(sheetNamed(written(caseNamed(name)).view, 'Xếp hạng')).includes('Quy đổi 100');
    expect(hasRescaled('the usual rubric')).toBe(false);
    expect(hasRescaled('criteria that are not assigned')).toBe(true);
  });

  test('shows what each registered for, only where the bloc wrote registrations down', () => {
    const usual = caseNamed('the usual rubric');
    expect(() => overviewColumn(written(usual).book, 'registered')).toThrow(RangeError);
    const [first, second] = usual.bloc.members;
    const registrations = [
      { agency: first?.code ?? '', title: 'Tập thể lao động xuất sắc', award: 'Bằng khen', on: null, isAssumed: false },
      { agency: second?.code ?? '', title: null, award: 'Cờ thi đua', on: null, isAssumed: false },
    ];
    const { book, view } = written({ ...usual, bloc: { ...usual.bloc, registrations } });
    const overview = sheetNamed(view, 'Xếp hạng');
    const shownFor = new Map(
      book.agencies.map(({ ranked }, at) => [
        ranked.member.code,
        shown(overview, OVERVIEW_ROWS.first + at, overviewColumn(book, 'registered')),
      ]),
    );
    expect(shownFor.get(first?.code ?? '')).toBe('Tập thể lao động xuất sắc; Bằng khen');
    expect(shownFor.get(second?.code ?? '')).toBe('Cờ thi đua');
    expect([...shownFor.values()].filter((text) => text === '–')).toHaveLength(book.agencies.length - 2);
  });

  test('says by the numbers of columns what each sum is made of', () => {
    const overview = sheetNamed(written(caseNamed('the usual rubric')).view, 'Xếp hạng');
    const numbers = Array.from({ length: 13 }, (_, column) => shown(overview, OVERVIEW_ROWS.numbering, column));
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6 = 4+5', '7', '8', '9 = 6+7+8', '10', '11', '12', '13']);
  });

  test('calls the scores appraised only where something was', () => {
    expect(allText(sheetNamed(written(caseNamed('the usual rubric')).view, 'Xếp hạng'))).not.toContain('Điểm thẩm định');
    const appraised = allText(sheetNamed(written(caseNamed('appraisals of some agencies')).view, 'Xếp hạng'));
    expect(appraised).toContain('Điểm thẩm định');
    expect(appraised).toContain('Đơn vị Trưởng khối; phần việc của Trưởng khối do Công an tỉnh làm thay.');
    expect(appraised).toContain('Chưa thẩm định; tính theo điểm tự chấm.');
  });

  test('numbers its notes, the same note once, and tells of ties, bars and rescaling', () => {
    const notes = (name: string) => allText(sheetNamed(written(caseNamed(name)).view, 'Xếp hạng'));
    expect(notes('ties that the order leaves')).toContain('(1) Đồng hạng 1 với Công an tỉnh và Tòa án nhân dân tỉnh');
    expect(notes('ties that the order leaves')).toContain('xếp sau vì điểm Mục I thấp hơn 2 điểm.');
    expect(notes('ties that a ballot breaks')).toContain(
      'Bằng tổng điểm với Tòa án nhân dân tỉnh; xếp sau vì số phiếu bầu thấp hơn 2 phiếu.',
    );
    expect(notes('a barred agency')).toContain('(1) Không xét thi đua: Có lãnh đạo bị kỷ luật (Quyết định số 12).');
    expect(notes('criteria that are not assigned')).toMatch(/Không được giao tiêu chí I\.2, II\.2; quy đổi [\d,]+ : 70 × 100 = [\d,]+\./);
  });

  test('names who is missing and whose sheet must be repaired, once each', () => {
    const { bloc, readings } = caseNamed('the usual rubric');
    const two = { name: '', bloc, readings: readings.slice(0, 2) };
    const text = allText(
      sheetNamed(
        written(two, {
          rejected: [
            { agency: 'DV4', file: 'toa an.xlsx' },
            { agency: null, file: 'la.xlsx' },
          ],
        }).view,
        'Xếp hạng',
      ),
    );
    expect(text).toContain('Chưa nộp: Thanh tra tỉnh.');
    expect(text).toContain('Chưa tính, còn chỗ phải sửa: Tòa án nhân dân tỉnh, la.xlsx.');
  });

  test('is signed for a cluster of agencies by its own chair, and bears a QR code where there is one', () => {
    const usual = blocWith(rubricWith(USUAL), { kind: 'cum' });
    const readings = usual.members.map(({ code }) => readingWith(usual, code, scoresOf(usual, code, 1)));
    const input = inputFor(usual, readings, { qrPng: pngOfOneDot, isProvisional: true });
    const [overview] = rankingWorkbook(input).sheets;
    const texts = overview?.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(texts).toEqual(expect.arrayContaining(['PHÓ TRƯỞNG CỤM', 'TRƯỞNG CỤM', 'Xếp hạng tạm, chưa chốt']));
    expect(overview?.pictures?.map(({ description }) => description)).toEqual([expect.stringMatching(/^Mã đối chiếu bảng xếp hạng: /)]);
    expect(rankingWorkbook({ ...input, qrPng: null }).sheets[0]?.pictures).toEqual([]);
  });

  test('states the declared order, the open date and who signs', () => {
    const text = allText(sheetNamed(written(caseNamed('the usual rubric')).view, 'Xếp hạng'));
    expect(text).toContain('Xếp theo tổng điểm, rồi điểm Mục I cao hơn');
    expect(text).toContain('Cao Bằng, ngày … tháng … năm 2018');
    for (const who of ['TỔ THẨM ĐỊNH', 'PHÓ TRƯỞNG KHỐI', 'CÔNG AN TỈNH', 'TRƯỞNG KHỐI', 'SỞ TƯ PHÁP']) expect(text).toContain(who);
  });
});

const FUNCTIONS_OF_2016 = new Set(['SUM', 'ROUND', 'MIN', 'MAX', 'ABS', 'AVERAGE', 'SUMPRODUCT', 'IF', 'AND', 'ISNUMBER']);

describe('formulas', () => {
  test.each(cases)('use functions that Excel 2016 knows, and never RANK: $name', (one) => {
    const { view } = written(one);
    const formulas = view.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
    const used = new Set(
      formulas.flatMap((formula) => [...formula.replace(/'[^']*'/g, '').matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name ?? '')),
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect([...used].filter((name) => !FUNCTIONS_OF_2016.has(name))).toEqual([]);
  });

  test('leave only scores as constants in the sheet of an agency', () => {
    const { book, view } = written(caseNamed('the usual rubric'));
    const [part] = book.agencies;
    const sheet = sheetNamed(view, part?.sheet ?? '');
    const constants = part?.layout.filter(({ row }) => cellAt(sheet, row, 4)?.formula === null).map(({ is }) => is);
    expect(new Set(constants)).toEqual(new Set(['leaf']));
  });

  test('take the self-score by reference where nobody appraised a criterion', () => {
    const { book, view } = written(caseNamed('appraisals of some agencies'));
    const part = book.agencies.find(({ ranked }) => ranked.member.code === 'DV1');
    const sheet = sheetNamed(view, part?.sheet ?? '');
    const rowOf = (code: string): number => part?.rows.get(code) ?? -1;
    expect(cellAt(sheet, rowOf('I.1.a'), 5)).toMatchObject({ formula: null, content: { number: '12.5' } });
    expect(cellAt(sheet, rowOf('I.2'), 5)?.formula).toBe(`E${rowOf('I.2') + 1}`);
    expect(cellAt(sheet, rowOf('P'), 5)?.content).toEqual({ type: 'number', number: '-3' });
  });
});

describe('the other sheets', () => {
  test('stand in their order, differences only where there were appraisals', () => {
    const names = (name: string) => shownSheets(written(caseNamed(name)).view).map((sheet) => sheet.name);
    const always = ['Xếp hạng', 'Điểm từng tiêu chí', 'Suất, phiếu bầu', 'Biểu đồ', 'Vì sao', 'Thay đổi hạng', 'DV1', 'Kiểm chứng'];
    expect(names('one agency')).toEqual(always);
    expect(names('appraisals of some agencies')).toContain('Chênh lệch');
  });

  test('are fewer where nobody has sent yet: there is nothing to draw', () => {
    const { view } = written({ ...caseNamed('one agency'), readings: [] });
    const names = shownSheets(view).map((sheet) => sheet.name);
    expect(names).toEqual(['Xếp hạng', 'Điểm từng tiêu chí', 'Suất, phiếu bầu', 'Vì sao', 'Thay đổi hạng', 'Kiểm chứng']);
  });

  test('list each difference with its reason', () => {
    const text = allText(sheetNamed(written(caseNamed('appraisals of some agencies')).view, 'Chênh lệch'));
    for (const reason of ['Thiếu tài liệu', 'Nộp chậm', 'Có thêm kết quả']) expect(text).toContain(reason);
  });

  test('say in words what every rank comes from', () => {
    const text = allText(sheetNamed(written(caseNamed('the usual rubric')).view, 'Vì sao'));
    expect(text).toMatch(/Hơn hạng 2 là [\d,]+ điểm\./);
    expect(text).toMatch(/Kém hạng 1 là [\d,]+ điểm: /);
  });

  test('tell how to verify, with the code of every sheet that counts', () => {
    const { book, view } = written(caseNamed('a barred agency'));
    const text = allText(sheetNamed(view, 'Kiểm chứng'));
    expect(text).toContain(book.snapshot);
    expect(text).toContain(book.rubricHash);
    for (const { hash } of book.versions) expect(text).toContain(hash.slice('sha256:'.length));
    expect(text).toContain('Quyết định số 12');
  });

  test('say which smallest change of one score would turn two neighbours round', () => {
    const text = allText(sheetNamed(written(caseNamed('the usual rubric')).view, 'Thay đổi hạng'));
    expect(text).toMatch(/đứng trước .+ \(hạng 1\) nếu .+ được [\d,]+ thay vì [\d,]+ điểm/);
    expect(text).toContain('Chưa có kết quả năm trước để so sánh.');
  });

  test('tell the quotas and every ballot with its papers and shares', () => {
    const quotas = [{ award: 'Cờ thi đua của UBND tỉnh', max: 1 }];
    const ballots = [{ about: 'Suy tôn', on: '2018-12-03', issued: 4, collected: 4, valid: 3, votes: { DV1: 1, DV2: 3 } }];
    const bloc = blocWith(rubricWith(USUAL, { quotas }), { ballots }, 4);
    const readings = bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, 1)));
    const { view, book } = written({ name: '', bloc, readings });
    const sheet = sheetNamed(view, 'Suất, phiếu bầu');
    const first = book.agencies[0]?.ranked.member.name ?? '';
    expect(allText(sheet)).toContain(first);
    expect(allText(sheet)).toContain('Suy tôn (03/12/2018)');
    const shares = [...sheet.cells.values()].flatMap(({ formula, content }) =>
      formula !== null && content.type === 'number' ? [content.number] : [],
    );
    expect(shares).toEqual(['100', '33.33']);
  });

  test('can be typed into where scores stand, and nowhere else but under the signatures', () => {
    const { sheets } = rankingWorkbook(inputFor(caseNamed('the usual rubric').bloc, caseNamed('the usual rubric').readings));
    const paper = sheets.filter(({ visibility }) => (visibility ?? 'visible') === 'visible');
    expect(paper.filter(({ protection }) => protection === undefined).map(({ name }) => name)).toEqual(['Biểu đồ']);
    const open = (name: string): readonly number[] =>
      paper
        .filter((sheet) => sheet.name === name)
        .flatMap(({ cells }) => cells.filter(({ style }) => style?.unlocked === true).map(({ column }) => column));
    expect(new Set(open('Điểm từng tiêu chí'))).toEqual(new Set());
    expect(open('DV1').filter((column) => column === 4).length).toBeGreaterThanOrEqual(7);
  });

  test('mark with a dash what was not assigned', () => {
    const matrix = sheetNamed(written(caseNamed('criteria that are not assigned')).view, 'Điểm từng tiêu chí');
    expect([...matrix.cells.values()].filter(({ content }) => content.type === 'text' && content.text === '–')).toHaveLength(3);
  });
});

describe('a large bloc', () => {
  test('of 150 agencies and 120 criteria is written, with valid and unlike names of sheets', () => {
    const lines = Array.from({ length: 120 }, (_, at) => [`I.${at + 1}`, 'scored', 1] as const);
    const bloc = blocWith(rubricWith([['I', 'group', 120], ...lines], {}, { bonusCap: null, deductionCap: null }), {}, 150);
    const readings = bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, 1)));
    const { book, view } = written({ name: '', bloc, readings });
    const names = shownSheets(view).map(({ name }) => name);
    expect(names).toHaveLength(157);
    expect(names.every(isSheetName)).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(157);
    const last = shown(sheetNamed(view, 'Xếp hạng'), OVERVIEW_ROWS.first + 149, overviewColumn(book, 'rank'));
    expect(last).toBe(String(book.agencies.at(-1)?.ranked.rank));
  });

  test('whose codes meet the names of other sheets, or each other but for their case, keeps all sheets', () => {
    const codes = ['Why', 'Proof', 'STP', 'stp', 'Mot-ma-rat-dai-cua-mot-don-vi-trong-khoi'];
    const bloc = blocWith(rubricWith(USUAL), {
      members: codes.map((code) => ({ code, name: code, fullName: code })),
      chairCode: 'STP',
      viceChairCode: 'stp',
    });
    const readings = bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, 1)));
    const { view } = written({ name: '', bloc, readings }, { messages: messagesOf('en') });
    const names = shownSheets(view).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Why', 'Why (2)', 'Proof', 'Proof (2)', 'Mot-ma-rat-dai-cua-mot-don-vi-t']));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(12);
  });
});
