interface Count {
  readonly count: number;
}

interface Moved {
  readonly name: string;
  readonly moment: string;
}

/** A sheet that the bloc holds, and what may be done with it: confirm, withdraw, return; and the steps of the bloc's year. */
export const paneSent = {
  title: 'Bảng đã nộp',
  open: ({ name }: { readonly name: string }) => `Mở bảng đã nộp của ${name}`,
  nothing: 'Khối chưa nhận bảng nào của đơn vị. Mở bảng, kiểm tra rồi nộp.',
  versions: 'Các bản đã nộp',
  version: ({ version, moment, total }: { readonly version: number; readonly moment: string; readonly total: string }) =>
    `Lần ${version} · ${moment} · tổng tự chấm ${total}`,
  compare: ({ version }: { readonly version: number }) => `Khác gì so với lần ${version}`,
  changed: ({ count, version }: Count & { readonly version: number }) => `Khác lần ${version} ở ${count} chỗ`,
  same: ({ version }: { readonly version: number }) => `Số liệu giống hệt lần ${version}.`,
  sections: 'Điểm các mục',
  returned: ({ count }: Count) => (count === 0 ? 'Cần bổ sung bảng' : `Cần bổ sung ${count} tiêu chí`),
  returnedBy: ({ name, moment }: Moved) => `${name} trả lại lúc ${moment}.`,
  confirmedBy: ({ name, moment }: Moved) => `${name} xác nhận lúc ${moment}.`,
  withdrawnBy: ({ name, moment }: Moved) => `${name} rút lại lúc ${moment}. Chưa nộp lại thì coi như chưa nộp.`,
  reason: 'Lý do trả lại',
  criteria: 'Tiêu chí cần bổ sung',
  mend: ({ moment }: { readonly moment: string }) =>
    `Sửa trong bảng, kiểm tra rồi nộp lại. Giờ nhận lần đầu ${moment} được giữ, không tính nộp muộn.`,
  toSheet: 'Về bảng để sửa',
  answer: 'Xem điểm thẩm định và giải trình',
  meeting: 'Vào cuộc họp bình xét, bỏ phiếu',
  sendAgain: 'Bộ tiêu chí đã có bản mới; bảng này phải làm lại theo bản mới.',
  confirm: {
    why: 'Xác nhận là thủ trưởng đứng tên các số trên. Muốn sửa thì báo cán bộ rút lại trước khi xác nhận.',
    act: 'Xác nhận bảng tự chấm',
    done: 'Đã xác nhận bảng tự chấm.',
  },
  withdraw: {
    open: 'Rút lại để sửa',
    title: ({ version }: { readonly version: number }) => `Rút lại bản nộp lần ${version}?`,
    why: ({ number }: { readonly number: string }) =>
      `Biên nhận ${number} vẫn được lưu. Nộp lại trước hạn; chưa nộp lại thì coi như chưa nộp.`,
    act: 'Rút lại',
    leave: 'Để nguyên',
    done: 'Đã rút lại. Sửa bảng rồi nộp lại trước hạn.',
  },
  return: {
    open: 'Trả lại để bổ sung',
    reason: 'Lý do',
    reasonHint: ({ least, most }: { readonly least: number; readonly most: number }) =>
      `Từ ${least} đến ${most} chữ cái; đơn vị đọc được nguyên văn.`,
    criteria: 'Mã tiêu chí cần bổ sung',
    criteriaHint: 'Cách nhau bằng dấu phẩy, ví dụ I.1.a, II.3. Để trống là cả bảng.',
    act: 'Trả lại cho đơn vị',
    done: ({ name }: { readonly name: string }) => `Đã trả lại cho ${name}.`,
  },
  year: {
    title: 'Giai đoạn của năm',
    now: ({ state }: { readonly state: string }) => `Hiện nay: ${state}`,
    choose: ({ state }: { readonly state: string }) => `Chuyển sang: ${state}`,
    why: 'Mỗi lần chuyển được ghi trong nhật ký của khối; không bỏ qua bước nào.',
    freeze: 'Chốt rồi thì điểm và hạng không đổi được nữa.',
    reason: 'Lý do',
    reasonHint: ({ least, most }: { readonly least: number; readonly most: number }) =>
      `Từ ${least} đến ${most} chữ cái, ghi vào nhật ký; các đơn vị trong khối đều xem được.`,
    act: 'Chuyển giai đoạn',
    done: ({ state }: { readonly state: string }) => `Đã chuyển sang: ${state}.`,
  },
};
