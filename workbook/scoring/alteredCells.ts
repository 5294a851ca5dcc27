import type { Criterion } from '#core/rubric/Rubric.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
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
  const formulas = formulaGround(ground);
  const isIdle = idleCells(ground);
  const altered = table.rows.flatMap(({ row, code }) => {
    const criterion = bloc.rubric.byCode.get(code);
    const self = coreCell(ground.view, table.sheet, row, table.columns.self);
    const expected = expectedFormula(code, criterion, formulas);
    const kind = expected === null ? null : changeOf(self, expected, criterion, table.sheet.name, isIdle);
    return kind === null ? [] : [{ cell: self, criterion: criterion?.code ?? null, kind, expected: expected ?? '' }];
  });
  return [...altered, ...lockedCells(ground)];
};

const formulaGround = ({ bloc, identity, table }: TemplateGround): FormulaGround => ({
  bloc,
  agency: identity.agency,
  rows: new Map([...table.rows].reverse().map(({ row, code }) => [code, row])),
  nothingArose: measureWords.nothingArose,
  columns: { result: table.columns.result, self: table.columns.self },
});

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
const idleCells = ({ table, bloc }: TemplateGround): ((address: string) => boolean) => {
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
