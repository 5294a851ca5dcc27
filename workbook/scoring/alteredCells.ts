import { leavesOf, type Criterion, type Rubric } from '#core/rubric/Rubric.ts';
import { measureWords } from '#core/messages/vi/measures.ts';
import { isBlank } from '#core/sheet/plainText.ts';
import type { AlteredCell, Cell } from '#core/sheet/Sheet.ts';
import { readAddress } from '../address.ts';
import { coreCell } from '../coreCell.ts';
import { SUM_CODES } from './columns.ts';
import { lockedCells } from './lockedCells.ts';
import { sameFormula } from './sameFormula.ts';
import { baseFormula, grandFormula, groupFormula, leafFormula, rescaledFormula, type FormulaGround } from './sheetFormulas.ts';
import type { TemplateGround } from './TemplateGround.ts';

/**
 * Cells that no longer are what the template holds, compared where the rows now stand: formulas by what they work out, fixed cells
 * by what they say.
 */
export const alteredCells = (ground: TemplateGround): readonly AlteredCell[] => {
  const { table, bloc } = ground;
  const formulas = expectedFormulas(ground);
  const isIdle = idleCells(ground);
  const altered = table.rows.flatMap(({ row, code }, index) => {
    const expected = formulas[index] ?? null;
    if (expected === null) return [];
    const criterion = bloc.rubric.byCode.get(code);
    const self = coreCell(ground.view, table.sheet, row, table.columns.self);
    const kind = changeOf(self, expected, criterion, table.sheet.name, isIdle);
    return kind === null ? [] : [{ cell: self, criterion: criterion?.code ?? null, kind, expected }];
  });
  return [...altered, ...lockedCells(ground)];
};

interface MadeFormulas {
  /** All that they hang on beside the rubric. */
  readonly layout: string;
  readonly formulas: readonly (string | null)[];
}

/** Made once for the sheets of a rubric that follow one another with their rows in the same places, as nearly all do. */
const lastFormulas = new WeakMap<Rubric, MadeFormulas>();

/** The formula that the template holds in each row of the table; `null` where it holds none. */
const expectedFormulas = ({ bloc, identity: { agency }, table }: TemplateGround): readonly (string | null)[] => {
  const { rows, columns } = table;
  const layout = JSON.stringify([rows, columns.result, columns.self, [...(bloc.notAssigned.get(agency) ?? [])]]);
  const last = lastFormulas.get(bloc.rubric);
  if (last?.layout === layout) return last.formulas;
  const ground = {
    bloc,
    agency,
    rows: new Map([...rows].reverse().map(({ row, code }) => [code, row])),
    nothingArose: measureWords.nothingArose,
    columns: { result: columns.result, self: columns.self },
  };
  const formulas = rows.map(({ code }) => expectedFormula(code, bloc.rubric.byCode.get(code), ground));
  lastFormulas.set(bloc.rubric, { layout, formulas });
  return formulas;
};

const changeOf = (
  cell: Cell,
  expected: string,
  criterion: Criterion | undefined,
  sheet: string,
  isIdle: (address: string) => boolean,
): 'formula' | 'cleared' | null => {
  if (cell.formula !== null) return sameFormula(cell.formula, expected, { sheet, isIdle }) ? null : 'formula';
  return isBlank(cell) && criterion?.type === 'leaf' ? 'cleared' : 'formula';
};

/**
 * Cells that leave a sum what it was: the score cell of a row that somebody put between, the second row of a criterion, and what is
 * left of a row that was deleted. Rows that are too many, there twice or not at all are told by themselves.
 */
const idleCells = (ground: TemplateGround): ((address: string) => boolean) => {
  let isIdle: ((address: string) => boolean) | undefined;
  // Looked for when the first formula is written otherwise than the template has it: in most sheets none is.
  return (address) => (isIdle ??= idleIn(ground))(address);
};

const idleIn = ({ table, bloc }: TemplateGround): ((address: string) => boolean) => {
  const present = new Set(table.rows.map(({ code }) => code));
  const lacksRows = leavesOf(bloc.rubric).some(({ code }) => !present.has(code));
  const firstRows = new Set(new Map([...table.rows].reverse().map(({ code, row }) => [code, row])).values());
  const [first, last] = [table.rows[0]?.row ?? 0, table.rows.at(-1)?.row ?? 0];
  return (address) => {
    if (address === '#REF!') return lacksRows;
    const at = readAddress(address);
    return at?.column === table.columns.self && at.row >= first && at.row <= last && !firstRows.has(at.row);
  };
};

const expectedFormula = (code: string, criterion: Criterion | undefined, ground: FormulaGround): string | null => {
  if (code === SUM_CODES.base) return baseFormula(ground);
  if (code === SUM_CODES.rescaled) return rescaledFormula(ground);
  if (code === SUM_CODES.grand) return grandFormula(ground);
  if (criterion?.type === 'group') return groupFormula(ground, criterion);
  if (criterion?.type !== 'leaf' || ground.bloc.notAssigned.get(ground.agency)?.has(code)) return null;
  return leafFormula(ground, criterion);
};
