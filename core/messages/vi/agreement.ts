import type { Points } from '../../points.ts';
import { pts, quantity } from './phrases.ts';

/** The parts of the sheet "Khối" that hold what the members agreed on: covenant, movements, titles, and blocs above and below. */
export const agreementSections = {
  covenant: {
    title: 'GIAO ƯỚC THI ĐUA',
    fields: {
      place: 'Nơi ký',
      vi: 'Lời giao ước',
      en: 'Lời giao ước (tiếng Anh)',
      signatories: 'Mã các đơn vị ký (cách nhau bằng dấu chấm phẩy)',
      assumed: 'Phần giả định',
    },
  },
  contents: {
    title: 'NỘI DUNG GIAO ƯỚC',
    fields: { vi: 'Nội dung', en: 'Tiếng Anh', criteria: 'Tiêu chí chấm (cách nhau bằng dấu chấm phẩy)', assumed: 'Giả định' },
  },
  targets: {
    title: 'CHỈ TIÊU PHẤN ĐẤU',
    fields: { vi: 'Chỉ tiêu', en: 'Tiếng Anh', criteria: 'Tiêu chí chấm (cách nhau bằng dấu chấm phẩy)', assumed: 'Giả định' },
  },
  movements: {
    title: 'PHONG TRÀO THI ĐUA',
    fields: {
      vi: 'Tên phong trào',
      en: 'Tiếng Anh',
      basis: 'Căn cứ',
      period: 'Giai đoạn',
      agency: 'Đơn vị phát động riêng (mã)',
      assumed: 'Giả định',
    },
  },
  registrations: {
    title: 'ĐĂNG KÝ DANH HIỆU',
    fields: { agency: 'Mã đơn vị', title: 'Danh hiệu', award: 'Hình thức khen thưởng', on: 'Ngày đăng ký', assumed: 'Giả định' },
  },
  parent: {
    title: 'KHỐI CẤP TRÊN',
    fields: { bloc: 'Mã khối cấp trên', edition: 'Năm', name: 'Tên khối cấp trên', assumed: 'Giả định' },
  },
  cites: {
    title: 'TIÊU CHÍ DẪN KẾT QUẢ KHỐI KHÁC',
    fields: { agency: 'Mã đơn vị', criterion: 'Mã tiêu chí', bloc: 'Mã khối được dẫn', edition: 'Năm', assumed: 'Giả định' },
  },
} as const;

/** What a scoring workbook tells an agency of the covenant that it signed. */
export const agreement = {
  covenant: 'GIAO ƯỚC THI ĐUA',
  signedOn: ({ day, place }: { readonly day: string | null; readonly place: string | null }) =>
    [day === null ? 'Chưa ghi ngày ký' : `Ký ngày ${day}`, ...(place === null ? [] : [`tại ${place}`])].join(' ').concat('.'),
  signatories: ({ names }: { readonly names: readonly string[] }) => `Các đơn vị ký: ${names.join('; ')}.`,
  contents: 'NỘI DUNG GIAO ƯỚC',
  targets: 'CHỈ TIÊU PHẤN ĐẤU',
  scoredBy: ({ codes }: { readonly codes: readonly string[] }) => `chấm ở ${codes.join(', ')}`,
  movements: 'PHONG TRÀO THI ĐUA',
  basis: ({ text }: { readonly text: string }) => `theo ${text}`,
  period: ({ text }: { readonly text: string }) => `giai đoạn ${text}`,
  ofAgency: ({ name }: { readonly name: string }) => `phong trào riêng của ${name}`,
  registration: 'ĐĂNG KÝ CỦA ĐƠN VỊ',
  registered: ({ title, award, day }: { readonly title: string | null; readonly award: string | null; readonly day: string | null }) =>
    capital(
      [
        ...(title === null ? [] : [`Danh hiệu: ${title}`]),
        ...(award === null ? [] : [`hình thức khen thưởng: ${award}`]),
        ...(day === null ? [] : [`đăng ký ngày ${day}`]),
      ]
        .join('; ')
        .concat('.'),
    ),
  notRegistered: 'Đơn vị chưa đăng ký danh hiệu, hình thức khen thưởng nào.',
  deadlines: 'THỜI HẠN TRONG NĂM',
  deadline: ({ what, by }: { readonly what: string; readonly by: string }) => `${capital(what)}: ${by}.`,
  late: ({ bands }: { readonly bands: readonly string[] }) => `Nộp bảng muộn: ${bands.join('; ')}.`,
  lateBand: ({
    most,
    areWorking,
    costs,
  }: {
    readonly most: number | null;
    readonly areWorking: boolean;
    readonly costs: readonly string[];
  }) =>
    `${most === null ? 'muộn hơn nữa' : `đến ${most} ngày${areWorking ? ' làm việc' : ''}`} ${costs.length === 0 ? 'không trừ' : costs.join(', ')}`,
  lateCosts: {
    points: ({ points }: { readonly points: Points }) => `trừ ${pts(points)} điểm`,
    percent: ({ percent }: { readonly percent: number }) => `trừ ${quantity(percent)}% tổng điểm`,
    gate: ({ gate }: { readonly gate: string }) => `xét theo điều kiện “${gate}”`,
  },
  kin: 'KẾT QUẢ DẪN SANG KHỐI KHÁC',
  parent: ({ name, edition }: { readonly name: string; readonly edition: number }) =>
    `Kết quả chốt của khối được dẫn làm tài liệu kiểm chứng ở ${name}, năm ${edition}.`,
  cites: ({ criterion, bloc, edition }: { readonly criterion: string; readonly bloc: string; readonly edition: number }) =>
    `Tiêu chí ${criterion}: ở cột Tài liệu kiểm chứng, ghi “BXH ${bloc} ${edition}” và mã đối chiếu của bảng xếp hạng đã chốt.`,
  assumed: 'giả định',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
