import { showPoints, showQuantity } from '#core/messages/numbers.ts';
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

const differenceLine = (book: RankingBook, part: AgencyPart, leaf: Leaf, index: number): readonly ModelContent[] => {
  const { bloc } = book;
  const { member } = part.ranked;
  const row = FIRST_LINE + index;
  const [self, final] = [referTo(part, leaf.code, 'self'), referTo(part, leaf.code, 'final')];
  const [own, appraised] = [self.value ?? ZERO, final.value ?? ZERO];
  const given = bloc.appraisals.filter(({ agency, criterion }) => agency === member.code && criterion === leaf.code).at(-1)?.reason;
  const reason = [given ?? '', crossText(book, part, leaf.code)].filter((one) => one !== '').join('\n');
  return [
    number(String(index + 1)),
    text(member.name),
    text(`${leaf.code} ${leaf.title}`),
    self.value === null ? text('') : formula(self.cell, writePoints(own)),
    formula(final.cell, writePoints(appraised)),
    formula(`ROUND(${addressOf(row, FINAL_COLUMN)}-${addressOf(row, SELF_COLUMN)},3)`, writePoints(pointsOf(appraised - own))),
    text(reason),
  ];
};

/** Who of the other agencies gave what, where that has a part in the score. */
const crossText = ({ bloc, messages }: RankingBook, { ranked }: AgencyPart, code: string): string => {
  const crossed = ranked.crossed.find(({ criterion }) => criterion === code);
  if (!crossed) return '';
  const { crossScoring } = bloc.rubric;
  const nameOf = (by: string): string => bloc.members.find((member) => member.code === by)?.name ?? by;
  const given = bloc.crossScores.flatMap(({ by, agency, criterion, score }) =>
    agency === ranked.member.code && criterion === code ? [{ agency: nameOf(by), score: showPoints(score, messages.language) }] : [],
  );
  const own = showPoints(crossed.own, messages.language);
  return messages.rankingBook.crossScored({ own, share: showQuantity(crossScoring?.share ?? 0, messages.language), given });
};
