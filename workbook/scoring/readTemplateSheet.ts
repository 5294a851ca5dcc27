import { scoringSheet } from '#core/messages/vi/scoringSheet.ts';
import type { Leaf } from '#core/rubric/Rubric.ts';
import { isBlank } from '#core/sheet/plainText.ts';
import type { Cell, PrintedTotal, Sheet, SheetRow, StrayRow } from '#core/sheet/Sheet.ts';
import { coreCell } from '../coreCell.ts';
import { farCells } from '../farCells.ts';
import { holdsNumber } from '../foreign/TableRow.ts';
import { oddTexts } from '../oddTexts.ts';
import { workbookState } from '../workbookState.ts';
import { alteredCells } from './alteredCells.ts';
import { DATA_SHEET, SUM_CODES } from './columns.ts';
import { readRegister, registerSheetsOf } from './readRegister.ts';
import { measureCode } from './sheetLayout.ts';
import type { TemplateGround } from './TemplateGround.ts';
import type { TemplateTable } from './templateTable.ts';

/** Reads a scoring workbook of ours: rows by their hidden code, wherever they were moved to, columns by their headings. */
export const readTemplateSheet = (ground: TemplateGround): Sheet => {
  const { view, bloc, identity, table } = ground;
  const member = bloc.members.find(({ code }) => code === identity.agency);
  return {
    origin: 'template',
    name: table.sheet.name,
    identity: {
      bloc: identity.bloc,
      blocName: null,
      edition: identity.edition,
      agency: identity.agency,
      agencyName: member?.name ?? identity.agency,
      rubric: identity.rubric,
    },
    rows: table.rows.flatMap(({ row, code }) => leafRow(ground, row, code)),
    strays: strays(ground),
    totals: table.rows.flatMap(({ row, code }) => printedTotal(ground, row, code)),
    register: readRegister(view, bloc.rubric),
    altered: alteredCells(ground),
    oddTexts: oddTexts([table.sheet, ...registerSheetsOf(view)]),
    farCells: farCells(view, table.sheet, table.rows.at(-1)?.row ?? 0),
    layout: { hasMeasureColumn: true, hasEvidenceColumn: true },
    workbook: workbookState(view, [DATA_SHEET], registerSheetsOf(view).length > 0 ? [] : [scoringSheet.sheets.register]),
  };
};

const cellIn = ({ view, table }: TemplateGround, row: number, column: keyof TemplateTable['columns']): Cell =>
  coreCell(view, table.sheet, row, table.columns[column]);

const leafRow = (ground: TemplateGround, row: number, code: string): readonly SheetRow[] => {
  const leaf = ground.bloc.rubric.byCode.get(code);
  if (leaf?.type !== 'leaf') return [];
  return [
    {
      criterion: code,
      label: cellIn(ground, row, 'number'),
      title: cellIn(ground, row, 'title'),
      self: cellIn(ground, row, 'self'),
      measures: measures(ground, row, leaf),
      evidence: cellIn(ground, row, 'evidence'),
      explanation: cellIn(ground, row, 'explanation'),
      hidden: ground.table.sheet.hiddenRows.has(row),
    },
  ];
};

/** One result stands in the criterion's own row, several in rows of their own. */
const measures = (ground: TemplateGround, row: number, { code, rule }: Leaf): ReadonlyMap<string, Cell> => {
  const rowOf = (key: string): number | undefined =>
    rule.measures.length === 1 ? row : ground.table.rows.find((one) => one.code === measureCode(code, key))?.row;
  return new Map(
    rule.measures.flatMap(({ key }) => {
      const at = rowOf(key);
      return at === undefined ? [] : [[key, cellIn(ground, at, 'result')] as const];
    }),
  );
};

const printedTotal = (ground: TemplateGround, row: number, code: string): readonly PrintedTotal[] => {
  const cell = cellIn(ground, row, 'self');
  if (code === SUM_CODES.base) return [{ of: 'base', cell }];
  if (code === SUM_CODES.grand) return [{ of: 'grand', cell, explanation: cellIn(ground, row, 'explanation') }];
  return ground.bloc.rubric.byCode.get(code)?.type === 'group' ? [{ of: { group: code }, cell }] : [];
};

/** Rows that somebody put between those of the table. */
const strays = (ground: TemplateGround): readonly StrayRow[] => {
  const { table } = ground;
  const coded = new Set(table.rows.map(({ row }) => row));
  const [first, last] = [table.rows[0]?.row ?? 0, table.rows.at(-1)?.row ?? 0];
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((row) => !coded.has(row));
  return between.flatMap((row) => {
    const [title, self] = [cellIn(ground, row, 'title'), cellIn(ground, row, 'self')];
    if (isBlank(title) && isBlank(self)) return [];
    const text = title.content.type === 'text' ? title.content.text : '';
    return [
      { at: (holdsNumber(self) ? self : title).at, text, self: holdsNumber(self) ? self : null, hidden: table.sheet.hiddenRows.has(row) },
    ];
  });
};
