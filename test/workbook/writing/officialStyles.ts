import type { CellStyle } from '#workbook/writing/CellStyle.ts';

const lines = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' } as const;

const centred = { horizontal: 'center', vertical: 'center', wrap: true } as const;

/** The looks of a Decree 30 table, for the sample workbooks of these tests. */
export const styles = {
  office: { alignment: centred },
  officeBold: { font: { bold: true }, alignment: centred },
  motto: { font: { bold: true, size: 13, underline: true }, alignment: centred },
  place: { font: { italic: true }, alignment: centred },
  title: { font: { bold: true, size: 14 }, alignment: centred },
  heading: { font: { bold: true, size: 11 }, alignment: centred, border: lines },
  numbered: { font: { italic: true, size: 9 }, alignment: centred, border: lines },
  label: { font: { size: 11 }, alignment: centred, border: lines },
  text: { font: { size: 11 }, alignment: { vertical: 'center', wrap: true }, border: lines },
  points: { font: { size: 11 }, alignment: { horizontal: 'right', vertical: 'center' }, border: lines, numberFormat: '#,##0.##' },
  tenths: { font: { size: 11 }, alignment: { horizontal: 'right', vertical: 'center' }, border: lines, numberFormat: '#,##0.0' },
  percent: { font: { size: 11 }, alignment: { horizontal: 'right', vertical: 'center' }, border: lines, numberFormat: '0.0%' },
  input: {
    font: { size: 11 },
    alignment: { horizontal: 'right', vertical: 'center' },
    border: lines,
    numberFormat: '#,##0.##',
    fill: 'FFFBE6',
    unlocked: true,
  },
  group: { font: { size: 11, bold: true }, alignment: { vertical: 'center', wrap: true }, border: lines },
  groupLabel: { font: { size: 11, bold: true }, alignment: centred, border: lines },
  groupPoints: {
    font: { size: 11, bold: true },
    alignment: { horizontal: 'right', vertical: 'center' },
    border: lines,
    numberFormat: '#,##0.##',
  },
  note: { font: { size: 11, italic: true }, alignment: { vertical: 'center', wrap: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;
