import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rankingPlace, whyText } from '#core/messages/whyText.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { caseNamed } from '../../workbook/ranking/cases.ts';

describe('whyText', () => {
  const texts = (name: string, language: 'vi' | 'en' = 'vi'): readonly string[] => {
    const { bloc, readings } = caseNamed(name);
    return rankBloc(bloc, readings).agencies.map((ranked) => whyText(bloc, ranked, messagesOf(language)));
  };

  test('joins every reason of an agency in one line, agencies by name', () => {
    const [first = '', ...others] = texts('ties that the order leaves');
    expect(first).toMatch(/^Đồng hạng 1 với Công an tỉnh và Tòa án nhân dân tỉnh; .+ Chưa đề nghị Cờ thi đua: /);
    expect(others.at(-1)).toMatch(/^Bằng điểm .+; xếp sau vì điểm Mục I thấp hơn 2 điểm\.$/);
  });

  test('speaks the language that is asked for', () => {
    expect(texts('a barred agency', 'en').at(-1)).toMatch(/^Not considered: /);
  });

  test('names a bonus that stands alone by its title, every other criterion by its code', () => {
    const { criterionName } = rankingPlace(caseNamed('the usual rubric').bloc);
    expect(criterionName('T')).toBe('nội dung của tiêu chí T');
    expect(criterionName('I.1.a')).toBe('I.1.a');
    expect(criterionName('unknown')).toBe('unknown');
  });
});
