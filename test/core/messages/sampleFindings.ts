import type { Day } from '#core/calendar.ts';
import type { Expected, Finding, FindingCode, FindingFacts, Repair } from '#core/findings/finding.ts';
import { severityOf } from '#core/findings/severity.ts';
import { readPoints, type Points } from '#core/points.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';

export const points = (text: string): Points => {
  const found = readPoints(text);
  if (found === null) throw new Error(`no points: ${text}`);
  return found;
};

export const dayOf = (text: string): Day => text as Day;

export const term = (fields: Partial<MeasureTerm> = {}): MeasureTerm => ({
  key: 'actual',
  kind: 'percent',
  unit: '%',
  name: '% nội dung hoàn thành',
  options: [],
  least: 0,
  most: 1_000_000,
  ...fields,
});

/** What a test says of a finding; the rest is that of a common one. */
export interface FindingFields<Code extends FindingCode> extends Partial<Omit<Finding<Code>, 'code' | 'facts'>> {
  readonly facts: FindingFacts<Code>;
}

export const findingOf = <Code extends FindingCode>(code: Code, fields: FindingFields<Code>): Finding<Code> => ({
  code,
  severity: severityOf(code, 'template'),
  sheet: 'Tự chấm',
  cell: 'D17',
  criterion: 'I.1.d',
  seen: '55',
  expected: { is: 'score', min: points('0'), max: points('50') },
  article: null,
  repairs: [],
  ...fields,
});

/** The same finding with nothing known beside what its code always tells. */
export const bare = <Code extends FindingCode>(finding: Finding<Code>): Finding<Code> => ({
  ...finding,
  sheet: null,
  cell: null,
  criterion: null,
  seen: null,
  expected: null,
  article: null,
});

type Samples = { readonly [Code in FindingCode]: Finding<Code> };

const step: Expected = { is: 'step', step: points('1'), low: points('47'), high: points('48') };
const set = (value: string): Repair => ({ action: 'setValue', value, safe: false });

/** One finding of every code, as a check would make it. */
export const samples: Samples = {
  'file.notXlsx': findingOf('file.notXlsx', { facts: { kind: 'other' }, seen: null, expected: { is: 'xlsx' } }),
  'file.encrypted': findingOf('file.encrypted', { facts: {}, seen: null, expected: { is: 'xlsx' } }),
  'file.legacyXls': findingOf('file.legacyXls', { facts: {}, seen: null, expected: { is: 'xlsx' } }),
  'file.tooLarge': findingOf('file.tooLarge', { facts: { bytes: 5_400_000 }, seen: null, expected: { is: 'bytes', bytes: 4_194_304 } }),
  'file.damaged': findingOf('file.damaged', { facts: { detail: 'crc' }, seen: null, expected: null }),
  'file.hostile': findingOf('file.hostile', { facts: { guard: 'dtd' }, seen: null, expected: null }),
  'workbook.foreign': findingOf('workbook.foreign', { facts: {}, seen: null, expected: null }),
  'workbook.otherBloc': findingOf('workbook.otherBloc', {
    facts: {},
    seen: 'Khối thi đua số III',
    expected: { is: 'text', text: 'Khối thi đua số IV' },
  }),
  'workbook.otherEdition': findingOf('workbook.otherEdition', {
    facts: { edition: 2017 },
    seen: '2017',
    expected: { is: 'text', text: '2018' },
  }),
  'workbook.otherAgency': findingOf('workbook.otherAgency', {
    facts: { of: 'account' },
    seen: 'Sở Tư pháp',
    expected: { is: 'text', text: 'Thanh tra tỉnh' },
  }),
  'workbook.repeated': findingOf('workbook.repeated', { facts: { files: ['a.xlsx', 'b.xlsx'] }, seen: null, expected: null }),
  'workbook.otherRubric': findingOf('workbook.otherRubric', {
    facts: { date: dayOf('2018-03-21'), changed: 3 },
    seen: 'sha256:7f3a91c25b0ed846',
    expected: { is: 'text', text: 'sha256:5c1e90a7d3f268b4' },
  }),
  'workbook.macro': findingOf('workbook.macro', { facts: {}, seen: null, expected: null }),
  'workbook.externalLink': findingOf('workbook.externalLink', {
    facts: {},
    seen: 'So lieu 2018.xlsx',
    expected: null,
  }),
  'sheet.missing': findingOf('sheet.missing', {
    facts: {},
    seen: null,
    expected: { is: 'text', text: 'Minh chứng' },
  }),
  'sheet.hidden': findingOf('sheet.hidden', {
    facts: {},
    sheet: 'Minh chứng',
    seen: null,
    expected: { is: 'visible' },
    repairs: [{ action: 'showSheet', value: 'Minh chứng', safe: true }],
  }),
  'sheet.notAssignedUnapproved': findingOf('sheet.notAssignedUnapproved', {
    facts: { title: 'Giúp đỡ xã xây dựng nông thôn mới' },
    criterion: 'I.1.e',
    seen: 'Không được giao',
    expected: { is: 'approval' },
  }),
  'row.missing': findingOf('row.missing', {
    facts: { title: 'Cải cách hành chính' },
    seen: null,
    expected: { is: 'rows', count: 25 },
  }),
  'row.unknown': findingOf('row.unknown', {
    facts: { edition: 2018 },
    cell: 'B40',
    criterion: null,
    seen: 'Công tác khác',
    expected: null,
  }),
  'row.repeated': findingOf('row.repeated', {
    facts: { title: 'Cải cách hành chính', cells: ['B17', 'B18'] },
    expected: { is: 'oneRow' },
  }),
  'row.hidden': findingOf('row.hidden', {
    facts: { title: 'Cải cách hành chính' },
    cell: 'B17',
    expected: { is: 'visible' },
    repairs: [{ action: 'showRow', value: '17', safe: true }],
  }),
  'cell.merged': findingOf('cell.merged', { facts: { cells: 'D10:D12' }, expected: { is: 'separateCells' } }),
  'cell.error': findingOf('cell.error', { facts: { from: ['F12'] }, seen: '#REF!' }),
  'cell.notNumber': findingOf('cell.notNumber', { facts: { example: '48', day: null }, seen: 'khoảng 45' }),
  'cell.numberAsText': findingOf('cell.numberAsText', {
    facts: {},
    seen: '85,86 ',
    expected: { is: 'number', number: '85.86' },
    repairs: [{ action: 'setValue', value: '85.86', safe: true }],
  }),
  'cell.noCachedValue': findingOf('cell.noCachedValue', { facts: {}, seen: null }),
  'cell.legacyFont': findingOf('cell.legacyFont', {
    facts: { font: '.VnTime', others: 0 },
    seen: 'C«ng an tØnh',
    expected: { is: 'text', text: 'Công an tỉnh' },
    repairs: [{ action: 'setText', value: 'Công an tỉnh', safe: false }],
  }),
  'cell.notNormalised': findingOf('cell.notNormalised', {
    facts: { others: 0 },
    seen: 'Cải cách'.normalize('NFD'),
    expected: { is: 'text', text: 'Cải cách' },
    repairs: [{ action: 'setText', value: 'Cải cách', safe: true }],
  }),
  'cell.farAway': findingOf('cell.farAway', {
    facts: { others: 2 },
    cell: 'H950',
    criterion: null,
    seen: '.',
    expected: { is: 'nothing' },
    repairs: [{ action: 'setText', value: '', safe: false }],
  }),
  'cell.formulaAltered': findingOf('cell.formulaAltered', {
    facts: {},
    seen: '480',
    expected: { is: 'formula', formula: 'SUM(E12:E18)' },
    repairs: [{ action: 'setFormula', value: 'SUM(E12:E18)', safe: true }],
  }),
  'cell.lockedChanged': findingOf('cell.lockedChanged', {
    facts: {},
    seen: '60',
    expected: { is: 'text', text: '50' },
    repairs: [{ action: 'setText', value: '50', safe: true }],
  }),
  'score.missing': findingOf('score.missing', { facts: {}, seen: null }),
  'score.aboveMax': findingOf('score.aboveMax', { facts: {}, cell: 'E16', criterion: 'I.1.c', repairs: [set('50')] }),
  'score.belowMin': findingOf('score.belowMin', { facts: {}, seen: '-5', repairs: [set('0')] }),
  'score.offStep': findingOf('score.offStep', { facts: {}, seen: '47.5', expected: step, repairs: [set('47'), set('48')] }),
  'score.notALevel': findingOf('score.notALevel', {
    facts: {},
    seen: '45',
    expected: { is: 'levels', levels: ['50', '40', '30', '20'].map(points) },
    repairs: [set('40')],
  }),
  'score.notByRule': findingOf('score.notByRule', {
    facts: { measures: '85,86', from: 'F17' },
    seen: '50',
    expected: { is: 'points', points: points('40') },
    article: 'Điều 5 khoản 2',
    repairs: [set('40')],
  }),
  'score.jump': findingOf('score.jump', {
    facts: { before: points('20'), edition: 2017, max: points('50') },
    seen: '48',
    expected: null,
  }),
  'measure.missing': findingOf('measure.missing', {
    facts: { title: 'Phong trào riêng của đơn vị' },
    cell: 'D30',
    criterion: 'II.2.b',
    seen: null,
    expected: { is: 'measure', term: term() },
  }),
  'measure.impossible': findingOf('measure.impossible', {
    facts: { example: '96', day: null },
    seen: '-4',
    expected: { is: 'measure', term: term({ unit: '% văn bản đúng hạn', name: null, most: 100_000 }) },
  }),
  'evidence.missing': findingOf('evidence.missing', {
    facts: { title: 'Hồ sơ không bị trả lại' },
    cell: 'F38',
    criterion: 'III.1.c',
    seen: null,
    expected: { is: 'document', kinds: ['phieu_tra'] },
  }),
  'evidence.malformed': findingOf('evidence.malformed', {
    facts: { lacks: 'document' },
    cell: 'F38',
    seen: 'Đã gửi',
    expected: { is: 'documentForm' },
  }),
  'evidence.outsidePeriod': findingOf('evidence.outsidePeriod', {
    facts: { day: dayOf('2017-04-06') },
    cell: 'E31',
    seen: 'Kế hoạch số 30/KH-VKS ngày 06/4/2017',
    expected: { is: 'period', from: dayOf('2018-01-01'), to: dayOf('2018-12-31') },
  }),
  'evidence.reused': findingOf('evidence.reused', {
    facts: { document: 'Báo cáo số 231/BC-CTHADS ngày 06/7/2018', cells: ['F27', 'F31', 'F42'] },
    seen: 'Báo cáo số 231/BC-CTHADS ngày 06/7/2018',
    expected: null,
  }),
  'evidence.notCited': findingOf('evidence.notCited', {
    facts: { bloc: 'bac-giang-tu-phap-2018', edition: 2018 },
    cell: 'F22',
    criterion: 'II.2.b',
    seen: 'Báo cáo số 12/BC-STP ngày 02/11/2018',
    expected: { is: 'citation', bloc: 'bac-giang-tu-phap-2018', edition: 2018 },
  }),
  'evidence.citedDiffers': findingOf('evidence.citedDiffers', {
    facts: { bloc: 'bac-giang-tu-phap-2018', edition: 2018 },
    cell: 'F22',
    criterion: 'II.2.b',
    seen: 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C2',
    expected: { is: 'text', text: 'BXH bac-giang-tu-phap-2018 2018 5C1E 90A7 2D41 0B8F' },
  }),
  'total.differs': findingOf('total.differs', {
    facts: { of: { group: 'II', title: 'Tổ chức phong trào thi đua' } },
    cell: 'D21',
    criterion: 'II',
    seen: '222',
    expected: { is: 'points', points: points('212') },
    repairs: [{ action: 'setFormula', value: 'SUM(D22,D26,D29)', safe: true }],
  }),
  'total.jump': findingOf('total.jump', {
    facts: { before: points('780'), edition: 2017, max: points('1000') },
    cell: 'D45',
    criterion: null,
    seen: '940',
    expected: null,
  }),
  'total.aboveCap': findingOf('total.aboveCap', {
    facts: { title: 'Điểm thưởng' },
    seen: '70',
    expected: { is: 'points', points: points('50') },
  }),
};
