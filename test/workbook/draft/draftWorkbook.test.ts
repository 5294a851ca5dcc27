import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { draftWorkbook } from '#workbook/draft/draftWorkbook.ts';
import { readDraft, type Draft } from '#workbook/draft/readDraft.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { CAO_BANG, type Fields } from '../../sampleBlocs.ts';
import { blocCell, withCell } from '../rubric/bookCells.ts';
import { num, printedBook, printedSheet } from './printedTable.ts';

const FOLDER = join('samples', CAO_BANG, 'e-mailed');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

const draftOf = (view: WorkbookView): Draft => {
  const draft = readDraft(view, null);
  if (!draft) throw new Error('no table');
  return draft;
};

const emailed = (file: string): Draft => draftOf(readWorkbook(new Uint8Array(readFileSync(join(FOLDER, file)))));

const vietnamese = messagesOf('vi');

const written = (draft: Draft, messages = vietnamese) => {
  const { model, marks } = draftWorkbook(draft, messages);
  return { marks, view: readWorkbook(writeWorkbook(model)) };
};

const criteriaOf = (json: unknown): readonly Fields[] => ((json as Fields)['rubric'] as Fields)['criteria'] as readonly Fields[];

/** The chair's part: one member, and the choice that a bonus leaves open. */
const settled = (draft: Draft): WorkbookView => {
  const { view, marks } = written(draft);
  const named = withCell(view, blocCell(view, 'ĐƠN VỊ THÀNH VIÊN', 'Mã đơn vị', 0), 'STP');
  const whole = withCell(named, blocCell(view, 'ĐƠN VỊ THÀNH VIÊN', 'Tên ngắn', 0), 'Sở Tư pháp');
  const open = marks.filter(({ doubt }) => doubt.is === 'tiers.unsaid');
  return open.reduce((book, { sheet, cell }) => withCell(book, `${sheet}!${cell}`, 'chỉ tính mức cao nhất'), whole);
};

describe('the workbook of a draft', () => {
  test.each(FILES.flatMap((file) => languages.map((language) => [file, language] as const)))(
    'is refused at marked cells alone: %s in %s',
    (file, language) => {
      const { view, marks } = written(emailed(file), messagesOf(language));
      const reading = readRubricWorkbook(view);
      const faults = 'faults' in reading ? reading.faults : [];
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.filter(({ sheet, cell }) => !marks.some((mark) => mark.sheet === sheet && mark.cell === cell))).toEqual([]);
    },
  );

  test.each(FILES)('is a rubric once its open cells are filled in, and bears no mark then: %s', (file) => {
    const draft = emailed(file);
    const reading = readRubricWorkbook(settled(draft));
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    const read = criteriaOf(reading.bloc.json);
    const frames = (criteria: readonly Fields[]) =>
      criteria.map(({ code, parent, kind, max, title }) => ({ code, parent, kind, max, title }));
    expect(frames(read)).toEqual(frames(criteriaOf(draft.json)));
    expect(canonicalJson(reading.bloc.json)).not.toContain('⚑');
  });

  test('colours each marked cell, says why in the note, and lists it with the cell of the table', () => {
    const draft = draftOf(
      printedBook(
        printedSheet([
          { number: '1', title: 'Kế hoạch', max: num(60) },
          { number: '2', title: 'Báo cáo (điểm = tỷ lệ x điểm chuẩn)', max: num(40) },
        ]),
      ),
    );
    const { view, marks } = written(draft);
    const shape = marks.find(({ path }) => path === 'rubric.criteria[1].rule.shape');
    expect(shape).toMatchObject({ sheet: 'Tiêu chí', cell: 'H6', source: { sheet: 'Bảng điểm', cell: 'B7' } });
    const criteria = view.sheets.find(({ name }) => name === 'Tiêu chí');
    const cells = [...(criteria?.cells.values() ?? [])];
    const marked = cells.find(({ row, column }) => row === 5 && column === 7);
    expect([marked?.content, marked?.fill]).toEqual([{ type: 'blank' }, 'FCE4D6']);
    const notes = cells.flatMap(({ row, content }) =>
      row === 5 && content.type === 'text' && content.text.startsWith('⚑') ? [content.text] : [],
    );
    expect(notes).toEqual([expect.stringContaining('⚑ Cách chấm: chưa hiểu cách chấm ghi là điểm = tỷ lệ x điểm chuẩn')]);
    const list = view.sheets.find(({ name }) => name === 'Cần xem');
    const texts = [...(list?.cells.values() ?? [])].flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
    expect(texts).toContain('Bảng điểm, ô B7');
  });
});
