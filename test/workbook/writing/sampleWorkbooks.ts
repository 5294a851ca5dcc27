import type { Day } from '#core/calendar.ts';
import { addressOf } from '#workbook/address.ts';
import type { CellStyle } from '#workbook/writing/CellStyle.ts';
import { estimateRowHeight } from '#workbook/writing/estimateRowHeight.ts';
import { sheetReference } from '#workbook/writing/sheetReference.ts';
import type { ModelCell, ModelContent, ModelSheet, RowFormat, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import type { CellRange } from '#workbook/WorkbookView.ts';
import { styles } from './officialStyles.ts';

export const at = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });

export const text = (value: string): ModelContent => ({ type: 'text', text: value });
export const number = (value: string): ModelContent => ({ type: 'number', number: value });
export const computed = (formula: string, value: string): ModelContent => ({
  type: 'formula',
  formula,
  value: { type: 'number', number: value },
});
export const blank: ModelContent = { type: 'blank' };

export const cell = (row: number, column: number, content: ModelContent, style?: CellStyle): ModelCell => ({
  row,
  column,
  content,
  ...(style && { style }),
});

/** A model of the one sheet, the rest of it usual. */
export const workbookOf = (...sheets: readonly (Partial<ModelSheet> & { readonly name?: string })[]): WorkbookModel => ({
  properties: { title: 'Bảng thử', creator: 'Khối thi đua' },
  sheets: sheets.map((sheet, index) => ({ name: `Trang ${index + 1}`, cells: [], ...sheet })),
});

const criteria = [
  'Học tập, quán triệt, triển khai chủ trương, chính sách',
  'Tham mưu văn bản theo quyết định của Tỉnh ủy, HĐND, UBND hoặc theo kế hoạch năm',
  'Bảo đảm quốc phòng, an ninh, trật tự an toàn',
  'Cải cách hành chính',
  'Tiết kiệm; phòng, chống tham nhũng, lãng phí',
  'Giúp đỡ xã xây dựng nông thôn mới (chỉ cơ quan được phân công)',
] as const;
const evidence = ['Kế hoạch số 21/KH-CTHADS ngày 05/02/2018 của Cục THADS tỉnh', 'Báo cáo số 402/BC-CTHADS ngày 08/11/2018', ''] as const;
const SCORED = 8;

const COLUMNS = [5, 31, 7, 9, 7, 27] as const;
const HEAD = 6;

const head = (place: string): readonly ModelCell[] => [
  cell(0, 0, text('TỔNG CỤC THI HÀNH ÁN DÂN SỰ'), styles.office),
  cell(0, 2, text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), styles.officeBold),
  cell(1, 0, text('CỤC THI HÀNH ÁN DÂN SỰ\nTỈNH CAO BẰNG'), styles.officeBold),
  cell(1, 2, text('Độc lập - Tự do - Hạnh phúc'), styles.motto),
  cell(2, 2, text(place), styles.place),
  cell(3, 0, text('BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2018'), styles.title),
  cell(4, 0, text('Khối thi đua các cơ quan Nội chính tỉnh Cao Bằng (Khối thi đua số IV)'), styles.place),
];

const titles = ['TT', 'Tiêu chí', 'Điểm chuẩn', 'Kết quả thực hiện', 'Điểm tự chấm', 'Tài liệu kiểm chứng'] as const;

const groupRows = (
  first: number,
  label: string,
  name: string,
): { readonly cells: readonly ModelCell[]; readonly rows: readonly RowFormat[] } => {
  const scored = Array.from({ length: SCORED }, (_, index) => {
    const row = first + 1 + index;
    const title = criteria[index % criteria.length] ?? '';
    const proof = evidence[index % evidence.length] ?? '';
    return {
      cells: [
        cell(row, 0, text(`${index + 1}`), styles.label),
        cell(row, 1, text(title), styles.text),
        cell(row, 2, number('50'), styles.points),
        cell(row, 3, number('0.956'), styles.percent),
        cell(row, 4, number(`${40 + index}.5`), styles.input),
        cell(row, 5, proof === '' ? blank : text(proof), styles.text),
      ],
      row: { row, height: Math.max(estimateRowHeight(title, COLUMNS[1], 11), estimateRowHeight(proof, COLUMNS[5], 11)) },
    };
  });
  const sum = (column: number, value: string): ModelContent =>
    computed(`SUM(${addressOf(first + 1, column)}:${addressOf(first + SCORED, column)})`, value);
  return {
    cells: [
      cell(first, 0, text(label), styles.groupLabel),
      cell(first, 1, text(name), styles.group),
      cell(first, 2, sum(2, '400'), styles.groupPoints),
      cell(first, 3, blank, styles.group),
      cell(first, 4, sum(4, '352'), styles.groupPoints),
      cell(first, 5, blank, styles.group),
      ...scored.flatMap((one) => one.cells),
    ],
    rows: [{ row: first, height: estimateRowHeight(name, COLUMNS[1], 11, true) }, ...scored.map((one) => one.row)],
  };
};

const groups = [
  ['I', 'Thực hiện công tác trọng tâm của ngành'],
  ['II', 'Tổ chức phong trào thi đua'],
  ['III', 'Công tác khen thưởng và hoạt động khối'],
  ['IV', 'Chấp hành chủ trương, chính sách, pháp luật; xây dựng hệ thống chính trị'],
] as const;
export const FIRST_ROW = HEAD + 2;
const LAST_ROW = FIRST_ROW + groups.length * (SCORED + 1) - 1;
export const TOTAL_ROW = LAST_ROW + 1;

const totalRow = (): readonly ModelCell[] => {
  const sumOf = (column: number): string => groups.map((_, index) => addressOf(FIRST_ROW + index * (SCORED + 1), column)).join('+');
  return [
    cell(TOTAL_ROW, 0, blank, styles.group),
    cell(TOTAL_ROW, 1, text('Tổng điểm tự chấm'), styles.group),
    cell(TOTAL_ROW, 2, computed(sumOf(2), '1600'), styles.groupPoints),
    cell(TOTAL_ROW, 3, blank, styles.group),
    cell(TOTAL_ROW, 4, computed(`ROUND(ROUND(${sumOf(4)},10),2)`, '1408'), styles.groupPoints),
    cell(TOTAL_ROW, 5, blank, styles.group),
  ];
};

const SIGN = TOTAL_ROW + 2;
const signatures: readonly ModelCell[] = [
  cell(SIGN, 0, text('NGƯỜI LẬP BIỂU'), styles.officeBold),
  cell(SIGN, 2, text('CỤC TRƯỞNG'), styles.officeBold),
  cell(SIGN + 1, 0, text('(Ký, ghi rõ họ tên)'), styles.place),
  cell(SIGN + 1, 2, text('(Ký, đóng dấu, ghi rõ họ tên)'), styles.place),
];

const span = (row: number, left: number, right: number): CellRange => at(row, left, row, right);

/** A scoring sheet as agencies print it: A4 upright, two heading rows that are repeated, locked but for the scores, one name with a space. */
export const scoringWorkbook = (): WorkbookModel => {
  const blocks = groups.map(([label, title], index) => groupRows(FIRST_ROW + index * (SCORED + 1), label, title));
  const scores = at(FIRST_ROW, 4, LAST_ROW, 4);
  const sheet: ModelSheet = {
    name: 'Tự chấm',
    columns: [...COLUMNS.map((width, column) => ({ column, width })), { column: 6, width: 12, hidden: true }],
    rows: [
      { row: 1, height: 33 },
      { row: 3, height: 24 },
      { row: HEAD, height: 33 },
      { row: HEAD + 1, height: 12.75 },
      ...blocks.flatMap((block) => block.rows),
    ],
    cells: [
      ...head('Cao Bằng, ngày 14 tháng 11 năm 2018'),
      ...titles.map((title, column) => cell(HEAD, column, text(title), styles.heading)),
      ...titles.map((_, column) => cell(HEAD + 1, column, number(String(column + 1)), styles.numbered)),
      ...blocks.flatMap((block) => block.cells),
      ...totalRow(),
      ...signatures,
      cell(FIRST_ROW, 6, text('I')),
    ],
    merges: [...[0, 1, SIGN, SIGN + 1].flatMap((row) => [span(row, 0, 1), span(row, 2, 5)]), span(2, 2, 5), span(3, 0, 5), span(4, 0, 5)],
    frozen: { rows: FIRST_ROW, columns: 2 },
    protection: { allowed: ['formatColumns', 'formatRows'] },
    validations: [
      {
        ranges: [scores],
        rule: { type: 'decimal', min: '0', max: `C${FIRST_ROW + 1}` },
        prompt: { title: 'Điểm tự chấm', text: 'Nhập số từ 0 đến điểm chuẩn của tiêu chí.\nDùng dấu phẩy hoặc dấu chấm theo máy.' },
        error: { title: 'Điểm không hợp lệ', text: 'Điểm tự chấm phải từ 0 đến điểm chuẩn của tiêu chí.' },
      },
      {
        ranges: [at(FIRST_ROW, 5, LAST_ROW, 5)],
        rule: { type: 'list', values: ['Đã có tài liệu', 'Chưa có tài liệu'] },
        error: { title: 'Chọn', text: 'Chọn trong danh sách.', style: 'warning' },
      },
    ],
    conditionalFormats: [
      {
        type: 'expression',
        ranges: [scores],
        formula: `AND(ISNUMBER(E${FIRST_ROW + 1}),E${FIRST_ROW + 1}>C${FIRST_ROW + 1})`,
        overlay: { fill: 'FFC7CE', font: { colour: '9C0006' } },
      },
    ],
    print: {
      orientation: 'portrait',
      margins: { left: 30, right: 15, top: 20, bottom: 20 },
      centredHorizontally: true,
      area: at(0, 0, SIGN + 6, 5),
      repeatedRows: { first: HEAD, last: HEAD + 1 },
      footer: { left: ['Mã đối chiếu: 7F3A 91C2 5B0E D846'], right: ['Trang ', { field: 'page' }, '/', { field: 'pages' }], size: 9 },
    },
    gridLinesHidden: true,
    zoom: 110,
  };
  return {
    properties: {
      title: 'Bảng tự chấm điểm thi đua năm 2018',
      creator: 'Khối thi đua số IV',
      application: 'Giao Ước',
      custom: [{ name: 'agency', value: 'CTHADS' }],
    },
    sheets: [
      sheet,
      {
        name: '_giaouoc',
        visibility: 'veryHidden',
        cells: [cell(0, 0, text('CTHADS')), cell(1, 0, { type: 'date', day: '2018-11-14' as Day })],
      },
    ],
    names: [
      { name: 'DIEM_TU_CHAM', refersTo: sheetReference('Tự chấm', scores) },
      { name: '_giaouoc_agency', refersTo: sheetReference('_giaouoc', at(0, 0)), hidden: true },
    ],
    customXml: [
      {
        xml: '<identity xmlns="urn:giaouoc:identity:1" agency="CTHADS"/>',
        itemId: '{6F1C0B7E-0001-4A00-9000-000000000001}',
        schemas: ['urn:giaouoc:identity:1'],
      },
    ],
  };
};

const agencies = [
  ['Sở Tư pháp', '938', '471', '250', '175', '936', 'Cờ thi đua của UBND tỉnh'],
  ['Công an tỉnh', '938', '458', '268', '180', '936', 'Bằng khen của Chủ tịch UBND tỉnh'],
  ['Bộ Chỉ huy quân sự tỉnh', '962', '462', '270', '180', '932', 'Bằng khen của Chủ tịch UBND tỉnh'],
  ['Viện kiểm sát nhân dân tỉnh', '937.9', '432', '255', '170', '922.1', 'Bằng khen của Chủ tịch UBND tỉnh'],
  ['Thanh tra tỉnh', '887', '471', '221', '175', '887', ''],
  ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', '880', '478', '227', '185', '880', ''],
  ['Cục Thi hành án dân sự tỉnh', '879', '477', '212', '190', '879', ''],
  ['Tòa án nhân dân tỉnh', '898', '468', '210', '185', '863', ''],
] as const;

const RANKED = 5;
const rankColumns = [
  'TT',
  'Đơn vị',
  'Điểm tự chấm',
  'Mục I',
  'Mục II',
  'Mục III',
  'Cộng',
  'Tổng điểm',
  'Xếp hạng',
  'Đề nghị khen thưởng',
] as const;
const RANK_WIDTHS = [5, 26, 9, 8, 8, 8, 8, 9, 8, 26] as const;

const rankingRow = ([name, self, one, two, three, total, award]: (typeof agencies)[number], index: number): readonly ModelCell[] => {
  const row = RANKED + index;
  const all = `$H$${RANKED + 1}:$H$${RANKED + agencies.length}`;
  const rank = 1 + agencies.filter((other) => Number(other[5]) > Number(total)).length;
  return [
    cell(row, 0, number(String(index + 1)), styles.label),
    cell(row, 1, text(name), styles.text),
    cell(row, 2, number(self), styles.tenths),
    cell(row, 3, number(one), styles.points),
    cell(row, 4, number(two), styles.points),
    cell(row, 5, number(three), styles.points),
    cell(row, 6, computed(`SUM(D${row + 1}:F${row + 1})`, String(Number(one) + Number(two) + Number(three))), styles.points),
    cell(row, 7, number(total), { ...styles.tenths, font: { size: 11, bold: true } }),
    cell(row, 8, computed(`1+SUMPRODUCT(--(${all}>H${row + 1}))`, String(rank)), { ...styles.label, font: { size: 11, bold: true } }),
    cell(row, 9, award === '' ? blank : text(award), styles.text),
  ];
};

/** A ranking as it is signed: A4 across, two rows of headings, a chart on the next sheet, a picture. */
export const rankingWorkbook = (png: Uint8Array): WorkbookModel => {
  const last = RANKED + agencies.length - 1;
  const totals = at(RANKED, 7, last, 7);
  const overview: ModelSheet = {
    name: "Xếp hạng 'IV' 2018",
    columns: RANK_WIDTHS.map((width, column) => ({ column, width })),
    rows: agencies.map(([name, , , , , , award], index) => ({
      row: RANKED + index,
      height: Math.max(estimateRowHeight(name, RANK_WIDTHS[1], 11), estimateRowHeight(award, RANK_WIDTHS[9], 11)) + 4.5,
    })),
    cells: [
      cell(0, 0, text('UBND TỈNH CAO BẰNG'), styles.office),
      cell(0, 6, text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), styles.officeBold),
      cell(1, 0, text('BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA NĂM 2018'), styles.title),
      ...rankColumns.flatMap((title, column) => {
        const grouped = column >= 3 && column <= 6;
        const upper = grouped ? (column === 3 ? text('Điểm thẩm định') : blank) : text(title);
        return [cell(3, column, upper, styles.heading), cell(4, column, grouped ? text(title) : blank, styles.heading)];
      }),
      ...agencies.flatMap(rankingRow),
      cell(
        last + 2,
        0,
        {
          type: 'richText',
          runs: [
            { text: 'Ghi chú: ', bold: true },
            { text: 'bằng tổng điểm với Sở Tư pháp.', italic: true },
          ],
        },
        styles.note,
      ),
    ],
    merges: [
      span(0, 0, 3),
      span(0, 6, 9),
      span(1, 0, 9),
      span(3, 3, 6),
      span(last + 2, 0, 9),
      ...[0, 1, 2, 7, 8, 9].map((column) => at(3, column, 4, column)),
    ],
    conditionalFormats: [{ type: 'dataBar', ranges: [totals], colour: '9DC3E6', max: '1000' }],
    filter: at(4, 0, last, 9),
    print: {
      orientation: 'landscape',
      margins: { left: 20, right: 20, top: 20, bottom: 15 },
      area: at(0, 0, last + 6, 9),
      repeatedRows: { first: 3, last: 4 },
      footer: { centre: ['Khối IV & V'], right: ['Trang ', { field: 'page' }, '/', { field: 'pages' }] },
    },
    links: [{ from: at(RANKED, 1), to: { sheet: 'Biểu đồ', row: 0, column: 0 }, tip: 'Xem biểu đồ' }],
    pictures: [{ png, row: last + 3, column: 1, width: 14, height: 14, description: 'Mã QR của bảng xếp hạng' }],
    tabColour: '2F5597',
  };
  const chart: ModelSheet = {
    name: 'Biểu đồ',
    cells: [],
    gridLinesHidden: true,
    charts: [
      {
        title: 'Tổng điểm thi đua năm 2018 của các đơn vị thành viên',
        seriesName: 'Tổng điểm',
        categories: { from: { sheet: overview.name, range: at(RANKED, 1, last, 1) }, shown: agencies.map(([name]) => name) },
        values: { from: { sheet: overview.name, range: totals }, shown: agencies.map((one) => one[5]) },
        numberFormat: '#,##0.0',
        over: at(0, 0, 28, 12),
        description: 'Tổng điểm của tám đơn vị, cao nhất ở trên',
      },
    ],
    print: { orientation: 'landscape', margins: { left: 15, right: 15, top: 15, bottom: 15 }, scaling: { pagesWide: 1, pagesHigh: 1 } },
  };
  return {
    properties: { title: 'Xếp hạng', creator: 'Khối IV', created: '2018-12-05T01:00:00Z', application: 'Giao Ước' },
    sheets: [overview, chart],
  };
};
