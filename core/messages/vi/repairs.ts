import type { CodedWords } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { quoted } from './phrases.ts';

export const severities: CodedWords['severities'] = { error: 'Phải sửa', warning: 'Xem lại', note: 'Lưu ý' };

export const repairs: CodedWords['repairs'] = {
  setValue: (value) => `Đặt ${showNumber(value, 'vi')}`,
  setText: (value) => `Ghi ${quoted(value)}`,
  setFormula: () => 'Khôi phục công thức',
  showRow: () => 'Hiện dòng',
  showSheet: () => 'Hiện trang',
  restoreRow: () => 'Thêm lại dòng',
  restoreSheet: (value) => `Thêm lại trang ${value}`,
  dropLink: () => 'Giữ số đang thấy, bỏ liên kết',
};
