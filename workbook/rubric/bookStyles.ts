import { INPUT_FILL, paperStyle, SECTION_FILL, tableCell } from '../paper/styles.ts';
import type { CellStyle } from '../writing/CellStyle.ts';

/** The grey of cells that the chosen way of scoring has no use for. */
export const UNUSED_FILL = 'D9D9D9';

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
