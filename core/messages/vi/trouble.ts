interface At {
  readonly time: string;
}

interface Address {
  readonly address: string;
}

/** Sign-in, network and Excel: what happened, that nothing is lost, and what to do. */
export const trouble = {
  firstOpening: 'Chào anh/chị. Khung này kiểm tra bảng tự chấm, chỉ từng chỗ cần sửa và nộp cho khối.',
  signInNeeded: 'Đăng nhập để nộp bảng và xem kết quả. Điền và kiểm tra không cần đăng nhập.',
  windowBlocked: ({ code, address }: Address & { readonly code: string }) =>
    `Cửa sổ đăng nhập không mở được. Cho phép cửa sổ bật lên, hoặc dùng mã ${code} ở ${address}.`,
  windowClosed: 'Chưa đăng nhập xong. Bảng vẫn nguyên; bấm Đăng nhập để làm tiếp.',
  noAgency: ({ email }: { readonly email: string }) =>
    `Tài khoản ${email} chưa thuộc đơn vị nào trong khối. Anh/chị nhờ Trưởng khối hoặc cán bộ CNTT thêm vào.`,
  notAllowed: ({ action, who }: { readonly action: string; readonly who: string }) =>
    `Tài khoản của anh/chị không có quyền ${action}. Người làm được: ${who}.`,
  sessionEnded: 'Phiên đăng nhập đã hết. Anh/chị đăng nhập lại; mọi nội dung vẫn giữ.',
  clockWrong: ({ minutes }: { readonly minutes: number }) =>
    `Giờ trên máy lệch ${minutes} phút nên chưa đăng nhập được. Chỉnh giờ máy rồi thử lại.`,
  offline: ({ time }: At) => `Chưa gửi được, đang giữ trên máy này. Tự thử lại lúc ${time}.`,
  slowReply: 'Khối chưa trả lời. Đang hỏi lại xem đã nhận chưa; không nộp hai lần.',
  busy: ({ seconds }: { readonly seconds: number }) =>
    `Nhiều đơn vị đang nộp cùng lúc. Tự gửi lại sau ${seconds} giây, bảng giữ nguyên chỗ chờ.`,
  alreadyReceived: ({ time, number }: At & { readonly number: string }) => `Khối đã nhận bản này lúc ${time}. Biên nhận ${number}.`,
  changedByColleague: ({ name, time }: At & { readonly name: string }) =>
    `${name} đã nộp một bản khác lúc ${time}. Anh/chị xem chỗ khác nhau trước khi nộp đè lên.`,
  periodClosed: ({ deadline }: { readonly deadline: string }) =>
    `Đã hết hạn nộp ${deadline}. Gửi đề nghị mở lại cho Trưởng khối, kèm lý do.`,
  excelBusy: 'Excel đang bận tính hoặc đang mở hộp thoại. Đóng hộp thoại rồi bấm lại.',
  cellBeingEdited: 'Một ô đang gõ dở. Bấm Enter để xong ô đó rồi bấm lại.',
  sheetProtected: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) =>
    `Trang ${sheet} đang khoá nên không sửa giúp ô ${cell} được. Sửa tay trong ô, hoặc nhờ người giữ mật khẩu mở.`,
  readOnly: 'Tệp đang mở chỉ để xem. Bấm Enable Editing ở thanh vàng phía trên, rồi bấm lại.',
  tooManyCells: ({ address }: Address) =>
    `Bảng có quá nhiều ô trống được định dạng nên Excel không chuyển hết một lần. Lưu tệp rồi thả vào ${address}.`,
  excelLost: 'Excel trên web đã ngắt. Tải lại trang; nội dung đã lưu không mất.',
  notInThisExcel: ({ action }: { readonly action: string }) => `Phiên bản Excel này không hỗ trợ ${action}. Kiểm tra và nộp vẫn dùng được.`,
  excelTooOld: ({ address }: Address) =>
    `Excel trên máy này quá cũ để mở khung Giao Ước. Lưu bảng rồi thả vào ${address}; kết quả kiểm tra giống hệt.`,
  unknown: ({ ref }: { readonly ref: string }) =>
    `Có sự cố chưa rõ, mã ${ref}. Bảng vẫn nguyên. Bấm lại; nếu vẫn vậy, gửi mã này cho cán bộ CNTT.`,
} as const;
