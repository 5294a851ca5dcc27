import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { dayOf, points } from './sampleFindings.ts';

const vi = messagesOf('vi');
const en = messagesOf('en');

describe('verdicts and totals', () => {
  test('count places, in English with their plural', () => {
    expect(vi.verdicts.errors({ count: 3 })).toBe('Còn 3 chỗ phải sửa trước khi nộp');
    expect(en.verdicts.errors({ count: 1 })).toBe('1 place to fix before sending');
    expect(en.verdicts.errors({ count: 2 })).toBe('2 places to fix before sending');
    expect(en.verdicts.consequencesHidden({ count: 1 })).toBe('1 knock-on difference is hidden; it comes right once the above is fixed.');
  });

  test('a total that needs other members shows its range', () => {
    expect(vi.totals.needsOthers({ low: points('744'), high: points('784.5'), count: 8 })).toBe(
      'Tạm tính từ 744 đến 784,5; tính xong khi đủ 8 đơn vị nộp',
    );
  });
});

describe('ranking in words', () => {
  const plain = {
    rank: 2,
    gap: points('1.25'),
    parts: [
      { at: { criterion: 'II.3' }, difference: points('-0.75') },
      { at: { criterion: 'III.2.c' }, difference: points('-0.5') },
    ],
  } as const;
  const mixed = {
    rank: 6,
    gap: points('1'),
    decimals: 1,
    nameOf: (code: string) => (code === 'P' ? 'điểm trừ' : code),
    parts: [
      { at: { criterion: 'II.2.b' }, difference: points('-15') },
      { at: 'rest', difference: points('-1') },
      { at: { criterion: 'III.1.a' }, difference: points('5') },
      { at: { criterion: 'P' }, difference: points('10') },
    ],
  } as const;

  test('losses are listed with their places', () => {
    expect(vi.ranking.behind(plain)).toBe('Kém hạng 2 là 1,25 điểm: 0,75 ở II.3, 0,5 ở III.2.c.');
    expect(en.ranking.behind(plain)).toBe('1.25 points behind rank 2: 0.75 at II.3, 0.5 at III.2.c.');
  });

  test('losses and gains carry signs', () => {
    expect(vi.ranking.behind(mixed)).toBe(
      'Kém hạng 6 là 1,0 điểm: II.2.b −15,0; các phần còn lại −1,0; bù lại III.1.a +5,0 và điểm trừ +10,0.',
    );
    expect(en.ranking.behind({ ...mixed, nameOf: (code) => code })).toBe(
      '1.0 points behind rank 6: II.2.b −15.0; all else −1.0; made up by III.1.a +5.0 and P +10.0.',
    );
  });

  test('without parts only the distance is told', () => {
    expect(vi.ranking.behind({ ...plain, parts: [] })).toBe('Kém hạng 2 là 1,25 điểm.');
    expect(en.ranking.behind({ rank: 1, gap: points('1'), parts: [] })).toBe('1 point behind rank 1.');
  });

  test('a tie is explained by the key that parted it', () => {
    const section = { by: { by: 'section', code: 'I', descending: true }, gap: 13_000 } as const;
    const gap = { by: { by: 'gap', descending: false }, gap: 2000 } as const;
    const ballot = { by: { by: 'ballot', descending: true }, gap: 1000 } as const;

    expect(vi.ranking.tieResolved({ agency: 'Sở Tư pháp', ...section })).toBe(
      'Bằng điểm Sở Tư pháp; xếp sau vì điểm Mục I thấp hơn 13 điểm.',
    );
    expect(vi.ranking.rule(gap)).toBe('chênh lệch giữa điểm tự chấm và điểm thẩm định cao hơn 2 điểm');
    expect(vi.ranking.rule(ballot)).toBe('số phiếu bầu thấp hơn 1 phiếu');
    expect(en.ranking.tieResolved({ agency: 'Sở Tư pháp', ...section })).toBe(
      'Level with Sở Tư pháp; placed after it because Section I is lower by 13.',
    );
    expect(en.ranking.rule(ballot)).toBe('the ballot is lower by 1 vote');
  });

  test('the declared order is told under the table', () => {
    const keys = [
      { by: 'total', descending: true },
      { by: 'section', code: 'I', descending: true },
      { by: 'gap', descending: false },
    ] as const;

    expect(vi.ranking.order({ keys })).toBe(
      'Xếp theo tổng điểm, rồi điểm Mục I cao hơn, rồi chênh lệch giữa điểm tự chấm và điểm thẩm định thấp hơn.',
    );
  });

  test('rescaling names what was not assigned', () => {
    const facts = { raw: points('857'), max: points('950'), points: points('902.1'), criteria: ['I.1.e'] };

    expect(vi.ranking.rescaled(facts)).toBe('Quy đổi 857/950 thành 902,1, vì không được giao I.1.e.');
    expect(en.ranking.rescaled(facts)).toBe('857 of 950 rescaled to 902.1, because I.1.e was not assigned.');
  });
});

describe('paper', () => {
  test('its place and day are written as official papers do', () => {
    expect(vi.paper.placeAndDay({ place: 'Cao Bằng', on: dayOf('2018-12-05') })).toBe('Cao Bằng, ngày 05 tháng 12 năm 2018');
    expect(vi.paper.placeAndDay({ place: 'Cao Bằng', on: dayOf('2018-02-05') })).toBe('Cao Bằng, ngày 05 tháng 02 năm 2018');
    expect(vi.paper.placeAndDay({ place: 'Cao Bằng', on: dayOf('2018-03-12') })).toBe('Cao Bằng, ngày 12 tháng 3 năm 2018');
  });

  test('the sum names its sections', () => {
    expect(vi.scoringSheet.base({ sections: ['I', 'II', 'III'] })).toBe('Cộng (I + II + III)');
    expect(vi.scoringSheet.base({ sections: [] })).toBe('Cộng');
  });

  test.each([vi, en])('names of sheets fit into Excel', ({ scoringSheet, rankingBook }) => {
    const names = [...Object.values(scoringSheet.sheets), ...Object.values(rankingBook.sheets)];

    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test.each([vi, en])('titles of prompts fit into the 32 signs that Excel gives them', ({ scoringSheet: { inputs } }) => {
    const titles = [inputs.scoreTitle, inputs.resultTitle, inputs.evidenceTitle, inputs.explanationTitle];

    expect(titles.filter((title) => title.length > 32)).toEqual([]);
  });
});

describe('the command line', () => {
  test('sums up the files', () => {
    const facts = { files: 3, clean: 1, warnings: 1, errors: 1, refused: 0 };

    expect(vi.commandLine.check.summary(facts)).toBe('3 tệp: 1 không có lỗi, 1 nên xem lại, 1 phải sửa, 0 không nhận.');
    expect(en.commandLine.check.summary({ ...facts, files: 1 })).toMatch(/^1 file: /);
  });

  test.each([vi, en])('every help begins with how to call it and fits into 140 columns', ({ commandHelp }) => {
    const { root, ...commands } = commandHelp;

    for (const [command, lines] of Object.entries(commands)) expect(lines[0]).toMatch(new RegExp(`^giaouoc ${command} `));
    expect([...root, ...Object.values(commands).flat()].filter((line) => line.length > 140)).toEqual([]);
    for (const command of Object.keys(commands)) expect(root.join('\n')).toContain(`giaouoc ${command} `);
  });
});
