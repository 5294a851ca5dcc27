import type { Points } from '../../points.ts';
import { pts } from './phrases.ts';

/** `time` is an hour (17:00), `date` a printed day. */
interface When {
  readonly time: string;
  readonly date: string;
}

interface OfAgency {
  readonly agency: string;
}

export const deadlines = {
  header: ({ time, date, left }: When & { readonly left: string }) => `Hạn nộp ${time}, ${date} · còn ${left}`,
  left: {
    days: ({ count }: { readonly count: number }) => `${count} ngày`,
    hours: ({ count }: { readonly count: number }) => `${count} giờ`,
    minutes: ({ count }: { readonly count: number }) => `${count} phút`,
  },
  inSevenDays: ({ time, date, done, all }: When & { readonly done: number; readonly all: number }) =>
    `Còn 7 ngày đến hạn nộp bảng tự chấm (${time}, ${date}). Đơn vị đã điền ${done}/${all} tiêu chí.`,
  tomorrow: ({ time, count }: { readonly time: string; readonly count: number }) =>
    `Hạn nộp là ${time} ngày mai. Còn ${count} chỗ phải sửa.`,
  inTwoHours: ({ time }: { readonly time: string }) => `Còn 2 giờ. Nộp trước ${time}; còn trong hạn vẫn rút lại được.`,
  late: ({ days, criterion, points }: { readonly days: number; readonly criterion: string; readonly points: Points }) =>
    `Đã quá hạn ${days} ngày. Nộp hôm nay: ${criterion} còn ${pts(points)} điểm.`,
  toHead: ({ agency, time, total, date }: When & OfAgency & { readonly total: Points }) =>
    `${agency} đã nộp lúc ${time}, tổng ${pts(total)}. Xác nhận trước ${date}. Chưa xác nhận thì giờ nộp vẫn được giữ.`,
  fromChair: ({ agency, time, date }: When & OfAgency) => `Trưởng khối nhắc: ${agency} chưa nộp bảng tự chấm. Hạn ${time}, ${date}.`,
  reminded: ({ time, names }: { readonly time: string; readonly names: readonly string[] }) =>
    `Đã nhắc ${names.length} đơn vị lúc ${time}: ${names.join(', ')}.`,
} as const;
