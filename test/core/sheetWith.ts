import type { Bloc } from '#core/bloc/Bloc.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import type { Cell, PrintedTotal, Sheet, SheetRow } from '#core/sheet/Sheet.ts';
import { blankCell, numberCell, textCell } from './sheet/cells.ts';

/** A number, a text, nothing, or a whole cell. */
export type Written = number | string | null | Cell;

export interface SheetParts extends Partial<Omit<Sheet, 'rows' | 'totals' | 'identity' | 'workbook' | 'layout'>> {
  readonly bloc: Bloc;
  /** The score of each criterion by its code; one that is not named is 0. */
  readonly scores?: Readonly<Record<string, Written>>;
  /** The result of a criterion that asks for one. */
  readonly results?: Readonly<Record<string, Written>>;
  readonly evidence?: Readonly<Record<string, Written>>;
  readonly explanations?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly missing?: readonly string[];
  /** Rows of their own below the others. */
  readonly more?: readonly (readonly [string, Written])[];
  readonly totals?: readonly (readonly [PrintedTotal['of'], Written])[];
  readonly identity?: Partial<Sheet['identity']>;
  readonly workbook?: Partial<Sheet['workbook']>;
  readonly layout?: Partial<Sheet['layout']>;
}

const written = (value: Written, cell: string): Cell => {
  const at = { sheet: 'Tự chấm', cell };
  if (value === null) return blankCell({ at });
  if (typeof value === 'number') return numberCell(String(value), { at });
  return typeof value === 'string' ? textCell(value, { at }) : { ...value, at };
};

/** Row 1 is the first criterion's; A the number, B the title, D the result, E the score, F evidence, G explanation. */
const rowOf = (parts: SheetParts, code: string, row: number, score: Written): SheetRow => {
  const leaf = leavesOf(parts.bloc.rubric).find((one) => one.code === code);
  const result = parts.results?.[code];
  const terms = leaf?.rule.measures ?? [];
  return {
    criterion: code,
    label: written(leaf?.label ?? '', `A${row}`),
    title: written(leaf?.title ?? '', `B${row}`),
    self: written(score, `E${row}`),
    measures: new Map(result === undefined ? [] : terms.map(({ key }) => [key, written(result, `D${row}`)])),
    evidence: written(parts.evidence?.[code] ?? null, `F${row}`),
    explanation: written(parts.explanations?.[code] ?? null, `G${row}`),
    hidden: parts.hidden?.includes(code) ?? false,
  };
};

const rowsOf = (parts: SheetParts): readonly SheetRow[] => {
  const codes = leavesOf(parts.bloc.rubric).map(({ code }) => code);
  const own = codes.map((code, index) =>
    rowOf(parts, code, index + 1, parts.scores?.[code] ?? (parts.scores && code in parts.scores ? null : 0)),
  );
  const more = (parts.more ?? []).map(([code, score], index) => rowOf(parts, code, codes.length + index + 1, score));
  return [...own.filter(({ criterion }) => !parts.missing?.includes(criterion)), ...more];
};

/** A sheet of agency A that says only its point: all scores 0, no results, nothing else at fault in a sheet of a bloc's own. */
export const sheetWith = (parts: SheetParts): Sheet => ({
  origin: parts.origin ?? 'foreign',
  name: parts.name ?? 'Tự chấm',
  identity: {
    bloc: parts.bloc.id,
    blocName: parts.bloc.name,
    edition: parts.bloc.edition,
    agency: 'A',
    agencyName: null,
    rubric: null,
    ...parts.identity,
  },
  rows: rowsOf(parts),
  strays: parts.strays ?? [],
  totals: (parts.totals ?? []).map(([of, value], index) => ({ of, cell: written(value, `E${index + 90}`) })),
  register: parts.register ?? [],
  altered: parts.altered ?? [],
  oddTexts: parts.oddTexts ?? [],
  farCells: parts.farCells ?? [],
  layout: { hasMeasureColumn: false, hasEvidenceColumn: true, ...parts.layout },
  workbook: { hiddenSheets: [], missingSheets: [], hasMacros: false, externalLinks: [], ...parts.workbook },
});

export const RUBRIC_HASH = 'sha256:0000';

export const reportOf = (parts: SheetParts, expectedAgency: string | null = null): Report =>
  checkSheet(parts.bloc, sheetWith(parts), { rubricHash: RUBRIC_HASH, expectedAgency });

/** Each finding as `code criterion cell severity`, `-` where it has none. */
export const told = ({ findings }: Report): readonly string[] =>
  findings.map(({ code, criterion, cell, severity }) => `${code} ${criterion ?? '-'} ${cell ?? '-'} ${severity}`);
