import { INPUT_FILL, paperStyle, SECTION_FILL, tableCell } from '../paper/styles.ts';
import type { CellStyle } from '../writing/CellStyle.ts';

/** The grey of cells that the chosen way of scoring has no use for. */
export const UNUSED_FILL = 'D9D9D9';

/** The violet of what no source states: the chair has yet to confirm it. */
export const ASSUMED_FILL = 'F1EAF8';

/** The orange of cells that a draft is not certain of, and the sign that begins each sentence about one. */
export const MARK_FILL = 'FCE4D6';
export const MARK_SIGN = '⚑';

const left = { horizontal: 'left', vertical: 'center' } as const;

export const bookStyle = {
  title: { ...paperStyle.title, alignment: left },
  hint: { ...paperStyle.hint, alignment: left },
  section: { ...paperStyle.bodyBold, alignment: left, fill: SECTION_FILL },
  name: tableCell({ bold: true }),
  heading: paperStyle.heading,
  /** Days and codes stay as they were typed. */
  text: tableCell({ fill: INPUT_FILL, numberFormat: '@' }),
  number: tableCell({ fill: INPUT_FILL, horizontal: 'right' }),
  assumedText: tableCell({ fill: ASSUMED_FILL, italic: true, numberFormat: '@' }),
  assumedNumber: tableCell({ fill: ASSUMED_FILL, italic: true, horizontal: 'right' }),
  /** The word "assumed" beside a value or a title. */
  assumedMark: { ...paperStyle.hint, font: { ...paperStyle.hint.font, colour: '6B3FA0' }, alignment: left },
  assumedSection: { ...paperStyle.hint, font: { ...paperStyle.hint.font, colour: '6B3FA0' }, alignment: left, fill: SECTION_FILL },
  mark: { font: { ...paperStyle.note.font, colour: 'C00000' }, alignment: { horizontal: 'left', vertical: 'center' } },
} as const satisfies { readonly [name: string]: CellStyle };

/** How a cell of the table of criteria looks: sections bold, parts of a rule small and sloping. */
export const criteriaStyle = (is: 'group' | 'leaf' | 'part', isNumber: boolean): CellStyle =>
  tableCell({
    fill: is === 'group' ? SECTION_FILL : INPUT_FILL,
    bold: is === 'group',
    italic: is === 'part',
    size: is === 'part' ? 11 : 12,
    ...(isNumber ? { horizontal: 'right' } : { numberFormat: '@' }),
  });
