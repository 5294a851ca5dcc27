import type { Points } from '../../points.ts';
import { pts } from './phrases.ts';

interface At {
  readonly cell: string;
}

interface Count {
  readonly count: number;
}

export const buttons = {
  check: 'Kiểm tra bảng điểm',
  checkAgain: 'Kiểm tra lại',
  goTo: ({ cell }: At) => `Đến ô ${cell}`,
  fixCell: 'Sửa giúp ô này',
  fixForms: ({ count }: Count) => `Sửa giúp ${count} chỗ về cách ghi`,
  undo: 'Hoàn tác',
  keepWithReason: 'Giữ nguyên, ghi lý do',
  markCells: 'Tô màu các chỗ phải sửa',
  clearMarks: 'Bỏ tô màu',
  printList: 'In danh sách',
  send: 'Nộp bảng tự chấm',
  sendAgain: 'Nộp lại',
  withdraw: 'Rút lại để sửa',
  retryNow: 'Gửi lại ngay',
  savePackage: 'Lưu gói nộp',
  confirm: 'Xác nhận bảng tự chấm (thủ trưởng)',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  downloadTemplate: 'Tải bảng mẫu',
  printReceipt: 'In biên nhận',
  copyCode: 'Sao chép mã',
  verifyReceipt: 'Kiểm tra biên nhận',
  viewSent: 'Xem bản đã nộp',
  explain: 'Giải trình',
  remind: ({ count }: Count) => `Nhắc ${count} đơn vị`,
  openAppraisal: 'Mở thẩm định',
  saveAndNext: 'Lưu, sang tiêu chí sau',
  keepSelf: ({ self }: { readonly self: Points }) => `Giữ ${pts(self)}`,
  acceptMatching: ({ count }: Count) => `Chấp nhận ${count} tiêu chí khớp`,
  returnSheet: 'Trả lại để bổ sung',
  reopen: 'Mở lại cho đơn vị',
  freeze: 'Chốt xếp hạng',
  downloadRanking: 'Tải bảng xếp hạng',
  publishRubric: 'Công bố bảng tiêu chí',
  chooseFile: 'Chọn tệp trên máy',
  downloadFixed: 'Tải tệp đã sửa',
} as const;

/** What is said of a button: why it is off, and what pressing it did. */
export const afterButtons = {
  appraisalOpensWhen: ({ count }: Count) => `Mở thẩm định được khi hết hạn nộp hoặc đủ ${count} bảng.`,
  fixed: ({ cell }: At) => `Đã sửa ô ${cell}.`,
  arrived: ({ cell }: At) => `Đã đến ô ${cell}. Bấm F6 để trở lại khung này.`,
  copied: 'Đã chép mã.',
  undone: ({ cell }: At) => `Đã trả ô ${cell} về như trước.`,
  cannotUndo: ({ cell, seen }: At & { readonly seen: string }) =>
    `Ô ${cell} đã được sửa tay sau đó nên không hoàn tác; số trước đây là ${seen}.`,
} as const;
