import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Language } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { guideSheet } from '#workbook/scoring/guideSheet.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { smallBlocJson } from '../../core/smallBloc.ts';
import { sampleBloc } from '../../sampleBlocs.ts';

const linesOf = (bloc: Bloc, agency: string, language: Language = 'vi'): readonly string[] => {
  const member = bloc.members.find(({ code }) => code === agency);
  if (!member) throw new Error(`no ${agency}`);
  return guideSheet(bloc, member, messagesOf(language)).cells.flatMap(({ column, content }) =>
    column === 1 && content.type === 'text' ? [content.text] : [],
  );
};

const CAO_BANG = sampleBloc('cao-bang-noi-chinh-2018');

describe('the sheet of instructions', () => {
  test('tells an agency what it signed, where, and by which criteria it is scored', () => {
    const lines = linesOf(CAO_BANG, 'STP');
    expect(lines).toContain('Ký ngày 21/3/2018 tại Sở Tư pháp tỉnh Cao Bằng.');
    expect(lines).toContain('Hoàn thành xuất sắc nhiệm vụ chính trị của từng ngành trong Khối (chấm ở I.2).');
  });

  test('tells it what it registered for itself, marked where that is assumed', () => {
    const own = 'Danh hiệu: Tập thể lao động xuất sắc; hình thức khen thưởng: Cờ thi đua của UBND tỉnh; đăng ký ngày 21/3/2018 (giả định).';
    expect(linesOf(CAO_BANG, 'STP')).toContain(own);
    expect(linesOf(CAO_BANG, 'CTHADS')).toContain('Danh hiệu: Tập thể lao động xuất sắc; đăng ký ngày 21/3/2018 (giả định).');
  });

  test('says whose own a movement is', () => {
    const own = '“Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng”, phong trào riêng của Bộ Chỉ huy Bộ đội biên phòng tỉnh';
    expect(linesOf(CAO_BANG, 'STP')).toContain(own);
  });

  test('says it in English where that was written', () => {
    const lines = linesOf(CAO_BANG, 'STP', 'en');
    expect(lines).toContain('Signed on 21 Mar 2018 at Sở Tư pháp tỉnh Cao Bằng.');
    expect(lines).toContain('Fulfil the political tasks of each sector of the bloc with distinction (scored by I.2).');
    expect(lines).toContain('Ký giao ước: 31 Mar 2018 (assumed).');
  });

  test('marks what no source states', () => {
    const lines = linesOf(sampleBloc('bac-giang-tu-phap-2018'), 'PTP-SD');
    expect(lines).toContain('GIAO ƯỚC THI ĐUA (giả định)');
    expect(lines).toContain('Ký ngày 09/01/2018 (giả định).');
    expect(lines.find((line) => line.startsWith('Các đơn vị ký'))).toMatch(/ \(giả định\)\.$/);
    expect(lines.find((line) => line.startsWith('Kết quả chốt'))).toMatch(/Nội chính tỉnh Bắc Giang, năm 2018 \(giả định\)\.$/);
  });

  test('has the instructions alone where the bloc’s file holds no agreement', () => {
    const bloc = readBloc(smallBlocJson());
    expect(linesOf(bloc, 'A')).toEqual([messagesOf('vi').guide.title, ...messagesOf('vi').guide.lines]);
  });

  test('says that an agency did not register where others did', () => {
    const bloc = readBloc({ ...smallBlocJson(), registrations: [{ agency: 'A', award: 'Bằng khen' }] });
    expect(linesOf(bloc, 'A')).toContain('Hình thức khen thưởng: Bằng khen.');
    expect(linesOf(bloc, 'B')).toContain('Đơn vị chưa đăng ký danh hiệu, hình thức khen thưởng nào.');
  });
});
