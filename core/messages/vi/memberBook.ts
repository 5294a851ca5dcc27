import type { MemberExpected, MemberField } from '../../members/MemberEntry.ts';
import { quoted } from './phrases.ts';

/** The list of a bloc's members as a workbook. */
export const memberBook = {
  sheet: 'Danh sách đơn vị',
  title: 'Danh sách đơn vị thành viên',
  hint: 'Mỗi dòng là một đơn vị. Danh sách này là toàn bộ đơn vị của khối trong năm: đơn vị không có dòng thì không còn trong khối. Nạp tệp: hoặc nhận tất cả, hoặc không nhận dòng nào.',
  columns: {
    code: 'Mã đơn vị',
    name: 'Tên gọi',
    fullName: 'Tên đầy đủ',
    cluster: 'Cụm',
    attributes: 'Đặc điểm',
  } satisfies { readonly [Field in MemberField]: string } as { readonly [Field in MemberField]: string },
  expected: (expected: MemberExpected): string => {
    switch (expected.is) {
      case 'code':
        return 'mã đơn vị chỉ gồm chữ, số và dấu . _ -, không có khoảng trắng, như STP';
      case 'name':
        return 'tên đơn vị, từ 2 đến 200 chữ';
      case 'unmerged':
        return 'ô riêng cho từng dòng; hãy bỏ gộp ô';
      case 'cluster':
        return 'tên cụm, vì khối này xếp hạng theo cụm';
      case 'heading':
        return `dòng tiêu đề có cột ${quoted(expected.title)}`;
      case 'attribute':
        return expected.known.length === 0
          ? 'để trống: bộ tiêu chí không có quy định riêng cho đơn vị nào'
          : `một trong: ${expected.known.join(', ')}`;
      case 'once':
        return 'mỗi mã đơn vị chỉ một dòng; hãy bỏ dòng lặp';
      case 'someone':
        return 'ít nhất một dòng có đơn vị';
      case 'named':
        return `đủ các đơn vị mà hồ sơ khối còn nhắc đến ở ${expected.at}; hãy thêm lại đơn vị đó, hoặc sửa chỗ ấy trước`;
    }
  },
  fault: ({
    sheet,
    cell,
    seen,
    expected,
  }: {
    readonly sheet: string;
    readonly cell: string;
    readonly seen: string;
    readonly expected: string;
  }) => `Trang ${quoted(sheet)}, ô ${cell}: ${seen === '' ? 'đang trống' : `đang ghi ${quoted(seen)}`}, cần ${expected}.`,
} as const;
