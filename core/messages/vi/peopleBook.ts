import type { PersonExpected, PersonField } from '../../people/PersonEntry.ts';
import { showDay } from '../dates.ts';
import { roles } from './people.ts';
import { quoted } from './phrases.ts';

/** The list of a bloc's people as a workbook. */
export const peopleBook = {
  sheet: 'Danh sách người',
  title: 'Danh sách người của khối',
  hint: 'Mỗi dòng là một vai trò của một người. Người có hai vai trò ghi hai dòng. Thôi vai trò thì ghi ngày cuối vào cột “Đến ngày”, không xoá dòng. Nạp tệp: hoặc nhận tất cả, hoặc không nhận dòng nào.',
  columns: {
    person: 'Tài khoản',
    name: 'Họ và tên',
    role: 'Vai trò',
    agency: 'Mã đơn vị',
    from: 'Từ ngày',
    to: 'Đến ngày',
    agencies: 'Đơn vị được phân công',
    criteria: 'Tiêu chí được phân công',
    email: 'Thư điện tử',
  } satisfies { readonly [Field in PersonField]: string } as { readonly [Field in PersonField]: string },
  roles,
  expected: (expected: PersonExpected): string => {
    switch (expected.is) {
      case 'account':
        return 'tên tài khoản đăng nhập, từ 2 đến 128 chữ, số hoặc dấu . _ @ + -, không có khoảng trắng';
      case 'name':
        return 'họ và tên, từ 2 đến 120 chữ';
      case 'email':
        return 'địa chỉ thư điện tử không dấu như can-bo@stp.tinh.gov.vn, hoặc để trống';
      case 'day':
        return 'ngày như 01/03/2018';
      case 'unmerged':
        return 'ô riêng cho từng dòng; hãy bỏ gộp ô';
      case 'role':
        return `một trong: ${expected.names.join(', ')}`;
      case 'heading':
        return `dòng tiêu đề có cột ${quoted(expected.title)}`;
      case 'agency':
        return `mã đơn vị của khối: ${expected.known.join(', ')}`;
      case 'criterion':
        return `mã tiêu chí của bộ tiêu chí, ví dụ ${expected.known.join(', ')}`;
      case 'blank':
        return `để trống vì vai trò là ${roles[expected.role]}`;
      case 'notBefore':
        return `ngày từ ${showDay(expected.day, 'vi')} trở đi`;
      case 'once':
        return 'mỗi người, vai trò và đơn vị chỉ một dòng; hãy bỏ dòng lặp';
      case 'someone':
        return 'ít nhất một dòng có người';
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
