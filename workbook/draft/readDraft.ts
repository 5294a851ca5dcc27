import type { Json } from '#core/canonicalJson.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { textAt } from '../coreCell.ts';
import { plainWords } from '../rubric/BookSheet.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { draftCriteria } from './draftCriteria.ts';
import type { DraftCriterion } from './DraftCriterion.ts';
import { draftHeading } from './draftHeading.ts';
import { baseOf, draftJson } from './draftJson.ts';
import type { DraftMark } from './DraftMark.ts';
import { readNodes, type ReadNodes } from './readNodes.ts';
import { findRubricTable, type RubricTable } from './RubricTable.ts';
import { rubricRows } from './RubricRow.ts';
import { totalMarks } from './totalMarks.ts';

/** A bloc's file as far as a printed rubric tells it, and every place that its chair has to look at. */
export interface Draft {
  readonly json: { readonly [name: string]: Json };
  readonly marks: readonly DraftMark[];
  /** The worksheet that was read. */
  readonly sheet: string;
  /** How many criteria were read. */
  readonly criteria: number;
  /** Fields of the file that stay blank whatever their rule says: `rubric.criteria[3].rule.shape`. */
  readonly blank: readonly string[];
}

interface ReadTable {
  readonly table: RubricTable;
  readonly nodes: ReadNodes;
  readonly criteria: readonly DraftCriterion[];
}

/**
 * Reads a bloc's own printed rubric. Of several worksheets with a table the fullest is taken, unless one is named.
 *
 * @param sheetName the worksheet to read; `null` for the fullest
 * @returns `null` where there is no table with criteria and points
 */
export const readDraft = (view: WorkbookView, sheetName: string | null): Draft | null => {
  const named = view.sheets.filter(({ name, visibility }) =>
    sheetName === null ? visibility === 'visible' : plainWords(name) === plainWords(sheetName),
  );
  const tables = named.flatMap((sheet) => findRubricTable(sheet) ?? []).map((table) => readTable(view, table));
  const best = tables.reduce<ReadTable | null>((most, one) => (most && most.criteria.length >= one.criteria.length ? most : one), null);
  if (!best || best.criteria.length === 0) return null;
  const json = draftJson(draftHeading(best.table), best.criteria);
  const others = tables.filter((one) => one !== best && one.criteria.length > 2).map(({ table }) => table.sheet.name);
  return {
    json,
    sheet: best.table.sheet.name,
    criteria: best.criteria.length,
    marks: [...blocMarks(json), ...rubricMarks(best), ...criteriaMarks(best.criteria), ...tableMarks(best, others)],
    blank: best.criteria.flatMap(({ printed }, index) => (printed?.open ?? []).map((term) => `rubric.criteria[${index}].rule.${term}`)),
  };
};

const readTable = (view: WorkbookView, table: RubricTable): ReadTable => {
  const rows = rubricRows(view, table);
  const nodes = readNodes(rows);
  return { table, nodes, criteria: draftCriteria(nodes.roots, isFilled(table)) };
};

const FILLED_SHARE = 5;

/** An agency's own sheet: scores stand in it, so that documents and notes are the agency's too. */
const isFilled = ({ sheet, columns, firstRow }: RubricTable): boolean => {
  const self = columns.get('self');
  const title = columns.get('title') ?? 0;
  if (self === undefined) return false;
  const rows = Array.from({ length: Math.max(0, sheet.rowCount - firstRow) }, (_, index) => firstRow + index);
  const worded = rows.filter((row) => textAt(sheet, row, title).trim() !== '');
  return worded.filter((row) => textAt(sheet, row, self).trim() !== '').length * FILLED_SHARE >= worded.length;
};

const mark = (path: string, is: DraftMark['doubt'], source: CellAddress | null = null): DraftMark => ({ path, doubt: is, source });

/** What no printed rubric says, and what its lines above the table may have said. */
const blocMarks = (json: Draft['json']): readonly DraftMark[] => {
  const rubric = json['rubric'] as { readonly [name: string]: Json };
  const told = (path: string, value: Json | undefined): readonly DraftMark[] => [
    mark(path, { is: value === undefined ? 'bloc.missing' : 'bloc.look' }),
  ];
  const ids = [mark('id', { is: 'bloc.missing' }), mark('rubric.id', { is: 'bloc.missing' })];
  return [
    ...(json['id'] === undefined ? ids : []),
    ...told('name', json['name']),
    ...told('edition', json['edition']),
    ...told('rubric.name', rubric['name']),
    mark('members', { is: 'bloc.missing' }),
    mark('dates.selfScoreDue', { is: 'bloc.blank' }),
  ];
};

const rubricMarks = ({ nodes, criteria }: ReadTable): readonly DraftMark[] => [
  ...totalMarks(nodes.totals, criteria),
  ...(baseOf(criteria) === null ? [mark('rubric.scale.base', { is: 'bloc.missing' })] : []),
  ...(['step', 'decimals'] as const).map((name) => mark(`rubric.scale.${name}`, { is: 'bloc.assumed' })),
  mark('rubric.ranking.lines', { is: 'bloc.blank' }),
];

const criteriaMarks = (criteria: readonly DraftCriterion[]): readonly DraftMark[] =>
  criteria.flatMap(({ doubts }, index) =>
    doubts.map(({ field, doubt, source }) => mark(`rubric.criteria[${index}].${field === 'shape' ? 'rule.shape' : field}`, doubt, source)),
  );

/** What stands beside and below the criteria and is in no row of the draft. */
const tableMarks = ({ table, nodes }: ReadTable, others: readonly string[]): readonly DraftMark[] => [
  ...nodes.strays.map(({ doubt, source }) => mark('rubric.criteria', doubt, source)),
  ...table.strangers
    .filter(({ column }) => holdsWords(table, column))
    .map(({ column, heading }) =>
      mark(
        'rubric.criteria',
        { is: 'column.unread', title: heading },
        { sheet: table.sheet.name, cell: addressOf(table.headingRow, column) },
      ),
    ),
  ...others.map((title) => mark('rubric.criteria', { is: 'sheet.unread', title }, { sheet: title, cell: 'A1' })),
];

const holdsWords = ({ sheet, firstRow }: RubricTable, column: number): boolean =>
  Array.from({ length: Math.max(0, sheet.rowCount - firstRow) }, (_, index) => textAt(sheet, firstRow + index, column)).some(
    (text) => text.trim() !== '',
  );
