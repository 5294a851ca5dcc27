import { describe, expect, test } from 'vitest';
import { childrenOf, elementIn, elementsIn, partsOfModel, sheetOf } from './parts.ts';
import { at, cell, number, rankingWorkbook, scoringWorkbook, workbookOf } from './sampleWorkbooks.ts';
import { pngOfOneDot } from './pngOfOneDot.ts';

describe('a worksheet', () => {
  test('holds its elements in the one order that Excel takes', () => {
    const [scoring] = scoringWorkbook().sheets;
    const [ranking, chart] = rankingWorkbook(pngOfOneDot).sheets;
    const margins = { left: 20, right: 20, top: 20, bottom: 20 };
    const print = { orientation: 'portrait', margins, centredHorizontally: true, footer: { left: ['A'] }, pageBreaksBefore: [9] } as const;
    const everything = { ...scoring, ...ranking, print };
    expect(childrenOf(sheetOf(workbookOf(everything, chart ?? {})))).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
    ]);
  });

  test('leaves out what the model does not name', () => {
    expect(childrenOf(sheetOf(workbookOf({})))).toEqual(['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'sheetData']);
  });

  test('stores a width with the padding that Excel adds, in steps of a 256th', () => {
    const sheet = sheetOf(
      workbookOf({
        columns: [
          { column: 3, hidden: true },
          { column: 0, width: 10 },
          { column: 1, width: 31.5 },
        ],
      }),
    );
    expect(elementsIn(sheet, 'col')).toEqual([
      '<col min="1" max="1" width="10.625" customWidth="1"/>',
      '<col min="2" max="2" width="32.125" customWidth="1"/>',
      '<col min="4" max="4" width="8.625" hidden="1"/>',
    ]);
  });

  test('gives a column the style of its cells', () => {
    const sheet = sheetOf(workbookOf({ columns: [{ column: 0, width: 5, style: { unlocked: true } }] }));
    expect(elementIn(sheet, 'col')).toContain('style="1"');
  });

  test.each([
    [{ rows: 8, columns: 2 }, 'xSplit="2" ySplit="8" topLeftCell="C9" activePane="bottomRight"', 'pane="bottomRight" activeCell="C9"'],
    [{ rows: 1, columns: 0 }, 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"', 'pane="bottomLeft" activeCell="A2"'],
    [{ rows: 0, columns: 1 }, 'xSplit="1" topLeftCell="B1" activePane="topRight"', 'pane="topRight" activeCell="B1"'],
  ])('freezes %j and puts the cursor into the part that scrolls', (frozen, pane, selection) => {
    const views = elementIn(sheetOf(workbookOf({ frozen })), 'sheetViews');
    expect(views).toContain(`<pane ${pane} state="frozen"/>`);
    expect(views).toContain(`<selection ${selection}`);
  });

  test('puts the cursor where the model wants it, into the pane that shows it', () => {
    const views = elementIn(sheetOf(workbookOf({ frozen: { rows: 3, columns: 1 }, activeCell: { row: 1, column: 4 } })), 'sheetViews');
    expect(views).toContain('activePane="topRight"');
    expect(views).toContain('<selection pane="topRight" activeCell="E2" sqref="E2"/>');
    expect(elementIn(sheetOf(workbookOf({})), 'selection')).toBe('<selection activeCell="A1" sqref="A1"/>');
  });

  test('hides grid lines, zooms and colours its tab', () => {
    const sheet = sheetOf(workbookOf({ gridLinesHidden: true, zoom: 85, tabColour: '2f5597' }));
    expect(sheet).toContain('<sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0">');
    expect(sheet).toContain('<tabColor rgb="FF2F5597"/>');
  });

  test('is protected with what a person may still do, without a password or with the hash of one', () => {
    const open = sheetOf(workbookOf({ protection: { allowed: ['formatRows', 'formatColumns'] } }));
    const closed = sheetOf(
      workbookOf({
        protection: {
          lockedCellsUnselectable: true,
          password: { algorithm: 'SHA-512', hash: 'aGFzaA==', salt: 'c2FsdA==', spins: 100_000 },
        },
      }),
    );
    expect(elementIn(open, 'sheetProtection')).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    );
    expect(elementIn(closed, 'sheetProtection')).toBe(
      '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" selectLockedCells="1"/>',
    );
  });

  test('links to a cell of a sheet whose name holds quotes', () => {
    const link = { from: at(0, 0), to: { sheet: "Khối 'IV' mới", row: 4, column: 1 }, tip: 'Xem' };
    const sheet = sheetOf(workbookOf({ links: [link] }, { name: "Khối 'IV' mới" }));
    expect(elementIn(sheet, 'hyperlink')).toBe(`<hyperlink ref="A1" location="'Khối ''IV'' mới'!B5" tooltip="Xem"/>`);
  });

  test('merges and filters', () => {
    const sheet = sheetOf(workbookOf({ merges: [at(0, 0, 0, 3), at(1, 0, 2, 0)], filter: at(3, 0, 9, 3) }));
    expect(elementIn(sheet, 'mergeCells')).toBe('<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/></mergeCells>');
    expect(sheet).toContain('<autoFilter ref="A4:D10"/>');
  });

  test('lays conditional formats over ranges, an earlier one before a later one', () => {
    const styled = partsOfModel(
      workbookOf({
        cells: [cell(0, 0, number('1'))],
        conditionalFormats: [
          {
            type: 'expression',
            ranges: [at(0, 0, 9, 0), at(0, 2)],
            formula: 'A1>B1',
            overlay: { fill: 'FFC7CE', font: { bold: true, colour: '9C0006' } },
            stopIfTrue: true,
          },
          { type: 'dataBar', ranges: [at(0, 3, 9, 3)], colour: '9dc3e6' },
          { type: 'dataBar', ranges: [at(0, 4, 9, 4)], colour: '9DC3E6', max: '1000' },
        ],
      }),
    );
    const sheet = styled['xl/worksheets/sheet1.xml'] ?? '';
    const [first, second, third] = elementsIn(sheet, 'conditionalFormatting');
    expect(first).toBe(
      '<conditionalFormatting sqref="A1:A10 C1"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1&gt;B1</formula></cfRule></conditionalFormatting>',
    );
    expect(second).toContain(
      '<cfRule type="dataBar" priority="2"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF9DC3E6"/></dataBar></cfRule>',
    );
    expect(third).toContain('<cfvo type="num" val="1000"/>');
    expect(elementIn(styled['xl/styles.xml'] ?? '', 'dxfs')).toContain('<dxf><font><b/><color rgb="FF9C0006"/></font><fill>');
  });
});
