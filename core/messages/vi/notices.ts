import type { Party } from '../../bloc/waitingFor.ts';
import type { DutyName } from '../../notices/duties.ts';
import type { NoticeState } from '../../notices/noticeStates.ts';

export interface NoticeFacts {
  /** `2018`, or `6 tháng 2018`, as the reader's language has it. */
  readonly period: string;
  readonly bloc: string;
  /** The agency that it is about; empty for the bloc as a whole. */
  readonly agency: string;
  /** `, trước hết ngày 15/11/2018` in the reader's language; empty where no day is set. */
  readonly by: string;
}

/** What somebody has to do, said to them. Each is a sentence that says what to do next. */
export const notices = {
  period: {
    yearEnd: ({ edition }: { readonly edition: number }) => `năm ${edition}`,
    midYear: ({ edition }: { readonly edition: number }) => `6 tháng đầu năm ${edition}`,
  },
  by: ({ day }: { readonly day: string }) => `, trước hết ngày ${day}`,
  overdue: ({ day }: { readonly day: string }) => ` (đã quá hạn ngày ${day})`,
  parties: {
    staff: 'cán bộ của đơn vị',
    head: 'Thủ trưởng đơn vị',
    appraiser: 'Tổ thẩm định',
    chair: 'Trưởng khối',
    viceChair: 'Phó Trưởng khối',
  } satisfies { readonly [One in Party]: string },
  sentences: {
    open: ({ period, bloc }: NoticeFacts) =>
      `${bloc}: kỳ chấm ${period} đã chuẩn bị xong; hãy xem lại bộ tiêu chí, hạn nộp rồi mở kỳ chấm.`,
    send: ({ period, agency, by }: NoticeFacts) => `${agency} chưa nộp bảng tự chấm ${period}; hãy kiểm tra và nộp bảng${by}.`,
    mend: ({ period, agency }: NoticeFacts) =>
      `Bảng tự chấm ${period} của ${agency} được trả lại để bổ sung; hãy xem lý do, sửa các mục được nêu rồi nộp lại.`,
    confirm: ({ period, agency, by }: NoticeFacts) => `${agency} đã nộp bảng tự chấm ${period}; đề nghị Thủ trưởng xem và xác nhận${by}.`,
    settle: ({ period, agency }: NoticeFacts) =>
      `${agency} chưa có bảng tự chấm ${period} được tính; hãy cho nộp bổ sung kèm lý do, hoặc ghi nhận là không nộp.`,
    close: ({ period, bloc }: NoticeFacts) => `${bloc}: đã hết hạn nộp bảng tự chấm ${period}; hãy đóng nhận bảng.`,
    beginReview: ({ period, bloc }: NoticeFacts) => `${bloc}: đã đóng nhận bảng tự chấm ${period}; hãy chuyển sang bước thẩm định.`,
    appraise: ({ period, bloc }: NoticeFacts) => `${bloc}: có bảng tự chấm ${period} chờ thẩm định; hãy chấm các tiêu chí được phân công.`,
    answer: ({ period, agency }: NoticeFacts) =>
      `Điểm thẩm định ${period} của ${agency} đã có; hãy xem từng tiêu chí, chấp nhận hoặc giải trình.`,
    goOn: ({ period, bloc }: NoticeFacts) =>
      `${bloc}: khi các đơn vị và Tổ thẩm định xong việc, hãy chuyển kỳ chấm ${period} sang bước tiếp theo.`,
    freeze: ({ period, bloc }: NoticeFacts) => `${bloc}: kỳ chấm ${period} đang ở bước họp bình xét; họp xong hãy chốt xếp hạng.`,
    publish: ({ period, bloc }: NoticeFacts) => `${bloc}: xếp hạng ${period} đã chốt; hãy công bố kết quả cho các đơn vị.`,
  } satisfies { readonly [One in DutyName]: (facts: NoticeFacts) => string },
  subject: ({ bloc, period }: NoticeFacts) => `${bloc}: việc cần làm, kỳ chấm ${period}`,
  greeting: ({ name }: { readonly name: string }) => `Kính gửi ${name},`,
  closing: ({ site }: { readonly site: string }) => `Mở Giao Ước: ${site}`,
  automatic: 'Thư này do hệ thống gửi một lần cho việc nêu trên, không cần trả lời.',
  outbox: {
    title: 'Hộp thư đi',
    explained: 'Máy này không gửi thư ra ngoài. Mỗi việc được nhắc một lần cho mỗi người và ghi ở đây.',
    none: 'Chưa có thông báo nào. Thông báo xuất hiện khi có việc đến hạn.',
    at: 'Lúc',
    to: 'Gửi',
    what: 'Nội dung',
    state: 'Tình trạng',
  },
  states: {
    written: 'đã ghi, chưa gửi',
    noAddress: 'chưa có địa chỉ thư',
    sending: 'đã chuyển đi, chưa rõ đã đến chưa',
    sent: 'đã gửi',
    failed: 'chưa gửi được',
  } satisfies {
    readonly [One in NoticeState]: string;
  },
} as const;
