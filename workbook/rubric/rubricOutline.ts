import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { addPoints, pointsOf, readPoints, THOUSANDTHS, ZERO, type Points } from '#core/points.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { isObject, textOf } from './BookField.ts';
import { ofFile, plainWords, shownContent, type BookSheet } from './BookSheet.ts';
import type { BlocReading } from './readBlocSheet.ts';
import type { SectionKey } from './blocSections.ts';
import { messagesOfBook } from './messagesOfBook.ts';
import { readBlocSheet } from './readBlocSheet.ts';
import { readCriteriaSheet } from './readCriteriaSheet.ts';
import { ReadLog } from './ReadLog.ts';
import { CARRIED_SHEET } from './rubricWorkbook.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** A top-level part of a rubric as its workbook shows it. */
export interface OutlinePart {
  readonly label: string;
  readonly title: string;
  readonly kind: string;
  /** How many criteria are scored in it. */
  readonly criteria: number;
  /** `null` where its cell holds no points. */
  readonly max: Points | null;
}

/** What a rubric workbook is about, faulty or not: enough to say which one is open and how large it is. */
export interface RubricOutline {
  /** The bloc's id and name as the workbook says them; empty where it does not. */
  readonly id: string;
  readonly name: string;
  readonly edition: number | null;
  readonly members: number;
  /** How many criteria are scored. */
  readonly criteria: number;
  readonly parts: readonly OutlinePart[];
  /** What the parts without bonus and deduction add up to; parts without points count as none. */
  readonly sum: Points;
  /** What they should add up to; `null` where the workbook does not say. */
  readonly base: Points | null;
}

/** What a workbook says of the rubric that it holds, however faulty it is. `null` where it is no rubric workbook. */
export const rubricOutline = (view: WorkbookView): RubricOutline | null => {
  const messages = messagesOfBook(view);
  const found = sheetsOf(view, messages);
  if (!found.bloc && !found.criteria && !view.sheets.some(({ name }) => name === CARRIED_SHEET)) return null;
  const log = new ReadLog();
  const bloc: BlocReading = found.bloc ? readBlocSheet(ofFile(found.bloc), messages, log) : new Map();
  const criteria = (found.criteria ? readCriteriaSheet(ofFile(found.criteria), messages, log) : []).filter(isObject);
  const { id, name, edition } = valuesIn(bloc, 'bloc');
  const parts = partsOf(criteria);
  return {
    id: textOf(id),
    name: textOf(name),
    edition: typeof edition === 'number' ? edition : null,
    members: linesIn(bloc, 'members'),
    criteria: parts.reduce((sum, part) => sum + part.criteria, 0),
    parts,
    sum: addPoints(...parts.filter(({ kind }) => kind !== 'bonus' && kind !== 'deduction').map(({ max }) => max ?? ZERO)),
    base: pointsIn(valuesIn(bloc, 'scale')['base']),
  };
};

/** Its sheets bear their names or, where somebody has renamed them, look like them. */
const sheetsOf = (view: WorkbookView, { rubricBook }: RubricWords): { readonly bloc?: ViewSheet; readonly criteria?: ViewSheet } => {
  const sections = Object.values(rubricBook.sections).map(({ title }) => plainWords(title));
  const headings = Object.values(rubricBook.headings).map(plainWords);
  const bloc = view.sheets.find((sheet) => hasMost(sections, firstColumn(ofFile(sheet))));
  const criteria = view.sheets.find((sheet) => hasMost(headings, firstRows(ofFile(sheet))));
  return { ...(bloc && { bloc }), ...(criteria && { criteria }) };
};

/** Whether at least half of the words are there. */
const hasMost = (wanted: readonly string[], seen: ReadonlySet<string>): boolean =>
  wanted.filter((word) => seen.has(word)).length * 2 >= wanted.length;

const MOST_ROWS = 400;
const HEADING_ROWS = 30;

const wordsAt = (sheet: BookSheet, rows: number, columns: number): ReadonlySet<string> => {
  const words = new Set<string>();
  for (let row = 0; row < Math.min(rows, sheet.rowCount); row++) {
    for (let column = 0; column < Math.min(columns, sheet.columnCount); column++)
      words.add(plainWords(shownContent(sheet.at(row, column))));
  }
  return words;
};

const firstColumn = (sheet: BookSheet): ReadonlySet<string> => wordsAt(sheet, MOST_ROWS, 1);

const firstRows = (sheet: BookSheet): ReadonlySet<string> => wordsAt(sheet, HEADING_ROWS, sheet.columnCount);

const valuesIn = (reading: BlocReading, key: SectionKey): JsonObject => {
  const found = reading.get(key);
  return found && 'values' in found ? found.values : {};
};

const linesIn = (reading: BlocReading, key: SectionKey): number => {
  const found = reading.get(key);
  return found && 'lines' in found ? found.lines.length : 0;
};

const pointsIn = (value: Json | undefined): Points | null => (typeof value === 'number' ? readPoints(String(value)) : null);

/** A part that is a criterion of its own counts with its weight. */
const weightedPoints = (points: Points | null, weight: Json | undefined): Points | null => {
  const times = pointsIn(weight);
  return points === null || times === null ? points : pointsOf(Math.round((points * times) / THOUSANDTHS));
};

/** The parts in the order of the sheet; a criterion belongs to the part that stands above it, whatever the code says that it is under. */
const partsOf = (criteria: readonly JsonObject[]): readonly OutlinePart[] => {
  const above = new Set(criteria.map(({ parent }) => textOf(parent)));
  const starts = criteria.flatMap((one, index) => (textOf(one['parent']) === '' ? [index] : []));
  return starts.map((start, index) => {
    const own = criteria.slice(start, starts[index + 1]);
    const [{ label, title, kind, max, weight } = {}] = own;
    return {
      label: textOf(label),
      title: textOf(title),
      kind: textOf(kind),
      criteria: own.filter(({ code }) => !above.has(textOf(code))).length,
      max: weightedPoints(pointsIn(max), weight),
    };
  });
};
