import type { Points } from '../../points.ts';
import { paneDone } from './paneDone.ts';
import { paneDoor } from './paneDoor.ts';
import { paneFindings } from './paneFindings.ts';
import { paneSent } from './paneSent.ts';
import { paneRubric } from './paneRubric.ts';
import { paneTable } from './paneTable.ts';
import { pts } from './phrases.ts';
import { tableColumns } from './tableColumns.ts';

interface Count {
  readonly count: number;
}

interface Place {
  readonly cell: string;
  readonly criterion: string;
}

/** What stands on the screens of the pane beside the words that it shares with paper and the command line. */
export const pane = {
  frame: {
    product: 'Giao Ước',
    more: 'Thêm lựa chọn',
    blocAndYear: ({ bloc, year }: { readonly bloc: string; readonly year: number }) => `${bloc} · Năm ${year}`,
    due: ({ date }: { readonly date: string }) => `Hạn nộp hết ${date}`,
    dueLeft: ({ date, left }: { readonly date: string; readonly left: string }) => `Hạn nộp hết ${date} · còn ${left}`,
    duePassed: ({ date }: { readonly date: string }) => `Đã quá hạn nộp ${date}`,
    notSignedIn: 'Chưa đăng nhập',
    signedInAs: ({ name }: { readonly name: string }) => `Đã đăng nhập: ${name}.`,
    signedOut: 'Đã đăng xuất. Bảng và kết quả kiểm tra vẫn giữ.',
    language: 'English',
    textSize: ({ count }: Count) => `Cỡ chữ ${count}%`,
    receipts: 'Các biên nhận trước',
    sheet: 'Bảng tự chấm',
    board: 'Tiến độ',
    ranking: 'Xếp hạng',
    appraisals: 'Thẩm định',
    meeting: 'Họp',
    bloc: 'Hồ sơ',
    answers: 'Giải trình',
    records: 'Phong trào, đăng ký',
    back: 'Quay lại',
    checking: 'Đang kiểm tra…',
    reading: 'Đang đọc bảng…',
    checkSteps: {
      file: 'Đang mở tệp…',
      table: 'Đang tìm bảng trong tệp…',
      rules: ({ count }: Count) => `Đang soát ${count} tiêu chí…`,
    },
    stop: 'Dừng',
    stopped: 'Đã dừng kiểm tra. Bảng không thay đổi.',
    slow: 'Tệp lớn hoặc máy đang bận. Trong lúc chờ vẫn làm việc trong bảng được; bấm Dừng cũng không mất gì.',
    lostTitle: 'Phần này chưa mở được',
    lost: 'Mạng có thể đã ngắt giữa chừng. Bảng vẫn nguyên, bản chờ gửi vẫn giữ trên máy này. Kiểm tra mạng rồi bấm Tải lại khung.',
    reload: 'Tải lại khung',
    offline: 'Chưa kết nối được với khối. Kiểm tra mạng rồi bấm lại; bảng và kết quả kiểm tra vẫn giữ.',
    cellGone: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) =>
      `Không thấy ô ${cell} ở trang ${sheet}: trang hoặc ô đã đổi tên hay bị xoá. Bấm Kiểm tra lại để đọc bảng hiện có.`,
    tooManyCells:
      'Bảng có quá nhiều ô trống được định dạng nên Excel không chuyển hết một lần. Xoá các dòng, cột trống đã định dạng rồi bấm lại.',
    notInThisExcel: 'Phiên bản Excel này không làm được việc vừa bấm. Kiểm tra và nộp vẫn dùng được; hãy sửa tay trong ô.',
    notLasting: 'Cửa sổ này không cho giữ lại gì khi đóng: đừng đóng khung trước khi có biên nhận.',
  },
  table: {
    section: 'Mục',
    filled: 'Đã điền',
    onSheet: 'Trên bảng',
    self: 'Tự chấm',
    max: 'Điểm chuẩn',
  },
  ready: {
    unfilled: ({ count }: Count) => `Còn ${count} tiêu chí chưa điền`,
    allFilled: 'Đã điền đủ các tiêu chí',
    filledOf: ({ done, all }: { readonly done: number; readonly all: number }) => `Đã điền ${done} trên ${all} tiêu chí`,
    place: ({ cell, criterion, points }: Place & { readonly points: Points }) => `Ô ${cell} · ${criterion} · điểm chuẩn ${pts(points)}`,
    goTo: 'Đến ô',
    goToCell: ({ cell, criterion }: Place) => `Đến ô ${cell}, ${criterion}`,
    others: ({ count }: Count) => `và ${count} tiêu chí khác`,
    onlyReads: 'Kiểm tra chỉ đọc, không thay đổi bảng.',
    changed: 'Bảng đã thay đổi; số liệu trên khung được đọc lại khi kiểm tra.',
  },
  findings: paneFindings,
  keep: {
    label: 'Lý do giữ nguyên',
    hint: ({ least, most }: { readonly least: number; readonly most: number }) =>
      `Từ ${least} đến ${most} chữ cái, ghi vào cột Giải trình; người thẩm định đọc được.`,
    save: 'Ghi lý do',
    change: 'Sửa lý do',
    nowhere: 'Bảng này không có cột Giải trình để ghi lý do; hãy sửa chỗ này, hoặc chép số liệu sang bảng mẫu.',
    kept: ({ reason }: { readonly reason: string }) => `Giữ nguyên: ${reason}`,
  },
  summary: {
    checkedAt: ({ moment }: { readonly moment: string }) => `Kiểm tra lúc ${moment}. Bảng chưa thay đổi từ lúc đó.`,
    kept: ({ count }: Count) => `Giữ nguyên (${count})`,
    whenSending: 'Khi nộp',
    timeCounts: 'Giờ nộp tính từ lúc khối nhận được.',
    before: ({ date }: { readonly date: string }) => `Nộp đến hết ngày ${date} là trong hạn.`,
    head: 'Thủ trưởng đơn vị xác nhận sau.',
    again: ({ version }: { readonly version: number }) =>
      `Bản nộp lần ${version} đang giữ ở khối được thay bằng bản này; giờ nhận lần đầu vẫn giữ.`,
    sending: 'Đang gửi…',
    signingIn: 'Đang chờ đăng nhập…',
    asking: 'Đang hỏi lại…',
    changedMeanwhile: 'Bảng đã thay đổi từ lần kiểm tra nên vừa được kiểm tra lại. Xem lại kết quả rồi bấm nộp.',
  },
  receipt: {
    received: 'Khối đã nhận bảng tự chấm',
    inTime: 'Trong hạn.',
    late: 'Sau hạn nộp.',
    earlyBy: ({ count }: Count) => `Trong hạn, sớm hơn ${count} ngày.`,
    version: ({ version }: { readonly version: number }) => `lần ${version}`,
    next: 'Việc tiếp theo',
    headConfirms: 'Thủ trưởng xác nhận',
    appraisal: 'Tổ thẩm định chấm',
    toSheet: 'Về bảng tự chấm',
    qr: ({ number }: { readonly number: string }) => `Mã vuông của biên nhận ${number}`,
  },
  waiting: {
    title: 'Chưa gửi được, đang giữ trên máy này',
    since: ({ time }: { readonly time: string }) => `Bấm nộp lúc ${time}. Không mất nội dung nào.`,
    version: 'Bản chờ gửi',
    versionOf: ({ version, total }: { readonly version: number; readonly total: string }) => `lần ${version}, tổng tự chấm ${total}`,
    tried: 'Đã thử gửi',
    triedTimes: ({ count, time }: Count & { readonly time: string }) => `${count} lần, gần nhất ${time}`,
    next: 'Tự thử lại',
    nextAt: ({ time }: { readonly time: string }) => `${time}, khi khung này đang mở`,
    ways: 'Nếu mạng chưa có lại trước hạn',
    phone: 'Phát mạng từ điện thoại rồi bấm Gửi lại ngay.',
    otherComputer: ({ address }: { readonly address: string }) =>
      `Bấm Lưu gói nộp, chép gói sang máy có mạng rồi thả vào ${address}; gửi ở cả hai máy cũng chỉ tính một lần.`,
    tellChair: 'Báo Trưởng khối trước giờ hạn.',
    closing: 'Vẫn đóng Excel được; khung này gửi tiếp ở lần mở sau trên máy này.',
    packageName: ({ agency, year }: { readonly agency: string; readonly year: number }) => `${agency} - gói nộp ${year}`,
    packageDamaged:
      'Gói nộp này không còn nguyên vẹn. Lưu gói lần nữa ở máy đã kiểm tra bảng, rồi chép lại; hoặc thả chính tệp bảng tự chấm vào đây.',
    othersWait: ({ name }: { readonly name: string }) =>
      `Trên máy này còn một bản chờ gửi của ${name}. Gửi hoặc bỏ bản đó trước, rồi thả gói này lại.`,
    drop: 'Bỏ bản chờ gửi',
  },
  signIn: {
    title: 'Đăng nhập để nộp bảng và xem kết quả',
    recognised: ({ agency, year }: { readonly agency: string; readonly year: number }) =>
      `Đã nhận ra bảng tự chấm năm ${year} của ${agency}.`,
    noNeed: 'Điền và kiểm tra không cần đăng nhập.',
    window: 'Một cửa sổ mở ra; đăng nhập xong sẽ trở lại đây, bảng giữ nguyên.',
    waiting: 'Đang chờ đăng nhập ở cửa sổ vừa mở.',
    giveUp: 'Huỷ đăng nhập',
    windowBlocked: 'Cửa sổ đăng nhập không mở được. Cho phép cửa sổ bật lên rồi bấm Đăng nhập.',
    accounts: 'Chưa có tài khoản hoặc quên mật khẩu: liên hệ cán bộ CNTT của đơn vị. Tài khoản do Trưởng khối mời theo danh sách đơn vị.',
    checkFirst: 'Kiểm tra bảng điểm, chưa cần đăng nhập',
  },
  refused: {
    title: 'Chưa dùng được bảng đang mở',
    readAgain: 'Đọc lại bảng',
  },
  verification: {
    title: 'Kiểm tra lại',
    agrees: 'Khớp toàn bộ',
    differs: 'Không khớp',
    how: 'Giao Ước tính lại xếp hạng từ các bảng điểm nằm trong tệp, rồi so với từng ô và từng mã đối chiếu của tệp.',
    changed: 'Tệp đã thay đổi sau lần kiểm tra này; bấm Kiểm tra lại.',
  },
  board: {
    sent: ({ count, all }: Count & { readonly all: number }) => `${count}/${all} đơn vị đã nộp`,
    due: ({ date }: { readonly date: string }) => `Hạn hết ${date}`,
    updated: ({ moment }: { readonly moment: string }) => `Cập nhật lúc ${moment}.`,
    notUpdated: ({ moment }: { readonly moment: string }) => `Chưa cập nhật được; đây là bảng lúc ${moment}.`,
    update: 'Cập nhật',
    groups: {
      missing: ({ count }: Count) => `Chưa nộp (${count})`,
      sent: ({ count }: Count) => `Đã nộp, chờ thủ trưởng xác nhận (${count})`,
      done: ({ count }: Count) => `Đã nộp và xác nhận (${count})`,
    },
    received: ({ moment }: { readonly moment: string }) => `Nhận ${moment}`,
    version: ({ version }: { readonly version: number }) => `nộp lần ${version}`,
    receipt: ({ number }: { readonly number: string }) => `biên nhận ${number}`,
    late: 'sau hạn nộp',
    sendAgain: 'phải nộp lại theo bộ tiêu chí mới',
    own: 'Đơn vị mình: đơn vị khác thẩm định, chỉ xem',
    total: ({ total }: { readonly total: string }) => `tổng tự chấm ${total}`,
    deadline: 'Hạn nộp',
    deadlineOf: ({ name }: { readonly name: string }) => `Hạn nộp của ${name}`,
    openUntil: ({ date }: { readonly date: string }) => `được nộp lại đến hết ${date}`,
    remind: ({ count }: Count) => `Nhắc ${count} đơn vị`,
    reminders: 'Việc phải làm, thư đã nhắc',
    noScores: 'Điểm của các đơn vị chỉ hiện sau hạn nộp.',
  },
  rankingTable: {
    rank: 'Hạng',
    agency: 'Đơn vị',
    total: 'Tổng điểm',
    self: ({ total }: { readonly total: string }) => `Tự chấm ${total}`,
    registered: ({ what }: { readonly what: string }) => `Đã đăng ký ${what}`,
    notRegistered: 'Chưa đăng ký danh hiệu',
    own: 'Đơn vị mình',
    unranked: 'không xếp hạng',
    missing: ({ names }: { readonly names: string }) => `Chưa có bảng: ${names}.`,
    rejected: ({ names }: { readonly names: string }) => `Bảng chưa tính được: ${names}.`,
    frozen: 'Xếp hạng đã chốt.',
    saving: 'Đang tải…',
    insights: 'Điều gì làm đổi thứ hạng',
    bars: 'Vạch đậm là tổng điểm, vạch nhạt là điểm tự chấm, so với đơn vị cao nhất.',
    papers: 'Văn bản của khối',
    paper: {
      minutes: 'Biên bản họp bình xét',
      votes: 'Biên bản kiểm phiếu',
      letter: 'Tờ trình đề nghị khen thưởng',
      notice: 'Thông báo kết quả',
    },
  },
  receipts: {
    title: 'Các biên nhận trước',
    open: ({ number }: { readonly number: string }) => `Mở biên nhận ${number}`,
  },
  done: paneDone,
  rubric: paneRubric,
  sent: paneSent,
  door: paneDoor,
  ownTable: { ...paneTable, columns: tableColumns },
} as const;
