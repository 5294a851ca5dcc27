import { beforeAll, describe, expect, test } from 'vitest';
import { pointsOf, writePoints } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { OVERVIEW_ROWS } from '#workbook/ranking/overviewHeading.ts';
import { overviewColumn } from '#workbook/ranking/overviewPlaces.ts';
import { rankingBookOf, type RankingBook } from '#workbook/ranking/RankingBook.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { recalculateAll, textOfPages, toPdf } from '../../libreOffice.ts';
import { openWithOpenpyxl } from '../../openpyxl.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice, withOpenpyxl } from '../../otherPrograms.ts';
import { caseNamed, cases, scoresOf, type Case } from './cases.ts';
import { blocWith, inputFor, readingWith, rubricWith, USUAL } from './smallBloc.ts';

const formulasOf = (sheets: readonly ViewSheet[]) =>
  sheets.flatMap(({ name, cells }) =>
    [...cells.values()]
      .filter(({ formula }) => formula !== null)
      .map(({ row, column, content }) => [`${name} ${row} ${column}`, content] as const),
  );

const modelOf = ({ bloc, readings }: Case): WorkbookModel => rankingWorkbook(inputFor(bloc, readings));

/** The workbook as it was made, with other self-scores typed over the constants of the agencies' sheets. */
const retyped = (model: WorkbookModel, book: RankingBook, later: RankingBook): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => {
    const part = book.agencies.find((one) => one.sheet === sheet.name);
    const now = later.agencies.find(({ ranked }) => ranked.member.code === part?.ranked.member.code);
    if (!part || !now) return sheet;
    const leaves = new Map(part.layout.filter(({ is }) => is === 'leaf').map(({ row, code }) => [row, now.self.get(code) ?? null]));
    const cells = sheet.cells.map((cell) => {
      const value = cell.column === part.columns.self ? leaves.get(cell.row) : undefined;
      return value === undefined || value === null
        ? cell
        : { ...cell, content: { type: 'number' as const, number: writePoints(pointsOf(value)) } };
    });
    return { ...sheet, cells };
  }),
});

const placesIn = (view: readonly ViewSheet[], book: RankingBook): ReadonlyMap<string, readonly string[]> => {
  const overview = view.find(({ name }) => name === 'Xếp hạng');
  const shown = (row: number, key: string): string => {
    const content = overview && cellAt(overview, row, overviewColumn(book, key))?.content;
    return content?.type === 'number' ? content.number : '';
  };
  return new Map(
    book.agencies.map(({ ranked }, at) => [
      ranked.member.code,
      [shown(OVERVIEW_ROWS.first + at, 'rank'), shown(OVERVIEW_ROWS.first + at, 'total')],
    ]),
  );
};

const RETYPED: readonly (readonly [name: string, seed: number])[] = [
  ['the usual rubric', 2],
  ['criteria that are not assigned', 3],
  ['several deductions without a cap', 4],
  ['ties that a ballot breaks', 5],
  ['weighted criteria', 6],
  ['late sheets', 3],
];

const laterOf = (name: string, seed: number) => {
  const { bloc, readings } = caseNamed(name);
  const later = bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, seed)));
  const book = rankingBookOf(inputFor(bloc, readings));
  return { bloc, later, book, model: retyped(rankingWorkbook(inputFor(bloc, readings)), book, rankingBookOf(inputFor(bloc, later))) };
};

/** Nobody knows the gap of an agency that gave itself no score at a criterion. */
const unknownGap = (): Case => {
  const appraisals = [
    { agency: 'DV1', criterion: 'I.1.a', score: 10, reason: 'Chưa tự chấm' },
    { agency: 'DV2', criterion: 'I.1.a', score: 10, reason: 'Thừa' },
    { agency: 'DV3', criterion: 'I.1.a', score: 10, reason: 'Thừa nhiều' },
  ];
  const bloc = blocWith(rubricWith(USUAL), { appraisals }, 3);
  const { 'I.1.a': _unscored, ...rest } = scoresOf(bloc, 'DV1', 1);
  const readings = [rest, { ...rest, 'I.1.a': '12' }, { ...rest, 'I.1.a': '12' }].map((scores, at) =>
    readingWith(bloc, `DV${at + 1}`, scores),
  );
  return { name: 'a gap that nobody knows', bloc, readings };
};

withLibreOffice(() => {
  describe('LibreOffice', () => {
    /** What it made of every workbook of these tests: it is started once, because that takes longer than all its reckoning. */
    let again: ReadonlyMap<string, Uint8Array>;
    const reckoned = (name: string): readonly ViewSheet[] => readWorkbook(again.get(name) ?? new Uint8Array()).sheets;

    beforeAll(() => {
      const books = new Map([
        ...[...cases, unknownGap()].map((one) => [one.name, writeWorkbook(modelOf(one))] as const),
        ...RETYPED.map(([name, seed]) => [`${name}, typed again`, writeWorkbook(laterOf(name, seed).model)] as const),
      ]);
      const all = recalculateAll([...books.values()]);
      again = new Map([...books.keys()].map((name, at) => [name, all[at] ?? new Uint8Array()]));
    }, LIBRE_OFFICE_TIME);

    test.each(cases)('works out for every formula what the core counted: $name', (one) => {
      const ours = formulasOf(readWorkbook(writeWorkbook(modelOf(one))).sheets);
      expect(ours.length).toBeGreaterThan(20);
      expect(formulasOf(reckoned(one.name))).toEqual(ours);
    });

    test.each(RETYPED)('ranks anew as the core does when other scores are typed: %s', (name, seed) => {
      const { bloc, later, book } = laterOf(name, seed);
      const places = placesIn(reckoned(`${name}, typed again`), book);
      const expected = rankBloc(bloc, later).agencies.map(
        ({ member, rank, final }) => [member.code, [String(rank), writePoints(final.total ?? pointsOf(0))]] as const,
      );
      expect(places).toEqual(new Map(expected));
    });

    test('lets a gap that nobody can know part nobody, as the core does', () => {
      const { name, bloc, readings } = unknownGap();
      const book = rankingBookOf(inputFor(bloc, readings));
      const ranks = [...placesIn(reckoned(name), book)].map(([code, [rank]]) => [code, rank]);
      expect(book.agencies.some(({ ranked }) => ranked.self.total === null)).toBe(true);
      expect(ranks).toEqual(book.agencies.map(({ ranked }) => [ranked.member.code, String(ranked.rank)]));
    });

    test('prints the head of the table again on page 2, and each block of signatures on one page', { timeout: LIBRE_OFFICE_TIME }, () => {
      const lines = Array.from({ length: 40 }, (_, at) => [`I.${at + 1}`, 'scored', 2] as const);
      const bloc = blocWith(rubricWith([['I', 'group', 80], ...lines, ...USUAL.slice(-2)]), {}, 12);
      const readings = bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, 1)));
      const pages = textOfPages(toPdf(writeWorkbook(modelOf({ name: '', bloc, readings }))));
      if (pages === null) return;
      const words = pages.map((page) => page.replace(/\s+/g, ' ').trim());
      const first = words.findIndex((page) => page.includes('BẢNG ĐIỂM THI ĐUA'));
      expect(words[first]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(words[first + 1]).toMatch(/^(Điểm |Kết quả |thực |Điểm tự )*TT Tiêu chí/);
      for (const who of ['TỔ THẨM ĐỊNH', 'THỦ TRƯỞNG ĐƠN VỊ']) {
        for (const page of words.filter((text) => text.includes(who))) expect(page).toContain('(Ký, đóng dấu, ghi rõ họ tên)');
      }
      expect(words.filter((text) => text.includes('TỔ THẨM ĐỊNH') && text.includes('TRƯỞNG KHỐI'))).toHaveLength(1);
      expect(words[0]).toMatch(/Mã đối chiếu bảng xếp hạng: ([0-9A-F]{4} ){4}/);
    });
  });
});

withOpenpyxl(() => {
  describe('openpyxl', () => {
    test('opens the workbook and sees its chart, repeated rows and formulas', () => {
      const { sheets } = openWithOpenpyxl(writeWorkbook(modelOf(caseNamed('appraisals of some agencies'))));
      expect(sheets.map(({ name, charts }) => [name, charts])).toContainEqual(['Biểu đồ', 1]);
      expect(sheets.find(({ name }) => name === 'DV1')?.titles).toBe('$8:$9');
      expect(Object.values(sheets[0]?.cells ?? {})).toContainEqual(expect.stringMatching(/^=1\+SUMPRODUCT\(/));
    });
  });
});
