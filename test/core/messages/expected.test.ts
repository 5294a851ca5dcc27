import { describe, expect, test } from 'vitest';
import type { Expected } from '#core/findings/finding.ts';
import { expectedPhrase } from '#core/messages/expectedPhrase.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { dayOf, points, term } from './sampleFindings.ts';
import { faultsOf } from './wordFaults.ts';

const option = (title: string) => ({ key: title, title, points: points('0') });

const phrases: readonly (readonly [Expected, string])[] = [
  [{ is: 'score', min: points('0'), max: points('50') }, 'từ 0 đến 50'],
  [{ is: 'score', min: points('-50'), max: points('0') }, 'từ −50 đến 0'],
  [{ is: 'score', min: points('0'), max: points('0') }, '0'],
  [{ is: 'step', step: points('1'), low: points('47'), high: points('48') }, 'bội số của 1: 47 hoặc 48'],
  [{ is: 'step', step: points('0.25'), low: points('1.75'), high: points('1.75') }, 'bội số của 0,25: 1,75'],
  [{ is: 'levels', levels: ['50', '40', '30', '20'].map(points) }, '50; 40; 30; 20'],
  [{ is: 'points', points: points('10000.5') }, '10.000,5'],
  [{ is: 'number', number: '48.5' }, '48,5'],
  [{ is: 'number', number: '2018-03-12' }, '12/3/2018'],
  [{ is: 'text', text: 'Minh chứng ' }, 'Minh chứng⟨dấu cách⟩'],
  [{ is: 'measure', term: term() }, 'tỷ lệ % nội dung hoàn thành'],
  [{ is: 'measure', term: term({ name: null }) }, 'tỷ lệ %'],
  [{ is: 'measure', term: term({ kind: 'count', unit: 'mô hình', name: null }) }, 'số mô hình'],
  [{ is: 'measure', term: term({ kind: 'count', unit: null, name: null }) }, 'số lần'],
  [{ is: 'measure', term: term({ kind: 'days', unit: 'ngày chậm', name: 'days_late' }) }, 'số ngày chậm'],
  [{ is: 'measure', term: term({ kind: 'date', unit: null, name: 'issue_date' }) }, 'ngày ban hành'],
  [{ is: 'measure', term: term({ kind: 'number', unit: 'điểm chỉ số', name: 'PAR_INDEX' }) }, 'chỉ số cải cách hành chính (PAR INDEX)'],
  [
    { is: 'measure', term: term({ kind: 'option', unit: null, name: null, options: [option('Đạt'), option('Không đạt')] }) },
    'một trong các mức: Đạt; Không đạt',
  ],
  [{ is: 'measure', term: term({ key: 'target', kind: 'count', unit: 'vụ', name: null }) }, 'chỉ tiêu giao (vụ)'],
  [{ is: 'measure', term: term({ key: 'met', kind: 'count', unit: 'chỉ tiêu', name: null }) }, 'số chỉ tiêu đạt'],
  [{ is: 'measure', term: term({ key: 'total', kind: 'count', unit: null, name: null }) }, 'số chỉ tiêu được giao'],
  [{ is: 'measure', term: term({ key: 'plus', kind: 'count', unit: null, name: 'bậc tăng' }) }, 'số lần được cộng (bậc tăng)'],
  [{ is: 'measure', term: term({ key: 'minus', kind: 'count', unit: null, name: null }) }, 'số lần bị trừ'],
  [{ is: 'document', kinds: [] }, 'tài liệu kiểm chứng'],
  [{ is: 'document', kinds: ['van_ban_so_ky_hieu', 'tep_dinh_kem'] }, 'văn bản có số, ký hiệu và tệp đính kèm'],
  [{ is: 'document', kinds: ['bien_ban_ban_giao'] }, 'bien ban ban giao'],
  [{ is: 'documentForm' }, 'số, ký hiệu, ngày và nơi ban hành'],
  [{ is: 'period', from: dayOf('2018-01-01'), to: dayOf('2018-12-31') }, 'từ 01/01/2018 đến 31/12/2018'],
  [{ is: 'bytes', bytes: 4_194_304 }, '4 MB'],
  [{ is: 'formula', formula: 'SUM(E1:E2)' }, '=SUM(E1:E2)'],
  [{ is: 'xlsx' }, 'tệp .xlsx'],
  [{ is: 'rows', count: 25 }, '25 tiêu chí'],
  [{ is: 'oneRow' }, 'mỗi tiêu chí một dòng'],
  [{ is: 'separateCells' }, 'mỗi tiêu chí một ô riêng'],
  [{ is: 'citation', bloc: 'khoi-duoi', edition: 2018 }, '“BXH khoi-duoi 2018” và mã đối chiếu'],
  [{ is: 'approval' }, 'Trưởng khối đồng ý'],
  [{ is: 'visible' }, 'hiện ra cho người duyệt thấy'],
  [{ is: 'nothing' }, 'ô để trống'],
];

describe('what was expected', () => {
  test.each(phrases)('%o is a ready phrase: %s', (expected, phrase) => {
    expect(expectedPhrase(messagesOf('vi').expected, expected)).toBe(phrase);
  });

  test.each(languages)('every kind has fit words in %s', (language) => {
    const said = phrases.map(([expected]) => expectedPhrase(messagesOf(language).expected, expected));

    expect(said.flatMap((text) => faultsOf(text, language))).toEqual([]);
    expect(new Set(phrases.map(([{ is }]) => is))).toEqual(new Set(Object.keys(messagesOf(language).expected)));
  });

  test('a finding that expects nothing in particular gets the words of its sentence', () => {
    expect(expectedPhrase(messagesOf('vi').expected, null, 'một số')).toBe('một số');
  });

  test('English numbers and days are English', () => {
    const say = (expected: Expected): string => expectedPhrase(messagesOf('en').expected, expected);

    expect(say({ is: 'score', min: points('0'), max: points('47.5') })).toBe('0 to 47.5');
    expect(say({ is: 'rows', count: 1 })).toBe('1 criterion');
    expect(say({ is: 'measure', term: term() })).toBe('the percentage (% nội dung hoàn thành)');
  });
});

describe('the words of a measure', () => {
  const { heading, hint, unit } = messagesOf('vi').measureWords;

  test('its heading begins with a capital, also one with a mark', () => {
    expect(heading(term())).toBe('Tỷ lệ % nội dung hoàn thành');
    expect(heading(term({ kind: 'number', name: 'điểm chỉ số' }))).toBe('Điểm chỉ số');
  });

  test('its hint tells the bounds that it has', () => {
    expect(hint(term({ most: 100_000 }))).toBe('Ghi tỷ lệ % nội dung hoàn thành từ 0 đến 100.');
    expect(hint(term({ kind: 'count', unit: 'vụ', name: null, most: null }))).toBe('Ghi số vụ từ 0 trở lên.');
    expect(hint(term({ least: null, most: 100_000 }))).toBe('Ghi tỷ lệ % nội dung hoàn thành không quá 100.');
    expect(hint(term({ least: null, most: null }))).toBe('Ghi tỷ lệ % nội dung hoàn thành.');
    expect(hint(term({ most: 1_000_000 }))).toBe('Ghi tỷ lệ % nội dung hoàn thành.');
  });

  test('its unit is short', () => {
    expect([unit(term()), unit(term({ kind: 'days' })), unit(term({ kind: 'count', unit: 'vụ' }))]).toEqual(['%', 'ngày', 'vụ']);
  });
});
