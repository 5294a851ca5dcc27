import { describe, expect, test } from 'vitest';
import type { CellStyle } from '#workbook/writing/CellStyle.ts';
import { elementIn, elementsIn, partOf } from './parts.ts';
import { cell, number, workbookOf } from './sampleWorkbooks.ts';

const stylesWith = (...styles: readonly CellStyle[]): string =>
  partOf(workbookOf({ cells: styles.map((style, row) => cell(row, 0, number('1'), style)) }), 'xl/styles.xml');

const formatsIn = (styles: string): readonly string[] => elementsIn(elementIn(styles, 'cellXfs') ?? '', 'xf');

describe('styles', () => {
  test('that are equal are stored once', () => {
    const style = (): CellStyle => ({ font: { bold: true }, border: { top: 'thin' }, alignment: { wrap: true } });
    const styles = stylesWith(style(), style(), {}, { font: { bold: false } });
    expect(formatsIn(styles)).toHaveLength(2);
    expect(elementIn(styles, 'fonts')).toMatch(/^<fonts count="2">/);
    expect(elementIn(styles, 'borders')).toMatch(/^<borders count="2">/);
  });

  test('share fonts, fills and borders between formats', () => {
    const styles = stylesWith({ fill: 'fffbe6', unlocked: true }, { fill: 'FFFBE6', numberFormat: '0%' });
    expect(formatsIn(styles)).toHaveLength(3);
    expect(elementIn(styles, 'fills')).toMatch(/^<fills count="3">/);
    expect(styles).toContain('<fgColor rgb="FFFFFBE6"/>');
  });

  test('keep the places that the format reserves', () => {
    const styles = stylesWith({});
    expect(elementIn(styles, 'fills')).toBe(
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    );
    expect(formatsIn(styles)).toEqual(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
    expect(elementIn(styles, 'font')).toBe('<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>');
  });

  test.each([
    ['General', 0],
    ['0.00', 2],
    ['0%', 9],
    ['0.00%', 10],
    ['@', 49],
    ['#,##0.##', 164],
    ['dd/mm/yyyy', 164],
  ])('number the format %s as %d', (numberFormat, id) => {
    expect(formatsIn(stylesWith({ numberFormat })).at(-1)).toContain(`numFmtId="${id}"`);
  });

  test('count formats of our own from 164, each once', () => {
    const styles = stylesWith({ numberFormat: '0.0' }, { numberFormat: '0.0', fill: 'FFFFFF' }, { numberFormat: '"điểm" 0' });
    expect(elementIn(styles, 'numFmts')).toBe(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="&quot;điểm&quot; 0"/></numFmts>',
    );
  });

  test('unlock a cell and hide its formula', () => {
    expect(formatsIn(stylesWith({ unlocked: true })).at(-1)).toContain('applyProtection="1"><protection locked="0"/>');
    expect(formatsIn(stylesWith({ hiddenFormula: true })).at(-1)).toContain('<protection hidden="1"/>');
    expect(formatsIn(stylesWith({ unlocked: false }))).toHaveLength(1);
  });

  test.each([
    [90, 90],
    [1, 1],
    [-1, 91],
    [-90, 180],
  ])('turn text by %d degrees with the code %d', (rotation, code) => {
    expect(formatsIn(stylesWith({ alignment: { rotation } })).at(-1)).toContain(`textRotation="${code}"`);
  });

  test('take the default font of the workbook for what a cell leaves out', () => {
    const model = {
      ...workbookOf({ cells: [cell(0, 0, number('1'), { font: { italic: true } })] }),
      defaultFont: { name: 'Arial', size: 11 },
    };
    expect(partOf(model, 'xl/styles.xml')).toContain('<font><i/><sz val="11"/><name val="Arial"/><family val="1"/></font>');
  });

  test('draw only the sides that are named', () => {
    expect(stylesWith({ border: { left: 'hair', bottom: 'medium' } })).toContain(
      '<border><left style="hair"><color auto="1"/></left><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border>',
    );
  });
});
