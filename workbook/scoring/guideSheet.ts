import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { BLANK, cell, text } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { agreementParts, type GuidePart } from './agreementParts.ts';

const WIDTH = 100;

const style = {
  title: { ...paperStyle.title, alignment: { horizontal: 'left', vertical: 'center' } },
  number: { ...paperStyle.left, alignment: { horizontal: 'right', vertical: 'top' } },
  line: { ...paperStyle.left, alignment: { horizontal: 'left', vertical: 'top', wrap: true } },
} as const;

type GuideLine = { readonly is: 'title' | 'line' | 'space'; readonly number: string; readonly text: string };

const SPACE: GuideLine = { is: 'space', number: '', text: '' };

const linesOf = ({ title, lines, isNumbered }: GuidePart): readonly GuideLine[] => [
  { is: 'title', number: '', text: title },
  ...lines.map((line, index): GuideLine => ({ is: 'line', number: isNumbered ? `${index + 1}.` : '', text: line })),
  SPACE,
];

/** How to fill the workbook and, below, what the agency agreed on: the covenant, the movements, its own registration, the deadlines. */
export const guideSheet = (bloc: Bloc, member: Member, messages: Catalogue): ModelSheet => {
  const { title, lines } = messages.guide;
  const parts = [{ title, lines, isNumbered: true }, ...agreementParts(bloc, member, messages)];
  const written = parts.flatMap(linesOf);
  return {
    name: messages.scoringSheet.sheets.guide,
    cells: written.flatMap(({ is, number, text: words }, row) => {
      if (is === 'space') return [];
      if (is === 'title') return [cell(row, 1, text(words), style.title)];
      return [cell(row, 0, number === '' ? BLANK : text(number), style.number), cell(row, 1, text(words), style.line)];
    }),
    columns: [
      { column: 0, width: 5 },
      { column: 1, width: WIDTH },
    ],
    rows: written.flatMap(({ is, text: words }, row) =>
      is === 'line' ? [{ row, height: estimateRowHeight(words, WIDTH, 12) + 6 }] : is === 'title' ? [{ row, height: 22 }] : [],
    ),
    gridLinesHidden: true,
    protection: {},
    print: { orientation: 'portrait', margins: { left: 20, right: 15, top: 20, bottom: 20 }, footer: { right: pageFoot(messages) } },
  };
};
