import type { Json } from '#core/canonicalJson.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { doubtText } from '#core/messages/doubtText.ts';
import { readAddress } from '../address.ts';
import { BLANK, cell, text } from '../paper/SheetBuilder.ts';
import { bookStyle, MARK_FILL, MARK_SIGN } from '../rubric/bookStyles.ts';
import { entriesOf, isObject, textOf } from '../rubric/BookField.ts';
import { guideSheet } from '../rubric/guideSheet.ts';
import { listsSheet } from '../rubric/listsSheet.ts';
import { placesOfSheets } from '../rubric/placesOfSheets.ts';
import { writtenSheets } from '../rubric/rubricWorkbook.ts';
import type { ModelCell, ModelSheet, WorkbookModel } from '../writing/WorkbookModel.ts';
import type { DraftMark, PlacedMark } from './DraftMark.ts';
import { faultMarks } from './faultMarks.ts';
import { headingOfPath } from './headingOfPath.ts';
import type { Draft } from './readDraft.ts';
import { reviewSheet } from './reviewSheet.ts';

/** The draft as a workbook that the chair edits, and every marked cell of it. */
export interface DraftBook {
  readonly model: WorkbookModel;
  readonly marks: readonly PlacedMark[];
}

/**
 * Writes a draft as a rubric workbook: marked cells are orange, each mark is told in the note of its criterion or beside its cell, and
 * all of them stand in a list of their own. What the draft does not know is blank.
 */
export const draftWorkbook = (draft: Draft, messages: Catalogue): DraftBook => {
  const marks = [...draft.marks, ...faultMarks(draft, messages)];
  const json = withNotes(draft.json, marks, messages);
  const log = placesOfSheets(writtenSheets(json, messages), messages);
  const placed = marks.map((mark): PlacedMark => {
    const { sheet, cell: address } = log.placeOf(mark.path) ?? { sheet: messages.rubricBook.sheets.bloc, cell: 'A1' };
    return { ...mark, sheet, cell: address };
  });
  const blank = draft.blank.flatMap((path) => log.placeOf(path) ?? []);
  const sheets = writtenSheets(json, messages).map((sheet) => {
    const here = placed.filter((one) => one.sheet === sheet.name);
    const cleared = blank.filter((one) => one.sheet === sheet.name).map((one) => one.cell);
    const isBloc = sheet.name === messages.rubricBook.sheets.bloc;
    return shown(sheet, here, cleared, isBloc, messages);
  });
  const name = textOf(draft.json['name']);
  return {
    marks: placed,
    model: {
      properties: { title: messages.rubricBook.title({ name }), creator: 'Giao Ước', application: 'Giao Ước' },
      sheets: [reviewSheet(placed, messages), ...sheets, guideSheet(messages), listsSheet(messages)],
    },
  };
};

const CRITERION = /^rubric\.criteria\[(\d+)\]/;

/** Each criterion's marks as lines of its note, behind what the note says already. */
const withNotes = (json: Draft['json'], marks: readonly DraftMark[], messages: Catalogue): Draft['json'] => {
  const rubric = isObject(json['rubric']) ? json['rubric'] : {};
  const criteria = entriesOf(rubric['criteria']).map((criterion, index): Json => {
    const own = marks.filter(({ path }) => Number(CRITERION.exec(path)?.[1] ?? NaN) === index);
    if (!isObject(criterion) || own.length === 0) return criterion;
    const lines = own.map((mark) => `${MARK_SIGN} ${lineOf(mark, messages)}`);
    return { ...criterion, note: [textOf(criterion['note']), ...lines].filter((line) => line !== '').join('\n') };
  });
  return { ...json, rubric: { ...rubric, criteria } };
};

const lineOf = ({ path, doubt }: DraftMark, messages: Catalogue): string =>
  messages.rubricDraft.inNote({ column: headingOfPath(path, messages), text: doubtText(doubt, messages) });

const shown = (
  sheet: ModelSheet,
  marks: readonly PlacedMark[],
  cleared: readonly string[],
  isBloc: boolean,
  messages: Catalogue,
): ModelSheet => {
  const marked = new Set(marks.map(placeKey));
  const empty = new Set(cleared.map((address) => placeKey({ cell: address })));
  const cells = sheet.cells.map((one): ModelCell => {
    const key = `${one.row} ${one.column}`;
    const content = empty.has(key) ? BLANK : one.content;
    return { ...one, content, ...(marked.has(key) ? { style: { ...one.style, fill: MARK_FILL } } : {}) };
  });
  return { ...sheet, cells: isBloc ? withSayings(cells, marks, messages) : cells };
};

const placeKey = ({ cell: address }: { readonly cell: string }): string => {
  const at = readAddress(address);
  return at ? `${at.row} ${at.column}` : '';
};

/** On the sheet of the bloc a mark is told in the cell to the right of its own. */
const withSayings = (cells: readonly ModelCell[], marks: readonly PlacedMark[], messages: Catalogue): readonly ModelCell[] => {
  const sayings = new Map<string, ModelCell>();
  for (const mark of marks) {
    const at = readAddress(mark.cell);
    if (!at) continue;
    const [row, column] = [at.row, at.column + 1];
    const saying = `${MARK_SIGN} ${doubtText(mark.doubt, messages)}`;
    sayings.set(`${row} ${column}`, cell(row, column, text(saying), bookStyle.mark));
  }
  return [...cells.filter(({ row, column }) => !sayings.has(`${row} ${column}`)), ...sayings.values()];
};
