import { withoutKeptLines } from '#core/messages/keptLine.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Leaf } from '#core/rubric/Rubric.ts';
import { foldedText, isBlank } from '#core/sheet/plainText.ts';
import type { Cell, PrintedTotal, RegisterEntry, Sheet, SheetMapping, SheetRow, StrayRow } from '#core/sheet/Sheet.ts';
import { columnLetters } from '../address.ts';
import { farCells } from '../farCells.ts';
import { oddTexts } from '../oddTexts.ts';
import { workbookState } from '../workbookState.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { foreignIdentity, headingLines, titleLines } from './foreignIdentity.ts';
import { foreignRegister } from './foreignRegister.ts';
import type { Placement } from './Placement.ts';
import { holdsScore, placeRows } from './placeRows.ts';
import { findTable, type ScoringTable } from './ScoringTable.ts';
import { asMembers } from './sheetOwner.ts';
import { PART_OF_YEAR } from './selfColumns.ts';
import { NO_CHOICE, type TableChoice } from './TableChoice.ts';
import { tableRows } from './TableRow.ts';

/** A worksheet's table with what its rows were recognised as. */
interface ReadTable {
  readonly table: ScoringTable;
  readonly placements: readonly Placement[];
}

/**
 * Reads a scoring sheet that the bloc or the agency made itself: columns by their heading words, rows by number and title within
 * their section, printed levels under a criterion, bonus and deduction blocks, sums. Of several worksheets the one that holds
 * most of the rubric is taken, a filled one before a blank one and this year's before another's; where another of the same year holds other scores, both stand, so
 * that nobody chooses between them. `null` where no worksheet has such a table.
 */
export const readForeignSheet = (view: WorkbookView, bloc: Bloc, fileName: string, choice: TableChoice = NO_CHOICE): Sheet | null => {
  const tables = view.sheets
    .filter(({ name, visibility }) => (choice.sheet === null ? visibility === 'visible' : name === choice.sheet))
    .flatMap((sheet) => findTable(sheet, bloc.edition, choice) ?? []);
  const placed = tables.map((table) => ({ table, placements: placeRows(bloc.rubric, tableRows(view, table)) }));
  const best = bestOf(placed, bloc, fileName);
  if (!best || sizeOf(best) === 0) return null;
  const rivals = placed.filter((one) => one !== best && (isRival(bloc, fileName, best, one) || isContinuation(bloc, fileName, best, one)));
  return asMembers(sheetOf(view, bloc, fileName, best, rivals), bloc, choice.agency);
};

/** The fullest table; of those that are about as full, one of the bloc's own year before another's. */
const bestOf = (tables: readonly ReadTable[], bloc: Bloc, fileName: string): ReadTable | null => {
  const most = Math.max(0, ...tables.map(sizeOf));
  const full = tables.filter((one) => 2 * sizeOf(one) >= most);
  const fitting = full.filter(({ table }) => {
    const { bloc: id, edition } = foreignIdentity(bloc, table, fileName);
    return id === bloc.id && edition === bloc.edition;
  });
  const whole = fitting.filter(({ table }) => !isPartOfYear(table));
  const candidates = [whole, fitting, full].find((some) => some.length > 0) ?? [];
  return candidates.reduce<ReadTable | null>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), null);
};

/** `Chấm điểm 6 tháng đầu năm`, `Quý I` in a title or for a worksheet's name. */
const isPartOfYear = (table: ScoringTable): boolean =>
  [table.sheet.name, ...titleLines(headingLines(table))].some((line) => PART_OF_YEAR.test(foldedText(line)));

/** How many criteria a table holds, those that bear a score counting twice. */
const sizeOf = ({ placements }: ReadTable): number =>
  placements.reduce((sum, placement) => sum + (placement.as === 'criterion' ? 1 : 0) + (isScored(placement) ? 1 : 0), 0);

const isScored = (placement: Placement): boolean => placement.as !== 'stray' && placement.as !== 'total' && holdsScore(placement);

/** Another table that says that it is for the same bloc and year, and is filled about as far. */
const isRival = (bloc: Bloc, fileName: string, best: ReadTable, other: ReadTable): boolean => {
  const [own, rival] = [best, other].map(({ table }) => foreignIdentity(bloc, table, fileName));
  const isSame = own?.bloc === rival?.bloc && own?.edition === rival?.edition;
  if (isPartOfYear(other.table) && !isPartOfYear(best.table)) return false;
  return isSame && 2 * other.placements.filter(isScored).length >= best.placements.filter(isScored).length;
};

/** A worksheet that goes on where the other ends: the same bloc and year, or none named, and no scored criterion in both. */
const isContinuation = (bloc: Bloc, fileName: string, best: ReadTable, other: ReadTable): boolean => {
  const [own, next] = [best, other].map(({ table }) => foreignIdentity(bloc, table, fileName));
  const isSame = own?.bloc === next?.bloc && (next?.edition === null || own?.edition === next?.edition);
  const [scored, others] = [best, other].map(({ placements }) => new Set(placements.filter(isScored).flatMap(criterionOf)));
  return isSame && others !== undefined && others.size > 0 && ![...others].some((code) => scored?.has(code));
};

const criterionOf = (placement: Placement): readonly string[] => {
  if (placement.as === 'criterion') return [placement.criterion.code];
  return placement.as === 'band' ? [placement.leaf.code] : [];
};

const sheetOf = (view: WorkbookView, bloc: Bloc, fileName: string, best: ReadTable, rivals: readonly ReadTable[]): Sheet => {
  const { table, placements } = best;
  const rows = tableScores(best);
  const register = foreignRegister(view, bloc.rubric, table.sheet);
  return {
    origin: 'foreign',
    name: table.sheet.name,
    identity: foreignIdentity(bloc, table, fileName),
    rows: [...rows, ...rivals.flatMap((rival) => unlikeRows(tableScores(rival), rows))],
    strays: [best, ...rivals.filter((one) => isContinuation(bloc, fileName, best, one))].flatMap((one) =>
      one.placements.flatMap((placement) => strayOf(placement, one.table)),
    ),
    totals: placements.flatMap(totalOf),
    register,
    altered: [],
    oddTexts: oddTexts([table.sheet, ...registerSheets(view, register)]),
    farCells: farCells(view, table.sheet, placements.at(-1)?.row.row ?? table.firstRow),
    mapping: mappingOf(table),
    layout: { hasMeasureColumn: table.columns.has('result'), hasEvidenceColumn: table.columns.has('evidence') },
    workbook: workbookState(view, []),
  };
};

const registerSheets = ({ sheets }: WorkbookView, register: readonly RegisterEntry[]): readonly ViewSheet[] =>
  sheets.filter(({ name }) => register.some(({ cell }) => cell.at.sheet === name));

/** Where each column was found, as a person reads it on the screen. */
const mappingOf = ({ headingRow, columns, selfColumns }: ScoringTable): SheetMapping => ({
  headingRow: headingRow + 1,
  columns: Object.fromEntries(
    [...columns].map(([role, column]) => [role, (role === 'self' ? selfColumns : [column]).map(columnLetters).join(',')]),
  ),
});

const tableScores = ({ table, placements }: ReadTable): readonly SheetRow[] =>
  placements.flatMap((placement, index) =>
    placement.as === 'criterion' && placement.criterion.type === 'leaf'
      ? rowsOf(placement, placement.criterion, bandsBelow(placements, index), table)
      : [],
  );

/** The printed levels that follow a criterion without a break. */
const bandsBelow = (placements: readonly Placement[], index: number): readonly Placement[] => {
  let end = index + 1;
  while (placements[end]?.as === 'band') end += 1;
  return placements.slice(index + 1, end);
};

/** Rows with a score that their criterion has in none of the others. */
const unlikeRows = (rows: readonly SheetRow[], others: readonly SheetRow[]): readonly SheetRow[] => {
  const nameOf = ({ criterion, self }: SheetRow): string => JSON.stringify([criterion, self.content]);
  const known = new Set(others.map(nameOf));
  return rows.filter((row) => !isBlank(row.self) && !known.has(nameOf(row)));
};

/**
 * The row of a criterion. Where the score stands at the printed level that was reached, that cell is the score's; levels that
 * hold unlike scores are rows of their own, so that nobody chooses between them.
 */
const rowsOf = (placement: Placement, leaf: Leaf, levels: readonly Placement[], table: ScoringTable): readonly SheetRow[] => {
  const bands = levels.filter(holdsScore);
  const own = rowOf(placement, leaf, table);
  const scored = bands.map((band) => ({
    ...own,
    self: band.row.cellOf('self') ?? own.self,
    evidence: filled(own.evidence, band.row.cellOf('evidence')),
  }));
  const [first, ...others] = isBlank(own.self) ? scored : [own, ...scored];
  const rivals = placement.row.rivals.map((self) => ({ ...own, self }));
  if (!first) return [own];
  return [first, ...[...others, ...rivals].filter((other) => !holdsSame(first.self, other.self))];
};

const filled = (own: Cell | null, other: Cell | null): Cell | null => (own && !isBlank(own) ? own : other && !isBlank(other) ? other : own);

const holdsSame = (a: Cell, b: Cell): boolean => JSON.stringify(a.content) === JSON.stringify(b.content);

const rowOf = ({ row }: Placement, leaf: Leaf, table: ScoringTable): SheetRow => {
  const self = row.cellOf('self') as Cell;
  const note = row.cellOf('note');
  return {
    criterion: leaf.code,
    label: row.cellOf('number') ?? row.cellOf('title') ?? self,
    title: row.cellOf('title') ?? self,
    self,
    measures: measuresOf(leaf, table.columns.has('result') ? row.cellOf('result') : note && withoutReasons(note)),
    evidence: row.cellOf('evidence'),
    explanation: note,
    hidden: row.isHidden,
  };
};

/** Reasons for keeping warnings tell no result, whatever numbers stand in them. */
const withoutReasons = (note: Cell): Cell =>
  note.content.type === 'text' ? { ...note, content: { type: 'text', text: withoutKeptLines(note.content.text) } } : note;

/** A single result has its column, or is told in the note; for several there is no place to tell them apart. */
const measuresOf = ({ rule }: Leaf, cell: Cell | null): ReadonlyMap<string, Cell> => {
  const [term] = rule.measures;
  return new Map(term && rule.measures.length === 1 && cell ? [[term.key, cell]] : []);
};

const strayOf = (placement: Placement, { sheet }: ScoringTable): readonly StrayRow[] => {
  if (placement.as !== 'stray') return [];
  const { row } = placement;
  const at = (row.cellOf('number') ?? row.cellOf('title'))?.at ?? { sheet: sheet.name, cell: '' };
  const self = holdsScore(placement) ? row.cellOf('self') : null;
  return [{ at: self?.at ?? at, text: [row.label, row.title].filter((text) => text !== '').join(' '), self, hidden: row.isHidden }];
};

const totalOf = (placement: Placement): readonly PrintedTotal[] => {
  const cell = placement.row.cellOf('self');
  if (!cell || isBlank(cell)) return [];
  if (placement.as === 'total') return [{ of: placement.of, cell, explanation: placement.row.cellOf('note') }];
  const isGroup = placement.as === 'criterion' && placement.criterion.type === 'group';
  return isGroup ? [{ of: { group: placement.criterion.code }, cell }] : [];
};
