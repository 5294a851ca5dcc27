import type { Day } from '../../calendar.ts';
import { day } from './phrases.ts';

/** The combined ranking workbook: names of its sheets, its titles, headings and notes. */
export const rankingBook = {
  sheets: {
    overview: 'Xếp hạng',
    matrix: 'Điểm từng tiêu chí',
    differences: 'Chênh lệch',
    awards: 'Suất, phiếu bầu',
    chart: 'Biểu đồ',
    explanations: 'Vì sao',
    insights: 'Thay đổi hạng',
    proof: 'Kiểm chứng',
  },
  title: ({ year }: { readonly year: number }) => `BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA NĂM ${year}`,
  attachedTo: ({ bloc, on }: { readonly bloc: string; readonly on: Day }) => `(Kèm theo Biên bản họp tổng kết ${bloc} ngày ${day(on)})`,
  /** With the day of the meeting left open. */
  attachedUndated: ({ bloc, year }: { readonly bloc: string; readonly year: number }) =>
    `(Kèm theo Biên bản họp tổng kết ${bloc} năm ${year})`,
  provisional: 'Xếp hạng tạm, chưa chốt',
  /** The row of an agency's sheet that takes off what its late sheet costs. */
  late: 'Trừ do nộp bảng muộn',
  columns: {
    number: 'TT',
    agency: 'Đơn vị',
    self: 'Điểm tự chấm',
    appraised: 'Điểm thẩm định',
    section: ({ code }: { readonly code: string }) => `Mục ${code}`,
    sum: 'Cộng',
    base: 'Điểm theo tiêu chí',
    bonus: 'Điểm thưởng',
    late: 'Trừ nộp muộn',
    deduction: 'Điểm trừ',
    total: 'Tổng điểm',
    rank: 'Xếp hạng',
    grade: 'Xếp loại',
    registered: 'Đã đăng ký',
    award: 'Đề nghị khen thưởng',
    note: 'Ghi chú',
    cluster: 'Cụm',
    criterion: 'Tiêu chí',
    max: 'Điểm chuẩn',
    difference: 'Chênh lệch',
    reason: 'Lý do',
    votes: 'Số phiếu',
    gap: 'Chênh lệch tự chấm, thẩm định',
    why: 'Vì sao ở hạng này',
    average: 'Trung bình',
    decisionOn: 'Nội dung xét',
    about: 'Nội dung',
    finding: 'Nhận xét',
    decided: 'Kết luận',
  },
  awards: {
    title: 'Suất khen thưởng và kết quả bỏ phiếu',
    quotas: 'Suất khen thưởng của khối',
    slots: 'Số suất',
    used: 'Đã đề nghị',
    proposed: 'Đơn vị được đề nghị theo xếp hạng',
    byChair: 'Trưởng khối xét',
    usedOf: ({ used, slots }: { readonly used: number; readonly slots: number }) => `${used}/${slots}`,
    tied: ({ agencies }: { readonly agencies: string }) => `Chờ khối quyết định: ${agencies} bằng nhau ở suất cuối`,
    ballot: ({ number }: { readonly number: number }) => `Bỏ phiếu kín lần ${number}`,
    issued: 'Số phiếu phát ra',
    collected: 'Số phiếu thu về',
    valid: 'Số phiếu hợp lệ',
    share: { issued: 'Tỷ lệ trên phiếu phát ra', collected: 'Tỷ lệ trên phiếu thu về', valid: 'Tỷ lệ trên phiếu hợp lệ' },
    needed: 'Tỷ lệ phải đạt từ',
    result: 'Kết quả',
    passed: 'Đạt',
    failed: 'Không đạt',
  },
  insightsTitle: 'Điều gì làm thay đổi thứ hạng',
  noRank: 'Không xét',
  missing: 'Chưa nộp',
  rejected: 'Chưa tính, còn chỗ phải sửa',
  /** Before the names of agencies: "Chưa nộp: Công an tỉnh". */
  listed: ({ what, names }: { readonly what: string; readonly names: readonly string[] }) => `${what}: ${names.join(', ')}.`,
  crossScored: ({
    own,
    share,
    given,
  }: {
    readonly own: string;
    readonly share: string;
    readonly given: readonly { readonly agency: string; readonly score: string }[];
  }) => `Chấm chéo chiếm ${share}%: ${given.map(({ agency, score }) => `${agency} ${score}`).join('; ')}. Trước chấm chéo: ${own}.`,
  noDifferences: 'Điểm thẩm định không khác điểm tự chấm ở tiêu chí nào.',
  notAssignedMark: '“–”: tiêu chí không được giao cho đơn vị, không tính vào điểm.',
  notes: {
    notAppraised: 'Chưa thẩm định; tính theo điểm tự chấm.',
    tie: ({ agency, rule }: { readonly agency: string; readonly rule: string }) => `Bằng tổng điểm với ${agency}; xếp sau vì ${rule}.`,
    rescaled: ({
      criteria,
      raw,
      max,
      base,
      points,
    }: {
      readonly criteria: string;
      readonly raw: string;
      readonly max: string;
      readonly base: string;
      readonly points: string;
    }) => `Không được giao tiêu chí ${criteria}; quy đổi ${raw} : ${max} × ${base} = ${points}.`,
    chairAppraisedBy: ({ agency }: { readonly agency: string }) => `Đơn vị Trưởng khối; phần việc của Trưởng khối do ${agency} làm thay.`,
  },
  chartTitle: ({ year }: { readonly year: number }) => `Tổng điểm các đơn vị năm ${year}`,
  agencySheet: {
    title: ({ year }: { readonly year: number }) => `BẢNG ĐIỂM THI ĐUA NĂM ${year}`,
    total: 'Tổng điểm',
    explanations: 'Giải trình của đơn vị, lý do giữ nguyên',
    /** Without a criterion it is said of the whole sheet. */
    explanation: ({ criterion, text }: { readonly criterion: string | null; readonly text: string }) => `${criterion ?? 'Chung'}: ${text}`,
  },
  proof: {
    title: 'KIỂM CHỨNG BẢNG XẾP HẠNG',
    code: 'Mã đối chiếu bảng xếp hạng',
    howTo: 'Cách kiểm tra: xem trang “Kiểm chứng” của tệp này',
    rubric: 'Mã bảng tiêu chí',
    engine: 'Phiên bản bộ tính điểm',
    made: 'Lập lúc',
    agencyCode: 'Mã đối chiếu bảng của đơn vị',
    version: 'Bản nộp lần',
    fullHash: 'Mã đầy đủ (SHA-256)',
    agencies: 'Bảng điểm của các đơn vị',
    order: 'Thứ tự xét',
    decisions: 'Các điều Trưởng khối đã xét',
    holds: 'Có',
    holdsNot: 'Không',
    lines: [
      'Mỗi đơn vị so mã trên biên nhận của mình với mã ở bảng dưới: giống nhau thì bảng đã nộp nằm nguyên trong bảng xếp hạng này.',
      'Các ô tổng, xếp hạng là công thức sống: sửa một điểm thì tổng và hạng đổi theo, mã đối chiếu không còn khớp.',
      'Mở tệp này trong Giao Ước (khung bên Excel hoặc cửa nộp trên web) là thấy kết quả kiểm tra lại cả tệp; kèm biên nhận thì dùng lệnh giaouoc verify.',
    ],
  },
} as const;
