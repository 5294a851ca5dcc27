import { describe, expect, test } from 'vitest';
import type { Finding, FindingCode } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import { languages } from '#core/messages/language.ts';
import { bare, findingOf, points, samples } from './sampleFindings.ts';
import { faultsOf } from './wordFaults.ts';

const codes = Object.keys(samples) as FindingCode[];
const PLACE = { file: 'Bảng chấm điểm.xlsx' };

const wordsOf = (finding: Finding, language: 'vi' | 'en'): readonly string[] => {
  const { severity, title, sentence, repairs } = findingText(finding, language, PLACE);
  return [severity, title, sentence, ...repairs];
};

describe.each(languages)('the findings in %s', (language) => {
  test.each(codes)('%s has a title, a sentence and its buttons in fit words', (code) => {
    for (const finding of [samples[code], bare(samples[code])]) {
      const words = wordsOf(finding, language);
      expect(words.flatMap((text) => faultsOf(text, language))).toEqual([]);
      expect(words.every((text) => text.trim() === text && text.length > 2)).toBe(true);
    }
  });

  test.each(codes)('the title of %s has no full stop, its sentence has one', (code) => {
    const { title, sentence } = findingText(samples[code], language, PLACE);

    expect(title).not.toMatch(/[.]$/);
    expect(sentence).toMatch(/[.]$/);
    expect(sentence).not.toMatch(/\s{2,}|\s[,;.](?!xls)/);
  });

  test.each(codes)('%s has one button for each of its repairs', (code) => {
    expect(findingText(samples[code], language).repairs).toHaveLength(samples[code].repairs.length);
  });
});

describe('the Vietnamese sentences', () => {
  test.each<[FindingCode, string, string]>([
    [
      'file.legacyXls',
      'Tệp Excel đời cũ (.xls)',
      'Bảng chấm điểm.xlsx là dạng Excel 97–2003; cần dạng .xlsx, hãy mở tệp, dùng lệnh Save As, chọn loại Excel Workbook (.xlsx).',
    ],
    [
      'file.tooLarge',
      'Tệp quá lớn',
      'Bảng chấm điểm.xlsx nặng 5,2 MB, nhận tối đa 4 MB; hãy bỏ ảnh, tệp nhúng trong bảng (tài liệu kiểm chứng chỉ cần ghi số, ngày, nơi ban hành) rồi lưu lại.',
    ],
    [
      'workbook.otherAgency',
      'Bảng của đơn vị khác',
      'Bảng này ghi Sở Tư pháp, tài khoản đang dùng thuộc Thanh tra tỉnh; hãy mở bảng của Thanh tra tỉnh hoặc đăng nhập đúng tài khoản.',
    ],
    [
      'workbook.otherRubric',
      'Bảng tiêu chí đã có bản mới',
      'Bảng này theo bản 7F3A 91C2, khối đã ban hành bản 5C1E 90A7 ngày 21/3/2018; hãy tải bảng mẫu mới ở nút Tải bảng mẫu rồi chép số liệu sang, xem kỹ 3 tiêu chí thay đổi.',
    ],
    [
      'row.missing',
      'Thiếu dòng I.1.d',
      'Bảng không còn dòng I.1.d Cải cách hành chính; cần đủ 25 tiêu chí, hãy chép lại dòng này từ bảng mẫu rồi điền điểm.',
    ],
    [
      'row.unknown',
      'Dòng không có trong bảng tiêu chí',
      'Dòng Công tác khác ở ô B40 không có trong bảng tiêu chí năm 2018 nên không được tính; hãy chuyển nội dung sang tiêu chí phù hợp hoặc xoá dòng.',
    ],
    ['row.hidden', 'Dòng đang bị ẩn', 'Dòng I.1.d (B17) đang ẩn nhưng vẫn được tính điểm; hãy bấm Hiện dòng.'],
    [
      'cell.error',
      'Ô đang báo lỗi tính toán',
      'Ô D17 hiện #REF!; cần một số từ 0 đến 50, hãy nhập lại số hoặc sửa ô mà công thức đang lấy (F12).',
    ],
    [
      'cell.notNumber',
      'Cần ghi số',
      'Ô D17 ghi khoảng 45; cần một số từ 0 đến 50, ví dụ 48, hãy nhập lại và chuyển phần chữ sang cột Giải trình.',
    ],
    [
      'cell.numberAsText',
      'Số đang được ghi dạng chữ',
      'Ô D17 ghi 85,86⟨dấu cách⟩ nên Excel coi là chữ và chưa tính được; cần số 85,86, hãy bấm Sửa giúp ô này hoặc gõ lại số.',
    ],
    [
      'cell.legacyFont',
      'Chữ theo bảng mã cũ',
      'Ô D17 ghi C«ng an tØnh theo bảng mã TCVN3 (.VnTime); cần chữ Unicode, hãy xem trước Công an tỉnh và bấm Chuyển sang Unicode.',
    ],
    [
      'cell.notNormalised',
      'Dấu tiếng Việt ghi theo kiểu tách rời',
      'Ô D17 nhìn đúng nhưng dấu tách khỏi chữ nên tìm kiếm không ra; hãy bấm Sửa giúp, chữ trên màn hình không đổi.',
    ],
    [
      'cell.farAway',
      'Có nội dung nằm xa bảng',
      'Ô H950 và 2 ô khác ghi “.”, nằm cách xa bảng nên khi in thêm trang trống và không được tính; hãy đến ô này, nếu là gõ nhầm thì bấm Xoá nội dung.',
    ],
    [
      'cell.formulaAltered',
      'Công thức đã bị thay đổi',
      'Ô D17 đang ghi 480, bảng mẫu là =SUM(E12:E18); hãy bấm Khôi phục công thức để điểm được tính đúng.',
    ],
    ['score.missing', 'Chưa có điểm tự chấm', 'Ô D17 còn trống; tiêu chí I.1.d nhận từ 0 đến 50, hãy nhập điểm (không đạt thì ghi 0).'],
    ['score.aboveMax', 'Điểm cao hơn điểm chuẩn', 'Ô E16 ghi 55; tiêu chí I.1.c nhận từ 0 đến 50, hãy nhập lại điểm trong khoảng này.'],
    ['score.offStep', 'Điểm không đúng bước chấm', 'Ô D17 ghi 47,5; tiêu chí I.1.d chấm theo bước 1, hãy chọn 47 hoặc 48.'],
    ['score.notALevel', 'Điểm không thuộc các mức quy định', 'Ô D17 ghi 45; tiêu chí I.1.d chỉ nhận 50; 40; 30; 20, hãy chọn một mức.'],
    [
      'score.notByRule',
      'Điểm khác kết quả đã ghi',
      'Ô D17 ghi 50, nhưng kết quả 85,86 ở ô F17 tương ứng 40 theo Điều 5 khoản 2; hãy sửa điểm hoặc sửa kết quả.',
    ],
    [
      'score.jump',
      'Chênh nhiều so với năm trước',
      'Ô D17 ghi 48; tiêu chí I.1.d năm 2017 tự chấm 20, điểm chuẩn 50, hãy đối chiếu lại, nếu đúng thì ghi lý do ở cột Giải trình.',
    ],
    [
      'total.jump',
      'Tổng chênh nhiều so với năm trước',
      'Tổng tự chấm là 940, năm 2017 là 780 trên thang 1000; hãy xem lại các tiêu chí tăng, giảm nhiều, nếu đúng thì không cần sửa.',
    ],
    [
      'measure.missing',
      'Chưa ghi kết quả thực hiện',
      'Ô D30 còn trống; tiêu chí II.2.b cần tỷ lệ % nội dung hoàn thành, hãy nhập để điểm được tính.',
    ],
    [
      'measure.impossible',
      'Kết quả không hợp lý',
      'Ô D17 ghi −4; cần tỷ lệ % văn bản đúng hạn từ 0 đến 100, ví dụ 96, hãy đối chiếu lại số liệu.',
    ],
    [
      'evidence.missing',
      'Chưa có tài liệu kiểm chứng',
      'Ô F38 còn trống; tiêu chí III.1.c cần phiếu trả hồ sơ, hãy ghi số, ngày, nơi ban hành, hoặc ghi lý do chưa có.',
    ],
    [
      'evidence.outsidePeriod',
      'Tài liệu ngoài năm thi đua',
      'Tài liệu ở ô E31 ghi ngày 06/4/2017; năm thi đua tính từ 01/01/2018 đến 31/12/2018, hãy thay tài liệu hoặc ghi lý do vẫn tính.',
    ],
    [
      'evidence.reused',
      'Một tài liệu dùng cho nhiều tiêu chí',
      'Báo cáo số 231/BC-CTHADS ngày 06/7/2018 có ở các ô F27, F31 và F42; mỗi kết quả nên có tài liệu riêng, hãy xem lại, nếu đúng thì giữ nguyên.',
    ],
    [
      'total.differs',
      'Tổng trên bảng khác tổng các tiêu chí',
      'Ô D21 ghi 222, cộng các tiêu chí được 212; hãy khôi phục công thức cộng, khối tính theo từng tiêu chí.',
    ],
  ])('%s is worded as the bloc reads it', (code, title, sentence) => {
    expect(findingText(samples[code], 'vi', PLACE)).toMatchObject({ title, sentence });
  });

  test('a sheet whose agency nobody knows is told the names that the bloc has', () => {
    const expected = { is: 'text', text: 'Sở Tư pháp; Thanh tra tỉnh' } as const;
    const finding = findingOf('workbook.otherAgency', { facts: { of: 'bloc' }, seen: null, expected });

    expect(findingText(finding, 'vi')).toMatchObject({
      title: 'Chưa rõ bảng của đơn vị nào',
      sentence:
        'Bảng này không ghi tên đơn vị; cần tên một đơn vị của khối (Sở Tư pháp; Thanh tra tỉnh), hãy ghi đúng tên đơn vị ở đầu bảng hoặc ở tên tệp.',
    });
  });

  test('a sheet of another year says both years', () => {
    expect(findingText(samples['workbook.otherEdition'], 'vi').sentence).toBe(
      'Bảng này là của năm 2017, khối đang chấm năm 2018; hãy dùng bảng năm 2018.',
    );
  });

  test('what makes a file unsafe is said in words, and by its name where there are none', () => {
    const unsafe = (guard: string): string => findingText(findingOf('file.hostile', { facts: { guard }, seen: null }), 'vi').sentence;

    expect(unsafe('ratio')).toContain('không an toàn để mở (nén quá chặt);');
    expect(unsafe('new_guard')).toContain('không an toàn để mở (new guard);');
  });

  test('an example of a number is written as the reader writes numbers', () => {
    const finding = findingOf('cell.notNumber', { facts: { example: '48.5', day: null }, seen: 'khá' });

    expect(findingText(finding, 'vi').sentence).toContain('ví dụ 48,5,');
    expect(findingText(finding, 'en').sentence).toContain('e.g. 48.5,');
  });

  test('a printed sum without a formula is set, one with a formula is restored', () => {
    const repairs = [{ action: 'setValue', value: '212.5', safe: true }] as const;

    expect(findingText({ ...samples['total.differs'], repairs }, 'vi').repairs).toEqual(['Đặt 212,5']);
  });

  test('a clause that the rubric does not name is left out with the words around it', () => {
    const finding = { ...samples['score.notByRule'], article: null };

    expect(findingText(finding, 'vi').sentence).toContain('tương ứng 40; hãy sửa điểm');
    expect(findingText(samples['total.aboveCap'], 'vi').sentence).toContain('chỉ tính tối đa 50; phần vượt');
    expect(findingText({ ...samples['total.aboveCap'], article: 'Điều 7' }, 'vi').sentence).toContain('tối đa 50 (Điều 7); phần vượt');
  });

  test('a file without a name is called "Tệp này"', () => {
    expect(findingText(samples['file.encrypted'], 'vi').sentence).toMatch(/^Tệp này có mật khẩu mở/);
  });

  test('buttons say what they will do', () => {
    const labels = (code: FindingCode): readonly string[] => findingText(samples[code], 'vi').repairs;

    expect(labels('score.offStep')).toEqual(['Đặt 47', 'Đặt 48']);
    expect(labels('score.aboveMax')).toEqual(['Đặt bằng 50']);
    expect(labels('score.notByRule')).toEqual(['Đặt 40 theo quy tắc']);
    expect(labels('cell.formulaAltered')).toEqual(['Khôi phục công thức']);
    expect(labels('total.differs')).toEqual(['Khôi phục công thức cộng']);
    expect(labels('row.hidden')).toEqual(['Hiện dòng']);
  });

  test('a score on the grid between two equal steps names one number only', () => {
    const expected = { is: 'step', step: points('0.25'), low: points('1.75'), high: points('1.75') } as const;

    expect(findingText(findingOf('score.offStep', { facts: {}, expected }), 'vi').sentence).toMatch(/bước 0,25, hãy chọn 1,75\.$/);
  });
});

describe('the English sentences', () => {
  test.each<[FindingCode, string]>([
    [
      'cell.numberAsText',
      'Cell D17 holds 85,86⟨space⟩, which Excel treats as text and cannot add; the number 85.86 is needed, choose Fix this cell or retype it.',
    ],
    ['score.offStep', 'Cell D17 holds 47.5; criterion I.1.d goes in steps of 1, choose 47 or 48.'],
    ['score.aboveMax', 'Cell E16 holds 55; criterion I.1.c takes 0 to 50, enter a score in that range.'],
    [
      'evidence.outsidePeriod',
      'The document in E31 is dated 6 Apr 2017; the year runs from 1 Jan 2018 to 31 Dec 2018, replace it or give the reason why it counts.',
    ],
    [
      'workbook.otherRubric',
      'This sheet follows version 7F3A 91C2, the bloc issued 5C1E 90A7 on 21 Mar 2018; get the new sheet with Download template and copy the data into it, looking closely at the 3 changed criteria.',
    ],
  ])('%s keeps the meaning and the facts', (code, sentence) => {
    expect(findingText(samples[code], 'en', PLACE).sentence).toBe(sentence);
  });

  test('one changed criterion is singular', () => {
    const finding = findingOf('workbook.otherRubric', {
      facts: { date: null, changed: 1 },
      seen: 'A',
      expected: { is: 'text', text: 'B' },
    });

    expect(findingText(finding, 'en').sentence).toContain(
      'the bloc issued B; get the new sheet with Download template and copy the data into it, looking closely at the 1 changed criterion.',
    );
  });
});

test('a very long text of a cell is cut, the frame keeps all of it', () => {
  const seen = 'dài '.repeat(200);
  const text = findingText(findingOf('cell.notNumber', { facts: { example: '48', day: null }, seen }), 'vi');

  expect(text.sentence.length).toBeLessThan(400);
  expect(text.sentence).toContain('…');
  expect(text.seen).toBe(`${seen.trimEnd()}⟨dấu cách⟩`);
});
