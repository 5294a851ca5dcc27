import type { Day } from '../../calendar.ts';
import { day, quantity } from './phrases.ts';

/** "ngày 05 tháng 12 năm 2018": days and the months 1 and 2 with two digits, as official papers write them. */
const datedOn = (value: Day): string => {
  const [date, month, year] = day(value).split('/');
  return `ngày ${date} tháng ${month} năm ${year}`;
};

/** What stands on every paper of the bloc: its heading and its signature blocks. */
export const paper = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDay: ({ place, on }: { readonly place: string; readonly on: Day }) => `${place}, ${datedOn(on)}`,
  /** With the day left open, for a form that is filled by hand. */
  placeAndYear: ({ place, year }: { readonly place: string; readonly year: number }) => `${place}, ngày … tháng … năm ${year}`,
  signHere: '(Ký, ghi rõ họ tên)',
  signAndSealHere: '(Ký, đóng dấu, ghi rõ họ tên)',
  preparedBy: 'NGƯỜI LẬP BIỂU',
  headOfAgency: 'THỦ TRƯỞNG ĐƠN VỊ',
  appraisalTeam: 'TỔ THẨM ĐỊNH',
  viceChair: 'PHÓ TRƯỞNG KHỐI',
  chair: 'TRƯỞNG KHỐI',
  viceChairOfCum: 'PHÓ TRƯỞNG CỤM',
  chairOfCum: 'TRƯỞNG CỤM',
  checkCode: ({ code }: { readonly code: string }) => `Mã đối chiếu: ${code}`,
  /** `page` and `pages` are the field codes of a page foot, or numbers. */
  page: ({ page, pages }: { readonly page: string; readonly pages: string }) => `Trang ${page}/${pages}`,
} as const;

/** The scoring workbook of an agency: names of its sheets, its headings, its fixed rows and the hints in its cells. */
export const scoringSheet = {
  sheets: { scores: 'Tự chấm', register: 'Minh chứng', guide: 'Hướng dẫn' },
  title: ({ year }: { readonly year: number }) => `BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM ${year}`,
  columns: {
    number: 'TT',
    criterion: 'Tiêu chí',
    max: 'Điểm chuẩn',
    result: 'Kết quả thực hiện',
    self: 'Điểm tự chấm',
    evidence: 'Tài liệu kiểm chứng',
    explanation: 'Giải trình',
    status: 'Tình trạng',
  },
  range: { before: '– Tạm tính: từ ', between: ' đến ', after: ' điểm, chờ kết quả của cả khối' },
  base: ({ sections }: { readonly sections: readonly string[] }) => (sections.length > 1 ? `Cộng (${sections.join(' + ')})` : 'Cộng'),
  bonus: 'Điểm thưởng',
  deduction: 'Điểm trừ',
  rescaled: ({ base }: { readonly base: string }) => `Quy đổi ${base}`,
  /** The title of a criterion whose score is multiplied; `weight` in thousandths. */
  weighted: ({ title, weight }: { readonly title: string; readonly weight: number }) => `${title} (hệ số ${quantity(weight)})`,
  total: 'Tổng điểm tự chấm',
  inWords: ({ words }: { readonly words: string }) => `Bằng chữ: ${words}.`,
  byRule: 'Điểm tính theo kết quả',
  inputs: {
    scoreTitle: 'Điểm tự chấm',
    score: ({ expected }: { readonly expected: string }) => `Nhận ${expected}.`,
    scoreRefused: ({ expected }: { readonly expected: string }) => `Tiêu chí này nhận ${expected}. Nhập lại điểm.`,
    resultTitle: 'Kết quả thực hiện',
    resultRefused: ({ expected }: { readonly expected: string }) => `Cần ${expected}. Nhập lại kết quả.`,
    evidenceTitle: 'Tài liệu kiểm chứng',
    evidence: ({ expected }: { readonly expected: string }) => `Cần ${expected}. Ghi số, ký hiệu, ngày và nơi ban hành.`,
    explanationTitle: 'Giải trình',
    explanation: 'Ghi lý do khi chưa có tài liệu, hoặc điều người thẩm định cần biết.',
  },
  status: { ready: 'Đủ', scoreMissing: 'Thiếu điểm', outOfRange: 'Ngoài khoảng', notAssigned: 'Không được giao' },
  register: {
    title: ({ year }: { readonly year: number }) => `DANH MỤC TÀI LIỆU KIỂM CHỨNG NĂM ${year}`,
    columns: {
      number: 'TT',
      criterion: 'Tiêu chí',
      kind: 'Loại tài liệu',
      symbol: 'Số, ký hiệu',
      date: 'Ngày ban hành',
      issuer: 'Nơi ban hành',
      about: 'Trích yếu',
      link: 'Đường dẫn hoặc nơi lưu',
    },
  },
} as const;
