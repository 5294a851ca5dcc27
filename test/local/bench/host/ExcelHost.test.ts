import { describe, expect, test } from 'vitest';
import { sampleBytes, sampleSession } from './sampleWorkbook.ts';

const LEVELS = ['1.4', '1.7', '1.14'];
const EACH = [...LEVELS.map((level) => ['excel-win32-16.01', level] as const), ['excel-web-16.00', '1.14'] as const];

/** What a failed request says, without the text that the client words in the user's language. */
const failureOf = async (request: Promise<unknown>): Promise<unknown> => {
  try {
    return { succeeded: await request };
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
};

describe.each(EACH)('ExcelHost under %s at level %s', (client, level) => {
  const session = () => sampleSession(level, client);

  test('reads values, formulas, texts, formats and types of a range', async () => {
    const read = await session().excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tự chấm').getRange('A2:C5');
      range.load('address,values,formulas,text,numberFormat,valueTypes,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return range.toJSON();
    });

    expect(read).toMatchObject({
      address: "'Tự chấm'!A2:C5",
      rowIndex: 1,
      columnIndex: 0,
      rowCount: 4,
      columnCount: 3,
      values: [
        [1, 'Chấp hành chủ trương', 8.5],
        [2, 'Cải cách hành chính', '7,25 '],
        [3, '', '#DIV/0!'],
        ['', 'Cộng', 8.5],
      ],
      text: [
        ['1', 'Chấp hành chủ trương', '8,50'],
        ['2', 'Cải cách hành chính', '7,25 '],
        ['3', '', '#DIV/0!'],
        ['', 'Cộng', '8,50'],
      ],
    });
    expect(read.formulas?.[3]?.[2]).toBe('=SUM(C2:C4)');
    expect(read.numberFormat?.[0]?.[2]).toBe('#,##0.00');
    expect(read.valueTypes?.map((row: unknown[]) => row[2])).toEqual(['Double', 'String', 'Error', 'Double']);
  });

  test('writes, paints and reads back in one batch', async () => {
    const { excel, grid } = session();
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tự chấm').getRange('C3');
      range.values = [[7.25]];
      range.format.fill.color = '#FFF2CC';
      range.load('values,valueTypes,format/fill/color,format/font/name,format/protection/locked');
      await context.sync();
      return [range.values, range.valueTypes, range.format.fill.color, range.format.font.name, range.format.protection.locked];
    });

    expect(read).toEqual([[[7.25]], [['Double']], '#FFF2CC', 'Times New Roman', false]);
    expect(grid.cell(grid.active(), 2, 2)).toMatchObject({ value: 7.25, fill: '#FFF2CC' });
  });

  test('clears a fill', async () => {
    const colour = await session().excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C2:C3');
      range.format.fill.color = '#FFC7CE';
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });

    expect(colour).toBe('#FFFFFF');
  });

  test('selects a cell of another sheet and tells what is selected', async () => {
    const { excel, grid } = session();
    const selected = await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Khoa').getRange('A1:B2').select();
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });

    expect(selected).toBe('Khoa!A1:B2');
    expect(grid.sheets().find(({ id }) => id === grid.active())?.name).toBe('Khoa');
  });

  test('lists sheets with their protection, and names with their scope', async () => {
    const found = await session().excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name,items/visibility');
      names.load('items/name,items/visible,items/type,items/value,items/scope');
      await context.sync();
      const protections = worksheets.items.map((sheet) => sheet.protection.load('protected'));
      const own = worksheets.getItem('Khoa').names.load('items/name');
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility }, index) => [name, visibility, protections[index]?.protected]),
        names: names.items.map(({ name, visible, type, value, scope }) => [name, visible, type, value as unknown, scope]),
        own: own.items.map(({ name }) => name),
      };
    });

    expect(found).toEqual({
      sheets: [
        ['Tự chấm', 'Visible', false],
        ['Khoa', 'Visible', true],
        ['Mau', 'Visible', true],
      ],
      names: [
        ['TongDiem', true, 'Range', "'Tự chấm'!$C$5", 'Workbook'],
        ['_mau', false, 'String', 'gu-1', 'Workbook'],
      ],
      own: ['Rieng'],
    });
  });

  test('finds the range of a name, the used range, and null objects where there is nothing', async () => {
    const found = await session().excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const total = names.getItem('TongDiem').getRange().load('address,values');
      const used = worksheets.getItem('Tự chấm').getUsedRange(true).load('address');
      const noName = names.getItemOrNullObject('Không có');
      const noRange = noName.getRangeOrNullObject();
      const noSheet = worksheets.getItemOrNullObject('Không có');
      noSheet.load('name');
      await context.sync();
      return [total.address, total.values, used.address, noName.isNullObject, noRange.isNullObject, noSheet.isNullObject];
    });

    expect(found).toEqual(["'Tự chấm'!C5", [[8.5]], "'Tự chấm'!A1:C5", true, true, true]);
  });

  test('steps to neighbours, rows, columns and hidden rows', async () => {
    const found = await session().excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tự chấm').getRange('B2:C4');
      const steps = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-2, 0),
        range.getLastCell(),
      ];
      for (const step of steps) step.load('address,rowHidden');
      range.load('rowHidden');
      await context.sync();
      return [range.rowHidden, ...steps.map(({ address, rowHidden }) => `${address.split('!')[1]} ${rowHidden}`)];
    });

    expect(found).toEqual([null, 'C3 false', 'B4:C4 true', 'B2:B4 null', 'C3:D5 null', 'B2:C2 false', 'C4 true']);
  });

  test('keeps settings of the add-in', async () => {
    const { excel, host } = session();
    const value = await excel.run(async (context) => {
      context.workbook.settings.add('lần nộp', 3);
      const setting = context.workbook.settings.getItem('lần nộp').load('value');
      await context.sync();
      return setting.value as unknown;
    });

    expect(value).toBe(3);
    expect(host.settings.get('lần nộp')).toBe(3);
  });

  test.each([
    [
      'a sheet that is not there',
      'ItemNotFound',
      (w: Excel.Workbook) => void w.worksheets.getItem('Không có').getRange('A1').load('values'),
    ],
    ['an address that is none', 'InvalidArgument', (w: Excel.Workbook) => void w.worksheets.getItem('Khoa').getRange('A0').load('values')],
    [
      'a locked cell of a protected sheet',
      'AccessDenied',
      (w: Excel.Workbook) => void (w.worksheets.getItem('Khoa').getRange('A1').values = [['x']]),
    ],
    [
      'paint on a protected sheet',
      'AccessDenied',
      (w: Excel.Workbook) => void (w.worksheets.getItem('Khoa').getRange('B1').format.fill.color = '#FFFFFF'),
    ],
    ['too few values', 'InvalidArgument', (w: Excel.Workbook) => void (w.worksheets.getItem('Tự chấm').getRange('A1:B2').values = [[1]])],
    [
      'a whole column of values',
      'InvalidArgument',
      (w: Excel.Workbook) => void (w.worksheets.getItem('Tự chấm').getRange('A:A').values = [[1]]),
    ],
    [
      'a step off the sheet',
      'InvalidArgument',
      (w: Excel.Workbook) => void w.worksheets.getItem('Tự chấm').getRange('A1').getOffsetRange(-1, 0).load('address'),
    ],
    [
      'a text of two readings',
      'ApiNotFound',
      (w: Excel.Workbook) => void (w.worksheets.getItem('Tự chấm').getRange('A1').values = [['7,25']]),
    ],
    ['a member that nobody has written', 'ApiNotFound', (w: Excel.Workbook) => void w.worksheets.add('Mới')],
  ])('refuses %s with %s', async (_, code, act) => {
    const { excel } = session();

    expect(
      await failureOf(
        excel.run(async (context) => {
          act(context.workbook);
          await context.sync();
        }),
      ),
    ).toBe(code);
  });

  test('lets an unlocked cell of a protected sheet be written, and a sheet be painted that allows it', async () => {
    const { excel, grid } = session();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Khoa').getRange('B1').values = [['mở']];
      context.workbook.worksheets.getItem('Mau').getRange('A1').format.fill.color = '#FFC7CE';
      await context.sync();
    });

    expect([grid.cell(grid.sheets()[1]?.id ?? '', 0, 1).value, grid.cell(grid.sheets()[2]?.id ?? '', 0, 0).fill]).toEqual([
      'mở',
      '#FFC7CE',
    ]);
  });

  test('does nothing of a batch behind the action that failed', async () => {
    const { excel, grid } = session();
    await failureOf(
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Tự chấm');
        sheet.getRange('A2').values = [[10]];
        context.workbook.worksheets.getItem('Khoa').getRange('A1').values = [['x']];
        sheet.getRange('A3').values = [[20]];
        await context.sync();
      }),
    );

    expect([grid.cell(grid.active(), 1, 0).value, grid.cell(grid.active(), 2, 0).value]).toEqual([10, 2]);
  });
});

describe('ExcelHost: what a level does not have', () => {
  const requests: readonly (readonly [string, string, (w: Excel.Workbook) => void])[] = [
    ['getRangeByIndexes', '1.7', (w) => void w.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 1, 1).load('address')],
    ['application.decimalSeparator', '1.11', (w) => void w.application.load('decimalSeparator')],
    [
      'getMergedAreasOrNullObject',
      '1.13',
      (w) => void w.worksheets.getActiveWorksheet().getRange('A1:F3').getMergedAreasOrNullObject().load('address'),
    ],
  ];

  test.each(requests.flatMap(([name, need, act]) => LEVELS.map((level) => [name, need, level, act] as const)))(
    '%s (%s) at level %s',
    async (_, need, level, act) => {
      const { excel } = sampleSession(level);
      const result = await failureOf(
        excel.run(async (context) => {
          act(context.workbook);
          await context.sync();
        }),
      );

      expect(result).toEqual(Number(level.slice(2)) >= Number(need.slice(2)) ? { succeeded: undefined } : 'ApiNotFound');
    },
  );

  test('the merged areas that meet a range are given whole', async () => {
    const address = await sampleSession('1.14').excel.run(async (context) => {
      const merged = context.workbook.worksheets.getActiveWorksheet().getRange('E2:G9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      return merged.address;
    });

    expect(address).toBe("'Tự chấm'!E1:F2");
  });

  test.each([
    ['vi-VN', ',', '8,50'],
    ['en-US', '.', '8.50'],
  ])('in %s numbers are shown with "%s"', async (locale, separator, shown) => {
    const found = await sampleSession('1.14', 'excel-win32-16.01', locale).excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C2').load('text');
      const culture = context.workbook.application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      await context.sync();
      return [culture.numberDecimalSeparator, cell.text[0]?.[0]];
    });

    expect(found).toEqual([separator, shown]);
  });
});

describe('ExcelHost: events', () => {
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('tells what a person and the add-in change, until the handler goes', async () => {
    const { excel, grid } = sampleSession();
    const seen: string[] = [];
    const handler = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tự chấm');
      const added = sheet.onChanged.add(async ({ type, address, changeType, source }) => {
        seen.push([type, address, changeType, source].join(' '));
      });
      await context.sync();
      sheet.getRange('A2:B2').values = [[5, 'x']];
      await context.sync();
      return added;
    });
    grid.type(grid.active(), { row: 2, column: 2, value: 7.25, formula: null });
    grid.type(grid.sheets()[1]?.id ?? '', { row: 0, column: 1, value: 1, formula: null });
    await nextTurn();

    expect(seen).toEqual(['WorksheetChanged A2:B2 RangeEdited Local', 'WorksheetChanged C3 RangeEdited Local']);

    await excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    grid.type(grid.active(), { row: 2, column: 2, value: 1, formula: null });
    await nextTurn();

    expect(seen).toHaveLength(2);
  });

  test('tells the whole workbook of changes on every sheet', async () => {
    const { excel, grid } = sampleSession('1.9');
    const seen: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async ({ worksheetId, address }) => void seen.push(`${worksheetId.slice(0, 9)} ${address}`),
      );
      await context.sync();
    });
    for (const { id } of grid.sheets()) grid.type(id, { row: 0, column: 0, value: 1, formula: null });
    await nextTurn();

    expect(seen).toEqual(['{00000001 A1', '{00000002 A1', '{00000003 A1']);
  });
});

describe('ExcelHost: ranges that outlive their batch', () => {
  test('a tracked range is read again after Excel.run, an untracked one is refused by the client', async () => {
    const { excel } = sampleSession();
    const [tracked, untracked] = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tự chấm');
      const ranges = [sheet.getRange('C2'), sheet.getRange('C3')] as const;
      context.trackedObjects.add(ranges[0]);
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges;
    });
    tracked.load('values');
    await tracked.context.sync();

    expect(tracked.values).toEqual([[8.5]]);
    expect(() => untracked.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });
});

describe('ExcelHost: the bytes', () => {
  test('are the file that was opened while nothing was changed, whatever was read or painted', async () => {
    const { excel, grid } = sampleSession();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tự chấm').getUsedRange();
      range.load('values');
      range.format.fill.color = '#FFC7CE';
      range.select();
      await context.sync();
    });

    expect(Buffer.from(await grid.toXlsx()).equals(Buffer.from(sampleBytes()))).toBe(true);
  });
});
