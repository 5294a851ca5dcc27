import { describe, expect, test } from 'vitest';
import { showClock, showDay, showMoment } from '#core/messages/dates.ts';
import { encodingOfFont } from '#core/messages/encodingOfFont.ts';
import { shortCode, shortened } from '#core/messages/shortened.ts';
import { withInvisibleNamed } from '#core/messages/withInvisibleNamed.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import { dayOf } from './sampleFindings.ts';

describe('withInvisibleNamed', () => {
  test.each([
    ['8,5 ', '8,5⟨dấu cách⟩', '8,5⟨space⟩'],
    ['  48', '⟨dấu cách⟩⟨dấu cách⟩48', '⟨space⟩⟨space⟩48'],
    ['4  8', '4⟨dấu cách⟩⟨dấu cách⟩8', '4⟨space⟩⟨space⟩8'],
    ['khoảng 45 điểm', 'khoảng 45 điểm', 'khoảng 45 điểm'],
    ['48\t', '48⟨tab⟩', '48⟨tab⟩'],
    ['48\r\n', '48⟨xuống dòng⟩', '48⟨line break⟩'],
    ['48\n\n', '48⟨xuống dòng⟩⟨xuống dòng⟩', '48⟨line break⟩⟨line break⟩'],
    ['48\u00a0', '48⟨dấu cách đặc biệt⟩', '48⟨special space⟩'],
    ['1\u202f000', '1⟨dấu cách đặc biệt⟩000', '1⟨special space⟩000'],
    ['\u300048', '⟨dấu cách đặc biệt⟩48', '⟨special space⟩48'],
    ['4\u200b8', '4⟨ký tự ẩn⟩8', '4⟨hidden sign⟩8'],
    ['\ufeff48', '⟨ký tự ẩn⟩48', '⟨hidden sign⟩48'],
    ['4\u00ad8', '4⟨dấu nối ẩn⟩8', '4⟨soft hyphen⟩8'],
    ['48\u0007', '48⟨ký tự ẩn⟩', '48⟨hidden sign⟩'],
    ['４８,5', '４８⟨chữ khổ rộng⟩,5', '４８⟨full width⟩,5'],
    [' ', '⟨dấu cách⟩', '⟨space⟩'],
    ['', '', ''],
  ])('%j reads %s', (text, vi, en) => {
    expect([withInvisibleNamed(text, 'vi'), withInvisibleNamed(text, 'en')]).toEqual([vi, en]);
  });
});

describe('days and hours', () => {
  test.each([
    ['2018-02-05', '05/02/2018', '5 Feb 2018'],
    ['2018-03-12', '12/3/2018', '12 Mar 2018'],
    ['2018-11-14', '14/11/2018', '14 Nov 2018'],
  ])('%s reads %s, and %s in English', (day, vi, en) => {
    expect([showDay(dayOf(day), 'vi'), showDay(dayOf(day), 'en')]).toEqual([vi, en]);
  });

  test.each([
    ['2018-11-14T16:59:59Z', '23:59', '23:59, 14/11/2018'],
    ['2018-11-14T17:00:00Z', '00:00', '00:00, 15/11/2018'],
    ['2018-11-14T16:42:00+07:00', '16:42', '16:42, 14/11/2018'],
  ])('%s is %s in Viet Nam', (instant, clock, moment) => {
    expect([showClock(instant), showMoment(instant, 'vi')]).toEqual([clock, moment]);
  });

  test('a moment has its hour first', () => {
    expect(showMoment('2018-11-14T09:42:10Z', 'vi')).toBe('16:42, 14/11/2018');
    expect(showMoment('2018-11-14T09:42:10Z', 'en')).toBe('16:42, 14 Nov 2018');
  });

  test('a text that is no instant is refused', () => {
    expect(() => showClock('hôm nay')).toThrow(RangeError);
  });
});

describe('shortened', () => {
  test('keeps 120 signs whole and cuts one more', () => {
    expect(shortened('a'.repeat(120))).toBe('a'.repeat(120));
    expect(shortened('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`);
  });

  test('does not cut a mark from its letter', () => {
    expect(shortened(`${'a'.repeat(118)}e\u0323${'b'.repeat(10)}`)).toBe(`${'a'.repeat(118)}…`);
  });
});

test.each([
  ['sha256:5c1e90a7d3f268b4', '5C1E 90A7'],
  ['sha256:5c1e', 'sha256:5c1e'],
  ['bản 2', 'bản 2'],
])('the code %s is compared as %s', (text, short) => {
  expect(shortCode(text)).toBe(short);
});

test.each([
  ['.VnTime', 'TCVN3 (.VnTime)'],
  ['.VnArialH', 'TCVN3 (.VnArialH)'],
  ['VNI-Times', 'VNI (VNI-Times)'],
  ['Arial', 'Arial'],
])('the font %s is of the encoding %s', (font, encoding) => {
  expect(encodingOfFont(font)).toBe(encoding);
});

test('a key without a word is printed with spaces, even one that every object has', () => {
  expect(wordOfKey({ bao_cao: 'báo cáo' }, 'bao_cao')).toBe('báo cáo');
  expect(wordOfKey({}, 'bien_ban_ban_giao')).toBe('bien ban ban giao');
  expect(wordOfKey({}, 'constructor')).toBe('constructor');
});
