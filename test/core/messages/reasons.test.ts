import { describe, expect, test } from 'vitest';
import { dayOf } from '#core/calendar.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { reasonText } from '#core/messages/reasonText.ts';
import type { Unfulfilled } from '#core/ranking/conditions.ts';
import type { Reason } from '#core/ranking/Ranking.ts';
import type { Gate, Grade } from '#core/rubric/Rubric.ts';
import { points } from './sampleFindings.ts';
import { faultsOf } from './wordFaults.ts';

const names: Readonly<Record<string, string>> = { STP: 'Sở Tư pháp', TTT: 'Thanh tra tỉnh' };
const PLACE = { agencyName: (code: string) => names[code] ?? code, criterionName: (code: string) => code, decimals: 1 };

const gate: Gate = { id: 'ky_luat', effect: 'not_considered', text: 'Người đứng đầu bị kỷ luật.', unless: [] };
const grade: Grade = { key: 'xuat_sac', title: null, min: points('900'), hasConditions: true, conditions: [] };

const half: Unfulfilled = { condition: { is: 'every_section', pct: 50_000 }, is: 'missed', at: 'II' };
const stated: Unfulfilled = { condition: { is: 'result', code: 'V.2', least: 70_000 }, is: 'open', at: null };

const reasons: readonly (readonly [Reason, string])[] = [
  [{ because: 'leads', over: 'STP', rank: 2, gap: points('1.25') }, 'Hơn hạng 2 là 1,25 điểm.'],
  [{ because: 'leads', over: 'STP', rank: 2, gap: points('0') }, 'Bằng điểm Sở Tư pháp; xếp trước theo tiêu chí phụ.'],
  [{ because: 'leads', over: null, rank: null, gap: points('0') }, 'Đơn vị đứng đầu, không có đơn vị xếp sau.'],
  [
    { because: 'behind', agency: 'STP', rank: 1, gap: points('2'), parts: [{ at: { criterion: 'II.3' }, difference: points('-2') }] },
    'Kém hạng 1 là 2,0 điểm: 2,0 ở II.3.',
  ],
  [
    {
      because: 'tieResolved',
      agency: 'STP',
      by: { by: 'section', code: 'I', descending: true },
      own: points('458'),
      other: points('471'),
    },
    'Bằng điểm Sở Tư pháp; xếp sau vì điểm Mục I thấp hơn 13 điểm.',
  ],
  [
    { because: 'tieKept', rank: 3, agencies: ['STP', 'TTT'] },
    'Đồng hạng 3 với Sở Tư pháp và Thanh tra tỉnh; các tiêu chí phụ đều bằng nhau. Chờ phiếu bầu.',
  ],
  [
    { because: 'rescaled', raw: points('857'), max: points('950'), points: points('902.1'), criteria: ['I.1.e'] },
    'Quy đổi 857,0/950 thành 902,1, vì không được giao I.1.e.',
  ],
  [
    { because: 'crossScored', scorers: 3, share: 30_000, criteria: 6, points: points('-1.25') },
    'Điểm chấm chéo của 3 đơn vị chiếm 30% ở 6 tiêu chí: tổng điểm giảm 1,25.',
  ],
  [
    { because: 'barred', gate, note: 'Quyết định số 12/QĐ-UBND', unfulfilled: null },
    'Không xét thi đua: Người đứng đầu bị kỷ luật (Quyết định số 12/QĐ-UBND). Điểm vẫn được công bố, không xếp hạng.',
  ],
  [
    {
      because: 'late',
      sheet: {
        is: 'late',
        what: 'bảng tự chấm',
        by: dayOf(2018, 11, 15),
        days: 3,
        areWorking: true,
        penalty: { deduct: points('2'), deductPct: 0, gate: null },
        note: null,
      },
      points: points('2'),
    },
    'Nộp bảng muộn 3 ngày làm việc so với hạn 15/11/2018: trừ 2,0 điểm.',
  ],
  [
    { because: 'late', sheet: { is: 'waived', what: 'bảng tự chấm', note: 'Bưu điện phát chậm.' }, points: points('0') },
    'Không trừ điểm nộp muộn (bảng tự chấm): Bưu điện phát chậm.',
  ],
  [
    { because: 'late', sheet: { is: 'pending', what: 'bảng tự chấm', text: 'trừ theo quy chế' }, points: points('0') },
    'Chờ Trưởng khối xét việc nộp muộn (bảng tự chấm): trừ theo quy chế.',
  ],
  [
    { because: 'late', sheet: { is: 'unknown', what: 'bảng tự chấm' }, points: points('0') },
    'Chưa ghi ngày nhận bảng, nên chưa xét nộp muộn (bảng tự chấm).',
  ],
  [{ because: 'gradePending', grade }, 'Xếp loại Xuất sắc còn chờ Trưởng khối xét điều kiện.'],
  [
    { because: 'gradeMissed', grade: { ...grade, title: 'xuất sắc' }, note: 'chưa đủ 70% Lao động tiên tiến.' },
    'Đủ điểm xếp loại xuất sắc nhưng chưa đạt điều kiện: chưa đủ 70% Lao động tiên tiến.',
  ],
  [
    { because: 'gradeShort', grade: { ...grade, title: 'xuất sắc' }, unfulfilled: half },
    'Đủ điểm xếp loại xuất sắc nhưng chưa đạt điều kiện: mỗi mục đạt từ 50% điểm chuẩn (II chưa đạt).',
  ],
  [
    { because: 'gateHeld', gate, unfulfilled: { ...half, at: null, condition: { is: 'deduction', points: points('5') } } },
    'Theo điều kiện đã định: Người đứng đầu bị kỷ luật (cần điểm trừ không quá 5).',
  ],
  [
    {
      because: 'byBest',
      criteria: [
        { criterion: 'II.1', points: points('7.5') },
        { criterion: 'V.2', points: points('6.67') },
      ],
    },
    'Điểm II.1 (7,5) và V.2 (6,67) tính theo đơn vị đạt cao nhất, nên thay đổi khi kết quả của đơn vị khác thay đổi.',
  ],
  [{ because: 'gateOpen', gate }, 'Chờ Trưởng khối xét: Người đứng đầu bị kỷ luật.'],
  [
    { because: 'awardShort', award: 'Bằng khen', unfulfilled: stated },
    'Chưa đề nghị Bằng khen: cần kết quả ở V.2 từ 70 (bảng chưa ghi kết quả).',
  ],
  [
    {
      because: 'awardShort',
      award: 'Bằng khen',
      unfulfilled: { ...half, at: null, condition: { is: 'part', code: 'II', pct: null, points: points('5') } },
    },
    'Chưa đề nghị Bằng khen: cần II đạt từ 5 điểm.',
  ],
  [
    { because: 'awardShort', award: 'Bằng khen', unfulfilled: { ...half, at: 'II.1', condition: { is: 'none_at_zero', code: 'II' } } },
    'Chưa đề nghị Bằng khen: cần không tiêu chí nào trong II 0 điểm (II.1 chưa đạt).',
  ],
  [
    { because: 'awardVotes', award: 'Bằng khen', votes: 7, papers: 9, share: 800, of: 'valid' },
    'Chưa đề nghị Bằng khen: được 7/9 phiếu hợp lệ, cần từ 80%.',
  ],
  [{ because: 'awardOpen', award: 'Bằng khen' }, 'Chưa đề nghị Bằng khen: chờ kết quả bỏ phiếu.'],
  [
    { because: 'award', award: 'Cờ thi đua của UBND tỉnh', rank: 1, count: 1 },
    'Đề nghị Cờ thi đua của UBND tỉnh: hạng 1, trong 1 suất của khối.',
  ],
  [
    { because: 'awardTied', award: 'Bằng khen', agencies: ['STP', 'TTT'] },
    'Chưa đề nghị Bằng khen: Sở Tư pháp và Thanh tra tỉnh bằng nhau ở suất cuối, chờ khối quyết định.',
  ],
];

describe('why an agency stands where it stands', () => {
  test.each(reasons)('%o', (reason, sentence) => {
    expect(reasonText([reason], 'vi', PLACE)).toEqual([sentence]);
  });

  test.each(languages)('every reason has fit words in %s', (language) => {
    const said = reasonText(
      reasons.map(([reason]) => reason),
      language,
      PLACE,
    );

    expect(said.flatMap((text) => faultsOf(text, language))).toEqual([]);
    expect(new Set(reasons.map(([{ because }]) => because))).toEqual(new Set(Object.keys(messagesOf(language).reasons)));
  });

  test('a gate that was decided without a note has no brackets', () => {
    expect(reasonText([{ because: 'barred', gate, note: '', unfulfilled: null }], 'vi', PLACE)).toEqual([
      'Không xét thi đua: Người đứng đầu bị kỷ luật. Điểm vẫn được công bố, không xếp hạng.',
    ]);
  });
});
