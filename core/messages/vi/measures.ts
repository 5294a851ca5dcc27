import type { MeasureTerm } from '../../rules/rule.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { capital, quantity } from './phrases.ts';

/** Names of measures and units that rubrics give as keys; words of the rubric stay as they are. */
const knownNames: Readonly<Record<string, string>> = {
  issue_date: 'ngày ban hành',
  days_late: 'ngày chậm',
  PAR_INDEX: 'chỉ số cải cách hành chính (PAR INDEX)',
  workload_class: 'nhóm khối lượng công việc',
  PAR_RANK: 'thứ hạng cải cách hành chính (PAR INDEX)',
};

/** The rubric's own name or unit in words; `null` where it gives none. */
export const nameOf = (name: string | null): string | null => (name === null ? null : wordOfKey(knownNames, name));

/** Each word with the one it would repeat ("số số lần") left out. */
const led = (lead: string, words: string): string => (words.startsWith(`${lead} `) || words === lead ? words : `${lead} ${words}`);

const ofKind = (term: MeasureTerm): string => {
  const words = nameOf(term.name) ?? nameOf(term.unit);
  switch (term.kind) {
    case 'percent':
      return words === null ? 'tỷ lệ %' : led('tỷ lệ', words.startsWith('%') || words.startsWith('tỷ lệ') ? words : `% ${words}`);
    case 'count':
      return led('số', words ?? 'lần');
    case 'days':
      return led('số', words ?? 'ngày chậm');
    case 'date':
      return words ?? 'ngày ban hành';
    case 'number':
      return words === null ? 'số đạt được' : term.name === null ? led('số', words) : words;
    case 'option':
      return `một trong các mức: ${term.options.map(({ title }) => title).join('; ')}`;
  }
};

/** What an agency is asked to write down: "tỷ lệ % nội dung hoàn thành", "số mô hình", "chỉ tiêu giao (vụ)". */
export const measureNoun = (term: MeasureTerm): string => {
  const words = nameOf(term.name) ?? nameOf(term.unit);
  switch (term.key) {
    case 'target':
      return words === null ? 'chỉ tiêu giao' : `chỉ tiêu giao (${words})`;
    case 'due':
      return 'hạn được giao';
    case 'met':
      return words === null || words === 'chỉ tiêu' ? 'số chỉ tiêu đạt' : `số chỉ tiêu đạt (${words})`;
    case 'total':
      return words === null || words === 'chỉ tiêu' ? 'số chỉ tiêu được giao' : `số chỉ tiêu được giao (${words})`;
    case 'plus':
      return words === null ? 'số lần được cộng' : `số lần được cộng (${words})`;
    case 'minus':
      return words === null ? 'số lần bị trừ' : `số lần bị trừ (${words})`;
    default:
      return ofKind(term);
  }
};

/** " từ 0 đến 100", " từ 0 trở lên", " không quá 100"; nothing where the measure is unbounded. */
export const rangeOf = ({ least, most }: MeasureTerm): string => {
  if (least === null) return most === null ? '' : ` không quá ${quantity(most)}`;
  return most === null ? ` từ ${quantity(least)} trở lên` : ` từ ${quantity(least)} đến ${quantity(most)}`;
};

/** A percentage is held below 1000 % only to catch slips; nobody needs to be told. */
const hasRealBounds = ({ kind, most }: MeasureTerm): boolean =>
  kind !== 'option' && kind !== 'date' && !(kind === 'percent' && most === 1_000_000);

/** What the words of sheets and forms call measures, options and the ways of having nothing to write. */
export const measureWords = {
  noun: measureNoun,
  /** The heading of its column or cell: "Tỷ lệ % nội dung hoàn thành". */
  heading: (term: MeasureTerm): string => capital(term.kind === 'option' ? 'mức đạt' : measureNoun(term)),
  /** The hint beside its cell: what to type, and between which bounds. */
  hint: (term: MeasureTerm): string =>
    `${term.kind === 'option' ? 'Chọn' : 'Ghi'} ${measureNoun(term)}${hasRealBounds(term) ? rangeOf(term) : ''}${term.kind === 'date' && term.key === 'actual' ? '; chưa làm thì ghi “Không thực hiện”' : ''}.`,
  unit: (term: MeasureTerm): string => (term.kind === 'percent' ? '%' : term.kind === 'days' ? 'ngày' : (nameOf(term.unit) ?? '')),
  pass: 'Đạt',
  fail: 'Không đạt',
  none: 'Không có',
  nothingArose: 'Không phát sinh',
  notAssigned: 'Không được giao',
} as const;
