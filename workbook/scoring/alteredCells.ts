import { writePoints } from '#core/points.ts';
import type { Criterion } from '#core/rubric/Rubric.ts';
import { measureWords } from '#core/messages/vi/measures.ts';
import { isBlank, shownText } from '#core/sheet/plainText.ts';
import type { AlteredCell, Cell } from '#core/sheet/Sheet.ts';
import { readAddress } from '../address.ts';
import { coreCell } from '../coreCell.ts';
import { SUM_CODES } from './columns.ts';
import { baseFormula, grandFormula, groupFormula, leafFormula, rescaledFormula, type FormulaGround } from './sheetFormulas.ts';
import type { TemplateGround } from './TemplateGround.ts';
import { sameFormula } from './sameFormula.ts';

/**
 * Cells that no longer are what the template holds, compared where the rows now stand: formulas by what they add up, titles and
 * maxima by their text. A score cell that was emptied is not told here, because the missing score is.
 */
export const alteredCells = (ground: TemplateGround): readonly AlteredCell[] => {
  const { table, bloc } = ground;
  const formulas = formulaGround(ground);
  return table.rows.flatMap(({ row, code }) => {
    const criterion = bloc.rubric.byCode.get(code);
    const self = coreCell(ground.view, table.sheet, row, table.columns.self);
    return [
      ...alteredFormula(self, expectedFormula(code, criterion, formulas), criterion, ground),
      ...(criterion ? alteredTexts(ground, row, criterion) : []),
    ];
  });
};

const formulaGround = ({ bloc, identity, table }: TemplateGround): FormulaGround => ({
  bloc,
  agency: identity.agency,
  rows: new Map([...table.rows].reverse().map(({ row, code }) => [code, row])),
  nothingArose: measureWords.nothingArose,
  columns: { result: table.columns.result, self: table.columns.self },
});

const alteredFormula = (
  cell: Cell,
  expected: string | null,
  criterion: Criterion | undefined,
  ground: TemplateGround,
): readonly AlteredCell[] => {
  const isSum = criterion?.type !== 'leaf';
  if (expected === null || (isBlank(cell) && cell.formula === null && !isSum)) return [];
  if (cell.formula !== null && sameFormula(cell.formula, expected, (address) => isIdle(ground, address))) return [];
  return [{ cell, criterion: criterion?.code ?? null, kind: 'formula', expected }];
};

/** A blank score cell of a row without a code: sums that were stretched over it are what they were. */
const isIdle = ({ view, table }: TemplateGround, address: string): boolean => {
  const at = readAddress(address);
  if (!at || at.column !== table.columns.self || table.rows.some(({ row }) => row === at.row)) return false;
  const cell = coreCell(view, table.sheet, at.row, at.column);
  return isBlank(cell) && cell.formula === null;
};

const expectedFormula = (code: string, criterion: Criterion | undefined, ground: FormulaGround): string | null => {
  if (code === SUM_CODES.base) return baseFormula(ground);
  if (code === SUM_CODES.rescaled) return rescaledFormula(ground);
  if (code === SUM_CODES.grand) return grandFormula(ground);
  if (criterion?.type === 'group') return groupFormula(ground, criterion);
  if (criterion?.type !== 'leaf' || ground.bloc.notAssigned.get(ground.agency)?.has(code)) return null;
  return leafFormula(ground, criterion);
};

const alteredTexts = ({ view, table }: TemplateGround, row: number, { code, title, max, label }: Criterion): readonly AlteredCell[] => {
  const fixed = [
    ['number', label],
    ['title', title],
    ['max', writePoints(max)],
  ] as const;
  return fixed.flatMap(([column, expected]) => {
    const cell = coreCell(view, table.sheet, row, table.columns[column]);
    return shownText(cell).trim().normalize('NFC') === expected.trim()
      ? []
      : [{ cell, criterion: code, kind: 'locked' as const, expected }];
  });
};
