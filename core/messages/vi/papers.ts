import type { Day } from '../../calendar.ts';
import type { NeededVotes } from '../../ranking/awardVotes.ts';
import { papers as papersOf } from './conditions.ts';
import { day, quantity, together } from './phrases.ts';

const DOTS = '………………';

const orDots = (text: string | null): string => text ?? DOTS;

const dated = (on: Day | null, year: number): string => (on === null ? `… tháng … năm ${year}` : day(on));

type Kind = 'khoi' | 'cum';

interface OfKind {
  readonly kindOfBloc: Kind;
}

const leader: { readonly [Of in Kind]: string } = { khoi: 'Trưởng khối', cum: 'Cụm trưởng' };
const deputy: { readonly [Of in Kind]: string } = { khoi: 'Phó Trưởng khối', cum: 'Cụm phó' };
const group: { readonly [Of in Kind]: string } = { khoi: 'khối', cum: 'cụm' };

/** The bloc's papers in Word: minutes, letter of submission, notice, slips. They are papers of the bloc and only in Vietnamese. */
export const papers = {
  dots: DOTS,
  number: ({ kind, kindOfBloc }: { readonly kind: 'BB' | 'TTr' | 'TB'; readonly kindOfBloc: 'khoi' | 'cum' }) =>
    `Số: ……/${kind}-${kindOfBloc === 'cum' ? 'CTĐ' : 'KTĐ'}`,
  provisional: '(Xếp hạng tạm, chưa chốt)',
  checkCode: ({ code }: { readonly code: string }) => `Mã đối chiếu bảng xếp hạng: ${code}`,
  unranked: 'Không xét',
  yes: 'Có',
  no: 'Không',
  base: 'Điểm theo tiêu chí',
  files: {
    review: 'Biên bản họp tổng kết',
    vote: 'Biên bản kiểm phiếu',
    letter: 'Tờ trình đề nghị khen thưởng',
    notice: 'Thông báo kết quả',
    slip: ({ agency }: { readonly agency: string }) => `Phiếu kết quả - ${agency}`,
    nominees: 'Danh sách đề nghị khen thưởng',
  },
  columns: {
    number: 'TT',
    agency: 'Đơn vị',
    self: 'Điểm tự chấm',
    appraised: 'Điểm thẩm định',
    bonus: 'Điểm thưởng',
    deduction: 'Điểm trừ',
    late: 'Trừ nộp muộn',
    total: 'Tổng điểm',
    rank: 'Xếp hạng',
    grade: 'Xếp loại',
    award: 'Hình thức đề nghị',
    section: 'Mục',
    max: 'Điểm chuẩn',
    criterion: 'Tiêu chí',
    reason: 'Lý do',
    votes: 'Số phiếu',
    share: ({ of }: { readonly of: NeededVotes['of'] }) => `Tỷ lệ trên số ${papersOf[of]}`,
    result: 'Kết quả',
    about: 'Nội dung xét',
    decided: 'Kết luận',
  },
  signers: {
    secretary: 'THƯ KÝ',
    presiding: 'CHỦ TRÌ',
    tellers: 'TỔ KIỂM PHIẾU',
    witness: 'ĐẠI DIỆN CÁC ĐƠN VỊ',
    recipients: 'Nơi nhận:',
    file: ({ kindOfBloc }: OfKind) => `Lưu: hồ sơ ${group[kindOfBloc]}.`,
  },
  review: {
    kind: 'BIÊN BẢN',
    about: ({ bloc, year }: { readonly bloc: string; readonly year: number }) => `Họp tổng kết, bình xét thi đua năm ${year}\n${bloc}`,
    time: 'I. THỜI GIAN, ĐỊA ĐIỂM',
    when: ({
      on,
      from,
      to,
      year,
    }: {
      readonly on: Day | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly year: number;
    }) => `Cuộc họp bắt đầu lúc ${orDots(from)}, kết thúc lúc ${orDots(to)}, ngày ${dated(on, year)}.`,
    where: ({ place }: { readonly place: string | null }) => `Địa điểm: ${orDots(place)}.`,
    people: 'II. THÀNH PHẦN',
    chairedBy: ({
      name,
      agency,
      kindOfBloc,
    }: OfKind & {
      readonly name: string | null;
      readonly agency: string | null;
    }) => `Chủ trì: ${orDots(name)}${agency === null ? '' : `, ${agency}, ${leader[kindOfBloc]}`}.`,
    secretary: ({ name }: { readonly name: string | null }) => `Thư ký: ${orDots(name)}.`,
    present: ({ count, whole, names }: { readonly count: number; readonly whole: number; readonly names: readonly string[] }) =>
      `Có mặt ${count}/${whole} đơn vị: ${names.join('; ')}.`,
    presentUnknown: ({ whole }: { readonly whole: number }) => `Có mặt ……/${whole} đơn vị: ${DOTS}${DOTS}.`,
    absent: ({ names }: { readonly names: readonly string[] }) => `Vắng mặt: ${names.join('; ')}.`,
    guests: ({ names }: { readonly names: readonly string[] }) => `Đại biểu dự họp: ${names.join('; ')}.`,
    content: 'III. NỘI DUNG',
    scores: ({ count }: { readonly count: number }) =>
      `1. Kết quả chấm điểm. Tổ thẩm định báo cáo điểm của ${count} đơn vị; tổng điểm được tính lại từ từng tiêu chí, kết quả như sau:`,
    missing: ({ names }: { readonly names: readonly string[] }) => `Chưa có điểm: ${together(names)}.`,
    whys: 'Căn cứ xếp hạng của từng đơn vị:',
    why: ({ agency, why }: { readonly agency: string; readonly why: string }) => `- ${agency}: ${why}`,
    order: ({ order }: { readonly order: string }) => order,
    differences: '2. Tiêu chí có điểm thẩm định khác điểm tự chấm và lý do:',
    noDifferences: '2. Không có tiêu chí nào có điểm thẩm định khác điểm tự chấm.',
    concluded: 'Điểm do cuộc họp thảo luận và kết luận:',
    decisions: ({ kindOfBloc }: OfKind) => `3. Các nội dung ${leader[kindOfBloc]} xét, đã được cuộc họp thông qua:`,
    noDecisions: '3. Không có nội dung nào khác phải xét riêng.',
    ballot: '4. Bỏ phiếu kín: kết quả ghi tại Biên bản kiểm phiếu kèm theo.',
    ballotLine: ({
      about,
      issued,
      collected,
      valid,
    }: {
      readonly about: string;
      readonly issued: string;
      readonly collected: string;
      readonly valid: string;
    }) => `${about}: phát ra ${issued} phiếu, thu về ${collected} phiếu, hợp lệ ${valid} phiếu.`,
    noBallot: '4. Bỏ phiếu kín: kết quả ghi tại Biên bản kiểm phiếu (nếu có).',
    awards: '5. Đề nghị khen thưởng:',
    noAwards: '5. Đề nghị khen thưởng: chưa có đơn vị được đề nghị.',
    award: ({ award, names }: { readonly award: string; readonly names: readonly string[] }) => `- ${award}: ${names.join('; ')}.`,
    awardTied: ({ award, names }: { readonly award: string; readonly names: readonly string[] }) =>
      `- ${award}: ${together(names)} bằng nhau ở suất cuối; cuộc họp quyết định: ${DOTS}.`,
    awardByChair: ({ award, text }: { readonly award: string; readonly text: string }) => `- ${award} (${text}): ${DOTS}.`,
    offices: ({
      year,
      chair,
      viceChair,
      kindOfBloc,
    }: OfKind & { readonly year: number; readonly chair: string | null; readonly viceChair: string | null }) =>
      `6. ${leader[kindOfBloc]}, ${deputy[kindOfBloc]} năm ${year}: ${orDots(chair)}; ${orDots(viceChair)}.`,
    opinions: '7. Ý kiến tại cuộc họp:',
    noOpinions: `7. Ý kiến tại cuộc họp: ${DOTS}${DOTS}${DOTS}`,
    conclusion: 'IV. KẾT LUẬN',
    agreed: ({ bloc, year, kindOfBloc }: OfKind & { readonly bloc: string; readonly year: number }) =>
      `Cuộc họp thống nhất kết quả chấm điểm, xếp hạng thi đua năm ${year} của ${bloc} như trên; giao ${leader[kindOfBloc]} hoàn thiện hồ sơ, trình cấp có thẩm quyền.`,
    attached: 'Biên bản đã được đọc lại cho những người dự họp cùng nghe và nhất trí thông qua. Kèm theo bảng tổng hợp điểm và xếp hạng.',
  },
  vote: {
    kind: 'BIÊN BẢN KIỂM PHIẾU',
    about: ({ bloc, year }: { readonly bloc: string; readonly year: number }) => `Bình xét thi đua năm ${year}\n${bloc}`,
    opening: ({ on, place, year }: { readonly on: Day | null; readonly place: string | null; readonly year: number }) =>
      `Ngày ${dated(on, year)}, tại ${orDots(place)}, Tổ kiểm phiếu gồm: ${DOTS}${DOTS} đã tiến hành kiểm phiếu kín với kết quả như sau:`,
    ballot: ({ number, about }: { readonly number: number; readonly about: string }) => `${number}. ${about}`,
    counted: ({
      issued,
      collected,
      valid,
      invalid,
    }: {
      readonly issued: string;
      readonly collected: string;
      readonly valid: string;
      readonly invalid: string;
    }) => `Số phiếu phát ra: ${issued}; thu về: ${collected}; hợp lệ: ${valid}; không hợp lệ: ${invalid}.`,
    needed: ({ share, of }: { readonly share: number; readonly of: NeededVotes['of'] }) =>
      `Tỷ lệ phải đạt: từ ${quantity(share)}% số ${papersOf[of]} trở lên.`,
    passed: 'Đạt',
    failed: 'Không đạt',
    blank: '……',
    nominate: ({ award }: { readonly award: string }) => `Bỏ phiếu đề nghị ${award}`,
    nth: ({ number }: { readonly number: number }) => `Bỏ phiếu kín lần ${number}`,
    closing: 'Biên bản được lập thành 02 bản, đã đọc lại và những người có tên dưới đây nhất trí ký tên.',
  },
  letter: {
    kind: 'TỜ TRÌNH',
    about: ({ year }: { readonly year: number }) => `Về việc đề nghị khen thưởng thành tích thi đua năm ${year}`,
    to: ({ province }: { readonly province: string }) =>
      `Kính gửi:\n- Chủ tịch Ủy ban nhân dân tỉnh ${province || DOTS};\n- Cơ quan chuyên môn về thi đua, khen thưởng của tỉnh.`,
    basis: ({ kindOfBloc }: OfKind) => [
      'Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;',
      `Căn cứ quy chế hoạt động và bảng tiêu chí chấm điểm thi đua của ${group[kindOfBloc]};`,
    ],
    meeting: ({ bloc, on, year }: { readonly bloc: string; readonly on: Day | null; readonly year: number }) =>
      `Căn cứ Biên bản họp tổng kết ngày ${dated(on, year)} của ${bloc},`,
    opening: ({ count, year, kindOfBloc }: OfKind & { readonly count: number; readonly year: number }) =>
      `${leader[kindOfBloc]} trân trọng đề nghị xem xét, khen thưởng ${count} đơn vị có thành tích trong phong trào thi đua năm ${year}, cụ thể như sau:`,
    nobody: ({ kindOfBloc }: OfKind) =>
      `Các đơn vị trong ${group[kindOfBloc]} chưa thống nhất được đơn vị đề nghị khen thưởng; danh sách bổ sung: ${DOTS}${DOTS}`,
    attached:
      'Hồ sơ kèm theo: Biên bản họp; Biên bản kiểm phiếu; Bảng tổng hợp điểm và xếp hạng; báo cáo thành tích của các đơn vị được đề nghị.',
    closing: 'Kính trình cấp có thẩm quyền xem xét, quyết định./.',
    recipients: ['Như trên;', 'Các đơn vị thành viên;'],
  },
  notice: {
    kind: 'THÔNG BÁO',
    about: ({ year }: { readonly year: number }) => `Kết quả chấm điểm, xếp hạng thi đua năm ${year}`,
    opening: ({ bloc, on, year }: { readonly bloc: string; readonly on: Day | null; readonly year: number }) =>
      `Căn cứ kết quả cuộc họp tổng kết ngày ${dated(on, year)}, ${bloc} thông báo kết quả chấm điểm, xếp hạng thi đua năm ${year} của các đơn vị như sau:`,
    proof:
      'Đơn vị giữ biên nhận nộp bảng tự chấm có thể tự kiểm tra bảng của mình trong bảng xếp hạng theo trang “Kiểm chứng” của tệp bảng xếp hạng.',
    closing: ({ kindOfBloc }: OfKind) => `Trên đây là kết quả thi đua của ${group[kindOfBloc]}, thông báo để các đơn vị biết./.`,
    recipients: ['Các đơn vị thành viên;', 'Cơ quan chuyên môn về thi đua, khen thưởng của tỉnh;'],
  },
  slip: {
    kind: 'PHIẾU KẾT QUẢ THI ĐUA',
    about: ({ agency, year }: { readonly agency: string; readonly year: number }) => `${agency}\nNăm ${year}`,
    rank: ({ rank, whole }: { readonly rank: number; readonly whole: number }) => `Xếp hạng ${rank}/${whole}`,
    total: ({ total }: { readonly total: string }) => `Tổng điểm ${total}`,
    grade: ({ grade }: { readonly grade: string }) => `Xếp loại ${grade}`,
    award: ({ award }: { readonly award: string }) => `Đề nghị ${award}`,
    why: 'Vì sao ở hạng này',
    change: 'Điều gì làm thay đổi thứ hạng',
    differences: 'Tiêu chí có điểm thẩm định khác điểm tự chấm',
    noDifferences: 'Không có tiêu chí nào có điểm thẩm định khác điểm tự chấm.',
    moreDifferences: ({ count }: { readonly count: number }) => `Còn ${count} tiêu chí khác, xem trang “Chênh lệch” của bảng xếp hạng.`,
  },
} as const;
