import type { Day } from '../../calendar.ts';
import type { CodedWords } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { day, quoted } from './phrases.ts';

export const severities: CodedWords['severities'] = { error: 'Phải sửa', warning: 'Xem lại', note: 'Lưu ý' };

export const repairs: CodedWords['repairs'] = {
  setValue: (value) => `Đặt ${showNumber(value, 'vi')}`,
  setDay: (value) => `Đặt ${day(value as Day)}`,
  setText: (value) => `Ghi ${quoted(value)}`,
  setFormula: () => 'Khôi phục công thức',
  showRow: () => 'Hiện dòng',
  showSheet: () => 'Hiện trang',
};
