import { writePoints } from '#core/points.ts';
import { sectionsOf, type Criterion } from '#core/rubric/Rubric.ts';
import { measureWords as measuresInEnglish } from '#core/messages/en/measures.ts';
import { scoringSheet as sheetInEnglish } from '#core/messages/en/scoringSheet.ts';
import { measureWords as measuresInVietnamese } from '#core/messages/vi/measures.ts';
import { scoringSheet as sheetInVietnamese } from '#core/messages/vi/scoringSheet.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { plainText, shownText } from '#core/sheet/plainText.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import type { AlteredCell, Cell } from '#core/sheet/Sheet.ts';
import { coreCell } from '../coreCell.ts';
import { printedTitle } from '../paper/printedTitle.ts';
import { roleOf } from '../foreign/headings.ts';
import { SUM_CODES } from './columns.ts';
import { measureCode } from './sheetLayout.ts';
import type { TemplateGround } from './TemplateGround.ts';
import type { TemplateTable } from './templateTable.ts';

/** Workbooks are made in Vietnamese unless somebody asked for English. */
const LANGUAGES: readonly SheetWords[] = [
  { scoringSheet: sheetInVietnamese, measureWords: measuresInVietnamese },
  { scoringSheet: sheetInEnglish, measureWords: measuresInEnglish },
];

type SheetWords = Pick<Catalogue, 'scoringSheet' | 'measureWords'>;

/** What a fixed cell may hold; the first is what it is restored to. */
interface Fixed {
  readonly cell: Cell;
  readonly criterion: string | null;
  readonly kind: 'text' | 'number';
  readonly allowed: readonly string[];
}

/**
 * Fixed cells that no longer say what the template says: headings, numbers, titles and maxima of the rows, and cells that are to
 * stay blank. Form does not count: spaces, Unicode forms, `50,0` for 50, a heading by another of its usual names.
 */
export const lockedCells = (ground: TemplateGround): readonly AlteredCell[] =>
  [...headings(ground), ...ground.table.rows.flatMap(({ row, code }) => fixedOf(ground, row, code))]
    .filter((fixed) => !fixed.allowed.some((text) => saysTheSame(fixed, text)))
    .map(({ cell, criterion, kind, allowed }) => ({ cell, criterion, kind, expected: allowed[0] ?? '' }));

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const saysTheSame = ({ cell, kind }: Fixed, allowed: string): boolean => {
  const text = shownText(cell);
  if (text === allowed && (kind === 'text' || cell.content.type === 'number')) return true;
  const shown = tidy(text);
  return kind === 'number' && allowed !== '' ? readTypedNumber(shown) === allowed : shown === tidy(allowed);
};

const COLUMNS = [
  ['number', 'number', 'number'],
  ['title', 'criterion', 'title'],
  ['max', 'max', 'max'],
  ['result', 'result', 'result'],
  ['self', 'self', 'self'],
  ['evidence', 'evidence', 'evidence'],
  ['explanation', 'explanation', 'note'],
] as const;

const headings = ({ view, table }: TemplateGround): readonly Fixed[] =>
  COLUMNS.flatMap(([column, words, role]) => {
    const cell = coreCell(view, table.sheet, table.headingRow, table.columns[column]);
    const allowed = LANGUAGES.map(({ scoringSheet }) => scoringSheet.columns[words]);
    const isKnown = roleOf(shownText(cell)) === role || allowed.some((text) => plainText(text) === plainText(shownText(cell)));
    return isKnown ? [] : [{ cell, criterion: null, kind: 'text' as const, allowed }];
  });

const fixedOf = (ground: TemplateGround, row: number, code: string): readonly Fixed[] => {
  const criterion = ground.bloc.rubric.byCode.get(code);
  const at = (column: keyof TemplateTable['columns'], kind: Fixed['kind'], allowed: readonly string[]): Fixed => ({
    cell: coreCell(ground.view, ground.table.sheet, row, ground.table.columns[column]),
    criterion: criterion?.code ?? null,
    kind,
    allowed,
  });
  if (criterion) return criterionCells(criterion, isDropped(ground, code), at);
  const sum = sumTitle(ground, code);
  if (sum) return [at('title', 'text', LANGUAGES.map(sum))];
  const term = termOf(ground, code);
  return term
    ? [
        at(
          'title',
          'text',
          LANGUAGES.map(({ measureWords }) => `– ${measureWords.heading(term)}`),
        ),
        at('self', 'text', ['']),
      ]
    : [];
};

type FixedAt = (column: keyof TemplateTable['columns'], kind: Fixed['kind'], allowed: readonly string[]) => Fixed;

const criterionCells = (criterion: Criterion, isDropped: boolean, at: FixedAt): readonly Fixed[] => [
  at('number', 'text', [criterion.label]),
  at(
    'title',
    'text',
    LANGUAGES.map(({ scoringSheet }) => printedTitle(criterion, scoringSheet)),
  ),
  at('max', 'number', [writePoints(criterion.max)]),
  ...(isDropped ? [at('self', 'text', [''])] : []),
];

const isDropped = ({ bloc, identity }: TemplateGround, code: string): boolean => bloc.notAssigned.get(identity.agency)?.has(code) ?? false;

const sumTitle = ({ bloc: { rubric } }: TemplateGround, code: string): ((messages: SheetWords) => string) | null => {
  switch (code) {
    case SUM_CODES.base:
      return ({ scoringSheet }) => scoringSheet.base({ sections: sectionsOf(rubric).map(({ label }) => label) });
    case SUM_CODES.rescaled:
      return ({ scoringSheet }) => scoringSheet.rescaled({ base: writePoints(rubric.scale.base) });
    case SUM_CODES.grand:
      return ({ scoringSheet }) => scoringSheet.total;
    default:
      return null;
  }
};

const termOf = ({ bloc: { rubric } }: TemplateGround, code: string) => {
  for (const leaf of rubric.criteria) {
    const term = leaf.type === 'leaf' ? leaf.rule.measures.find(({ key }) => measureCode(leaf.code, key) === code) : undefined;
    if (term) return term;
  }
  return undefined;
};
