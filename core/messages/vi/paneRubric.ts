interface Count {
  readonly count: number;
}

interface Version {
  readonly version: number;
}

interface Two {
  readonly before: string;
  readonly after: string;
}

/** The rubric's own screens: the workbook that a chair writes, and what the bloc has published. */
export const paneRubric = {
  title: 'Bộ tiêu chí',
  opened: 'Bộ tiêu chí đang mở',
  published: 'Bộ tiêu chí đã công bố',
  ofYear: ({ year }: { readonly year: number }) => `Bộ tiêu chí năm ${year}`,
  check: 'Kiểm tra bộ tiêu chí',
  checkFirst: 'Kiểm tra bộ tiêu chí, chưa cần đăng nhập',
  onlyReads: 'Kiểm tra chỉ đọc, không thay đổi bảng và không cần đăng nhập.',
  neverChecked: 'Chưa kiểm tra lần nào. Việc kiểm tra mất vài giây và không cần mạng.',
  changed: 'Bảng đã thay đổi; số liệu trên khung được đọc lại khi kiểm tra.',
  facts: {
    year: 'Năm',
    criteria: 'Tiêu chí chấm điểm',
    sum: 'Tổng điểm các mục',
    members: 'Đơn vị thành viên',
    none: 'chưa ghi',
  },
  column: { part: 'Mục', criteria: 'Tiêu chí', max: 'Điểm chuẩn' },
  faults: ({ count }: Count) => `Còn ${count} chỗ phải sửa trước khi công bố`,
  clean: 'Không còn chỗ phải sửa trong bộ tiêu chí',
  stale: ({ time }: { readonly time: string }) => `Bảng đã thay đổi từ lần kiểm tra ${time}. Kiểm tra lại để dùng.`,
  checkedAt: ({ moment, count }: Count & { readonly moment: string }) => `Kiểm tra lúc ${moment}, đủ ${count} tiêu chí chấm điểm.`,
  faultsAt: 'Các chỗ phải sửa',
  pressToGo: 'Bấm vào một chỗ để đến ô đó trong bảng.',
  at: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `Ô ${cell} · Trang ${sheet}`,
  blank: 'Ô đang trống',
  meant: ({ title }: { readonly title: string }) => `Có phải ý anh/chị là “${title}”?`,
  forChair: 'Trưởng khối: đăng nhập để công bố',
  assumed: {
    title: ({ count }: Count) => `Giả định (${count})`,
    why: 'Người soạn tạm đặt các phần này, chưa có căn cứ trong văn bản của khối; cần xem lại trước khi công bố.',
    mark: 'giả định',
    in: {
      bloc: 'Thông tin khối',
      dates: 'Các ngày trong năm',
      scale: 'Thang điểm',
      naPolicy: 'Khi tiêu chí không áp dụng',
      gates: 'Điều kiện không xét thi đua',
      grades: 'Xếp loại',
      ranking: 'Thứ tự xếp hạng',
      quotas: 'Số lượng khen thưởng',
      deadlines: 'Thời hạn',
      criteria: 'Tiêu chí',
      assumptions: 'Ghi chú của người soạn',
    },
  },
  desk: {
    version: ({ version }: Version) => `Bản lần ${version}`,
    inForce: ({ version }: Version) => `Bản lần ${version} đang áp dụng`,
    notRead: 'Chưa đọc được bộ tiêu chí đã công bố',
    publishedAt: 'Công bố',
    by: 'Người công bố',
    code: 'Mã đối chiếu',
    reason: 'Lý do',
    history: 'Các bản đã công bố',
    showChanges: 'Xem thay đổi',
    showChangesOf: ({ version }: Version) => `Xem thay đổi của bản lần ${version}`,
    edit: 'Sửa và công bố bản mới',
    download: 'Tải bảng bộ tiêu chí để sửa',
    file: ({ year, version }: Version & { readonly year: number }) => `Bộ tiêu chí ${year} - bản lần ${version}.xlsx`,
    compare: 'So với bản đã công bố',
    tryOut: 'Chạy thử',
    publish: 'Công bố',
    update: 'Cập nhật',
    openFirst: 'Mở bảng bộ tiêu chí của khối trong Excel rồi mở lại khung này để so sánh, chạy thử và công bố.',
    otherBloc: 'Tệp đang mở là bộ tiêu chí của khối khác hoặc năm khác; mở đúng bảng của khối để so sánh, chạy thử và công bố.',
    frozen: 'Đã có đơn vị nộp bảng tự chấm: công bố bản mới phải ghi lý do.',
    stale: 'Bảng đã thay đổi sau lần so sánh này. So sánh lại để dùng.',
    staleTrial: 'Bảng đã thay đổi sau lần chạy thử này. Chạy thử lại để xem.',
    compareAgain: 'So sánh lại',
  },
  difference: {
    title: ({ count, version }: Count & Version) => `${count} chỗ khác bản lần ${version}`,
    same: ({ version }: Version) => `Không có chỗ nào khác bản lần ${version}`,
    kinds: { added: 'Thêm', removed: 'Bỏ', moved: 'Chuyển', reordered: 'Xếp lại', changed: 'Đổi' },
    nobodyAgain: 'Không đơn vị nào phải nộp lại.',
    sendAgain: ({ count, names }: Count & { readonly names: string }) => `${count} đơn vị phải nộp lại: ${names}.`,
    beyond: ({ names }: { readonly names: string }) =>
      `Bảng còn đổi phần không thuộc bộ tiêu chí: ${names}. Trả các ô đó về như cũ rồi so sánh lại; các phần này được đổi ở nơi khác.`,
  },
  trial: {
    title: ({ count }: Count) => `Chạy thử trên ${count} bảng đã nộp`,
    nothingSent: 'Chưa có bảng nào được nộp nên chưa chạy thử được.',
    keepsNothing: 'Chạy thử không lưu gì; điểm và thứ hạng đang có giữ nguyên.',
    same: 'Không điểm và thứ hạng nào thay đổi.',
    agency: 'Đơn vị',
    total: 'Tổng điểm',
    rank: 'Hạng',
    becomes: ({ before, after }: Two) => `${before} thành ${after}`,
    criterion: ({ code, title, before, after }: Two & { readonly code: string; readonly title: string }) =>
      `${code} ${title}: ${before} → ${after}`,
    noCriteria: 'Không tiêu chí nào đổi điểm.',
    unfit: ({ count }: Count) => `Bảng không còn khớp (${count})`,
    others: ({ count }: Count) => `và ${count} chỗ khác`,
    missing: ({ names }: { readonly names: string }) => `Chưa có bảng: ${names}.`,
    again: 'Chạy thử lại',
  },
  publishing: {
    title: 'Xem trước khi công bố',
    becomes: ({ version, before }: Version & { readonly before: number }) => `Bản lần ${version} thay cho bản lần ${before}.`,
    changes: ({ count }: Count) => `Những chỗ thay đổi (${count})`,
    whenPublished: 'Khi công bố',
    forGood: 'Bản đã công bố không sửa được nữa; muốn đổi phải công bố bản tiếp theo.',
    newSheets: 'Bảng mẫu tải từ lúc đó theo bản mới.',
    reason: 'Lý do công bố sau khi đã có đơn vị nộp',
    reasonHint: 'Mọi đơn vị trong khối đọc được lý do này.',
    confirm: ({ version }: Version) => `Công bố bản lần ${version}`,
    sending: 'Đang công bố…',
    done: ({ version }: Version) => `Đã công bố bản lần ${version}`,
    toDesk: 'Về bộ tiêu chí của khối',
  },
} as const;
