import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { entriesOf, readField } from './BookField.ts';
import { isBlank, plainWords, shownContent, type BookSheet } from './BookSheet.ts';
import { choiceKind } from './cellKinds.ts';
import {
  CRITERIA_COLUMNS,
  LATER_COLUMNS,
  criterionFields,
  placedShapes,
  type CriteriaColumn,
  type PlacedField,
  type PlacedPart,
  type PlacedShape,
} from './criteriaColumns.ts';
import type { ReadLog } from './ReadLog.ts';

type Fresh = Record<string, Json>;

/** How far down the headings may stand. */
const LAST_HEADING_ROW = 30;

/** Whatever else is wrong with a rule that is not known; it lets the rest of the sheet be read. */
const UNKNOWN_RULE = { shape: 'direct' } as const;

interface Table {
  readonly sheet: BookSheet;
  readonly messages: RubricWords;
  readonly fields: readonly PlacedField[];
  readonly shapes: readonly PlacedShape[];
  readonly headingRow: number;
  readonly columns: ReadonlyMap<CriteriaColumn, number>;
  readonly log: ReadLog;
}

/** The criterion whose parts the next rows may hold. */
interface Open {
  readonly shape: PlacedShape | null;
  readonly rule: Fresh;
  readonly path: string;
  readonly criterion: { readonly json: Fresh; readonly path: string };
}

/** Reads the criteria as the bloc's file holds them; what cannot be read is reported cell by cell. */
export const readCriteriaSheet = (sheet: BookSheet, messages: RubricWords, log: ReadLog): readonly Json[] => {
  const table = findTable(sheet, messages, log);
  if (!table) return [];
  log.place('rubric.criteria', placeAt(table, table.headingRow, 'code'));
  const criteria: Json[] = [];
  let open: Open | null = null;
  for (let row = table.headingRow + 1; row < sheet.rowCount; row++) {
    if (isEmptyRow(table, row)) continue;
    const part = partWordAt(table, row);
    if (part !== null) readPart(table, row, part, open);
    else if (isAlternateRow(table, row)) open = readAlternate(table, row, open);
    else {
      const path = `rubric.criteria[${criteria.length}]`;
      const read = readCriterion(table, row, path);
      criteria.push(read.criterion);
      open = read.open;
    }
  }
  return criteria;
};

const findTable = (sheet: BookSheet, messages: RubricWords, log: ReadLog): Table | null => {
  const { headings } = messages.rubricBook;
  const wanted = new Map(CRITERIA_COLUMNS.map((column) => [plainWords(headings[column]), column]));
  const rows = Array.from({ length: Math.min(sheet.rowCount, LAST_HEADING_ROW) }, (_, row) => {
    const found = Array.from({ length: sheet.columnCount }, (_each, column) => wanted.get(plainWords(shownContent(sheet.at(row, column)))));
    return { row, columns: new Map(found.flatMap((name, column) => (name === undefined ? [] : [[name, column] as const]))) };
  });
  const best = rows.reduce((most, one) => (one.columns.size > most.columns.size ? one : most), { row: 0, columns: new Map() });
  const missing = CRITERIA_COLUMNS.filter((column) => !best.columns.has(column) && !LATER_COLUMNS.has(column));
  const strangers = Array.from({ length: sheet.columnCount }, (_, column) => shownContent(sheet.at(best.row, column)));
  for (const column of missing) {
    const title = headings[column];
    const near = strangers.findIndex((seen) => !wanted.has(plainWords(seen)) && closest(seen, [title]) !== null);
    const cell = addressOf(best.row, Math.max(0, near));
    log.fault({ sheet: sheet.name, cell, seen: strangers[near] ?? '', expected: { is: 'heading', title }, suggestion: null });
  }
  return missing.length > 0
    ? null
    : {
        sheet,
        messages,
        fields: criterionFields(messages).filter(({ column }) => best.columns.has(column)),
        shapes: placedShapes(messages),
        headingRow: best.row,
        columns: best.columns,
        log,
      };
};

/** A column that the workbook lacks is the one past its last: blank all the way down. */
const columnOf = ({ columns, sheet }: Table, column: CriteriaColumn): number => columns.get(column) ?? sheet.columnCount;

const contentAt = (table: Table, row: number, column: CriteriaColumn): CellContent =>
  table.columns.has(column) ? table.sheet.at(row, columnOf(table, column)) : { type: 'blank' };

const placeAt = (table: Table, row: number, column: CriteriaColumn) => ({
  sheet: table.sheet.name,
  cell: addressOf(row, columnOf(table, column)),
  seen: shownContent(contentAt(table, row, column)),
});

const isEmptyRow = (table: Table, row: number): boolean => CRITERIA_COLUMNS.every((column) => isBlank(contentAt(table, row, column)));

const partWordAt = (table: Table, row: number): string | null => {
  const seen = plainWords(shownContent(contentAt(table, row, 'kind')));
  return Object.values(table.messages.rubricBook.parts).find((word) => plainWords(word) === seen) ?? null;
};

const isAlternateRow = (table: Table, row: number): boolean =>
  plainWords(shownContent(contentAt(table, row, 'kind'))) === plainWords(table.messages.rubricBook.alternate);

const readFields = (table: Table, row: number, fields: readonly PlacedField[], path: string, into: Fresh): void => {
  for (const field of fields) readField(field, { sheet: table.sheet, row, column: columnOf(table, field.column), path }, into, table.log);
};

/** Columns that what stands in the row has no use for hold nothing, so that nobody believes that they count. */
const refuseSurplus = (table: Table, row: number, used: readonly CriteriaColumn[], title: string): void => {
  for (const column of CRITERIA_COLUMNS) {
    if (used.includes(column) || isBlank(contentAt(table, row, column))) continue;
    table.log.fault({ ...placeAt(table, row, column), expected: { is: 'blank', title }, suggestion: null });
  }
};

const readCriterion = (table: Table, row: number, path: string): { readonly criterion: Fresh; readonly open: Open } => {
  const { fields } = table;
  const criterion: Fresh = {};
  readFields(table, row, fields, path, criterion);
  table.log.place(path, placeAt(table, row, 'code'));
  const open = readRule(
    table,
    row,
    { json: criterion, path },
    path,
    fields.map(({ column }) => column),
  );
  criterion['rule'] = open.rule;
  return { criterion, open };
};

/** The rule of a row: its way of scoring and its own terms; parts follow in rows below. `others` are columns of no rule that count. */
const readRule = (table: Table, row: number, criterion: Open['criterion'], at: string, others: readonly CriteriaColumn[]): Open => {
  const path = `${at}.rule`;
  table.log.place(path, placeAt(table, row, 'shape'));
  table.log.place(`${path}.shape`, placeAt(table, row, 'shape'));
  const shape = readShape(table, row, criterion.json['kind']);
  const rule: Fresh = shape ? { shape: shape.name } : { ...UNKNOWN_RULE };
  if (shape) {
    readFields(table, row, shape.own, path, rule);
    for (const { name, isList } of shape.parts) if (isList) rule[name] = [];
    refuseSurplus(table, row, [...others, 'shape', ...shape.own.map(({ column }) => column)], shape.word);
  }
  return { shape, rule, path, criterion };
};

/** A rule of its own for members with the attribute that stands in the column of codes. */
const readAlternate = (table: Table, row: number, open: Open | null): Open | null => {
  if (!open) {
    table.log.fault({ ...placeAt(table, row, 'kind'), expected: { is: 'criterionAbove' }, suggestion: null });
    return null;
  }
  const { json, path } = open.criterion;
  const earlier = entriesOf(json['alternate']);
  const at = `${path}.alternate[${earlier.length}]`;
  table.log.place(at, placeAt(table, row, 'kind'));
  table.log.place(`${at}.attribute`, placeAt(table, row, 'code'));
  const read = readRule(table, row, open.criterion, at, ['kind', 'code']);
  json['alternate'] = [...earlier, { attribute: shownContent(contentAt(table, row, 'code')).normalize('NFC'), rule: read.rule }];
  return read;
};

/** A section needs no way of scoring to be picked: it is the sum of what is below. */
const readShape = (table: Table, row: number, kind: Json | undefined): PlacedShape | null => {
  const { shapes } = table;
  const content = contentAt(table, row, 'shape');
  if (isBlank(content) && kind === 'group') return shapes[0] ?? null;
  const reading = choiceKind(shapes.map(({ word, name }) => ({ word, value: name }))).read(content);
  if ('value' in reading) return shapes.find(({ name }) => name === reading.value) ?? null;
  table.log.fault({ ...placeAt(table, row, 'shape'), ...reading });
  return null;
};

const readPart = (table: Table, row: number, word: string, open: Open | null): void => {
  if (!open) return table.log.fault({ ...placeAt(table, row, 'kind'), expected: { is: 'criterionAbove' }, suggestion: null });
  if (!open.shape) return;
  const part = open.shape.parts.find((one) => one.word === word);
  if (!part) {
    const names = open.shape.parts.map((one) => one.word);
    const expected = names.length > 0 ? ({ is: 'words', names } as const) : ({ is: 'blank', title: open.shape.word } as const);
    return table.log.fault({ ...placeAt(table, row, 'kind'), expected, suggestion: null });
  }
  addPart(table, row, part, open);
};

const addPart = (table: Table, row: number, part: PlacedPart, { rule, path }: Open): void => {
  const entries = entriesOf(rule[part.name]);
  const at = part.isList ? `${path}.${part.name}[${entries.length}]` : `${path}.${part.name}`;
  if (!part.isList && part.name in rule) {
    return table.log.fault({ ...placeAt(table, row, 'kind'), expected: { is: 'criterionAbove' }, suggestion: null });
  }
  const entry: Fresh = {};
  readFields(table, row, part.fields, at, entry);
  table.log.place(at, placeAt(table, row, 'kind'));
  if (part.isList && entries.length === 0) table.log.place(`${path}.${part.name}`, placeAt(table, row, 'max'));
  refuseSurplus(table, row, ['kind', ...part.fields.map(({ column }) => column)], part.word);
  rule[part.name] = part.isList ? [...entries, entry] : entry;
};
