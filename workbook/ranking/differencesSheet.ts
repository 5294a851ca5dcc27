import { pointsOf, writePoints, ZERO } from '#core/points.ts';
import { leavesOf, type Leaf } from '#core/rubric/Rubric.ts';
import { addressOf } from '../address.ts';
import { formula, number, text } from '../paper/SheetBuilder.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { plainSheet } from './plainSheet.ts';
import { referTo, type AgencyPart, type RankingBook } from './RankingBook.ts';

/** Where the first line of the table stands in its sheet, from 0, and the columns that its differences are worked out from. */
const FIRST_LINE = 4;
const SELF_COLUMN = 3;
const FINAL_COLUMN = 4;
const SIGNED = '+General;-General;0';

/** Every criterion whose appraised score is not the self-score, with the reason on the record; `null` where nothing was appraised. */
export const differencesSheet = (book: RankingBook): ModelSheet | null => {
  if (!book.isAppraised) return null;
  const { columns, sheets, noDifferences } = book.messages.rankingBook;
  const found = book.agencies.flatMap((part) =>
    leavesOf(book.bloc.rubric)
      .filter(({ code }) => (part.self.get(code) ?? null) !== (part.final.get(code) ?? null))
      .map((leaf) => ({ part, leaf })),
  );
  const lines = found.map(({ part, leaf }, index) => differenceLine(book, part, leaf, index));
  return plainSheet(
    book,
    { name: sheets.differences, title: columns.gap, orientation: 'landscape' },
    [
      { heading: columns.number, width: 5, align: 'center' },
      { heading: columns.agency, width: 24, align: 'left' },
      { heading: columns.criterion, width: 40, align: 'left' },
      { heading: columns.self, width: 9, align: 'right' },
      { heading: columns.appraised, width: 9, align: 'right' },
      { heading: columns.difference, width: 9, align: 'right', bold: true, numberFormat: SIGNED },
      { heading: columns.reason, width: 42, align: 'left' },
    ],
    lines.length === 0 ? [[text(''), text(''), text(noDifferences)]] : lines,
  );
};

const differenceLine = ({ bloc }: RankingBook, part: AgencyPart, leaf: Leaf, index: number): readonly ModelContent[] => {
  const { member } = part.ranked;
  const row = FIRST_LINE + index;
  const [self, final] = [referTo(part, leaf.code, 'self'), referTo(part, leaf.code, 'final')];
  const [own, appraised] = [self.value ?? ZERO, final.value ?? ZERO];
  const reason = bloc.appraisals.filter(({ agency, criterion }) => agency === member.code && criterion === leaf.code).at(-1)?.reason;
  return [
    number(String(index + 1)),
    text(member.name),
    text(`${leaf.code} ${leaf.title}`),
    self.value === null ? text('') : formula(self.cell, writePoints(own)),
    formula(final.cell, writePoints(appraised)),
    formula(`ROUND(${addressOf(row, FINAL_COLUMN)}-${addressOf(row, SELF_COLUMN)},3)`, writePoints(pointsOf(appraised - own))),
    text(reason ?? ''),
  ];
};
