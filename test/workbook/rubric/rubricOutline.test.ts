import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readPoints } from '#core/points.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { rubricOutline } from '#workbook/rubric/rubricOutline.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { EMPTY_FILLING } from '#workbook/scoring/Filling.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { blocCell, bookOf, criterionCell, vietnamese, visibleOnly, withCell } from './bookCells.ts';

const SAMPLES = [
  'bac-giang-noi-chinh-2017',
  'bac-giang-tu-phap-2018',
  'bac-ninh-kinh-te-ky-thuat-2018',
  'cao-bang-noi-chinh-2018',
  'nghe-an-noi-chinh-llvt-2018',
];

const bloc = sampleBloc('cao-bang-noi-chinh-2018');
const book = bookOf(bloc);

const renamed = (view: WorkbookView, name: string): WorkbookView => ({
  ...view,
  sheets: view.sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: 'Trang 1' } : sheet)),
});

const without = (view: WorkbookView, name: string): WorkbookView => ({ ...view, sheets: view.sheets.filter((one) => one.name !== name) });

describe('rubricOutline', () => {
  test.each(SAMPLES)('says what the rubric of %s is about', (name) => {
    const sample = sampleBloc(name);
    const outline = rubricOutline(bookOf(sample));
    expect(outline).toMatchObject({
      id: sample.id,
      name: sample.name,
      edition: sample.edition,
      members: sample.members.length,
      criteria: leavesOf(sample.rubric).length,
      base: sample.rubric.scale.base,
      sum: sample.rubric.scale.base,
    });
    expect(outline?.parts.map(({ title, max }) => [title, max])).toEqual(
      sample.rubric.criteria.filter(({ parent }) => parent === null).map(({ title, max }) => [title, max]),
    );
  });

  test('reads the headings of either language', () => {
    const english = readWorkbook(writeWorkbook(rubricWorkbook(bloc, messagesOf('en'))));
    expect(rubricOutline(english)).toEqual(rubricOutline(book));
  });

  test('says what can be said of a rubric with faults', () => {
    const points = withCell(book, criterionCell(book, 'II', 'max'), 'ba trăm');
    expect(rubricOutline(points)).toMatchObject({ criteria: 25, sum: readPoints('700'), base: readPoints('1000') });
    const year = withCell(book, blocCell(book, vietnamese.rubricBook.sections.bloc.title, 'Năm'), 'hai nghìn');
    expect(rubricOutline(year)).toMatchObject({ id: bloc.id, edition: null });
    const shape = withCell(book, criterionCell(book, 'I.1.b', 'shape'), 'Trừ theo gì');
    expect(rubricOutline(shape)).toEqual(rubricOutline(book));
  });

  test.each(['Khối', 'Tiêu chí'])('knows a rubric workbook whose sheet %s was renamed or is gone', (name) => {
    expect(rubricOutline(renamed(book, name))).toEqual(rubricOutline(book));
    expect(rubricOutline(visibleOnly(renamed(book, name)))).toEqual(rubricOutline(book));
    expect(rubricOutline(without(book, name))).not.toBeNull();
  });

  test('knows one of which only the hidden sheet is left, and says nothing that it does not say', () => {
    const rest = without(without(book, 'Khối'), 'Tiêu chí');
    expect(rubricOutline(rest)).toMatchObject({ id: '', name: '', edition: null, members: 0, criteria: 0, parts: [], base: null });
  });

  test('takes neither a scoring workbook nor an empty one for a rubric', () => {
    const [member] = bloc.members;
    if (!member) throw new Error('no member');
    const scoring = scoringWorkbook(bloc, member, { messages: vietnamese, sha256, filling: EMPTY_FILLING });
    expect(rubricOutline(readWorkbook(writeWorkbook(scoring)))).toBeNull();
    expect(rubricOutline({ ...book, sheets: [] })).toBeNull();
  });
});
