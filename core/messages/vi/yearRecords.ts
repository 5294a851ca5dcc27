import { capital } from './phrases.ts';
import type { AuditAction } from '../../audit/AuditEvent.ts';

interface Count {
  readonly count: number;
}

interface Kind {
  readonly kind: string;
}

interface Named {
  readonly name: string;
}

/** The records of a year on the screen, and what its log calls each deed. */
export const yearRecords = {
  records: {
    title: 'Hồ sơ năm thi đua',
    kind: 'Loại hồ sơ',
    counted: ({ kind, count }: Kind & Count) => `${capital(kind)} (${count})`,
    own: 'Đơn vị tự ghi phần của mình cho đến khi bắt đầu thẩm định; Trưởng khối ghi được của mọi đơn vị.',
    none: ({ kind }: Kind) => `Chưa ghi ${kind} nào.`,
    add: ({ kind }: Kind) => `Thêm ${kind}`,
    changeKind: ({ kind }: Kind) => `Sửa ${kind}`,
    unnamed: 'Chưa ghi nội dung',
    change: 'Sửa',
    changeOf: ({ name }: Named) => `Sửa: ${name}`,
    remove: 'Bỏ',
    removeOf: ({ name }: Named) => `Bỏ: ${name}`,
    removeWhy: 'Các bản hồ sơ trước vẫn giữ trong nhật ký.',
    save: 'Ghi',
    agencies: ({ count, names }: Count & { readonly names: string }) => `${count} đơn vị: ${names}`,
    assumed: 'Tạm đặt, chưa có văn bản làm căn cứ',
    assumedMark: 'tạm đặt',
    onePerLine: 'Mỗi dòng một điều.',
    codesHint: 'Mã tiêu chí, cách nhau bằng dấu phẩy.',
    fields: {
      common: {
        vi: 'Nội dung',
        number: 'Số văn bản',
        on: 'Ngày',
        issuer: 'Nơi ban hành',
        agency: 'Đơn vị',
        agencies: 'Đơn vị tham gia',
        from: 'Từ ngày',
        to: 'Đến ngày',
        criteria: 'Tiêu chí liên quan',
        assumed: 'Căn cứ',
      },
      regulation: { vi: 'Tên quy chế', on: 'Ngày ban hành' },
      plan: { vi: 'Tên kế hoạch', on: 'Ngày ban hành' },
      covenant: {
        on: 'Ngày ký',
        place: 'Nơi ký',
        vi: 'Lời giao ước',
        signatories: 'Đơn vị ký',
        contents: 'Nội dung thi đua',
        targets: 'Chỉ tiêu phấn đấu',
      },
      movement: { vi: 'Tên phong trào', theme: 'Chủ đề năm nay', basis: 'Văn bản phát động', period: 'Giai đoạn', agency: 'Của đơn vị' },
      drive: { vi: 'Tên đợt thi đua' },
      registration: { title: 'Danh hiệu', award: 'Hình thức khen thưởng', on: 'Ngày đăng ký' },
      inspection: { vi: 'Kết quả kiểm tra', on: 'Ngày kiểm tra', paper: 'Biên bản số' },
    },
  },
  auditActions: {
    'bloc.saved': 'Ghi hồ sơ khối',
    'member.saved': 'Ghi người của khối',
    'members.imported': 'Nạp danh sách người',
    'period.opened': 'Mở kỳ chấm',
    'period.prepared': 'Chuẩn bị kỳ chấm',
    'period.mended': 'Bổ sung kỳ chấm',
    'period.moved': 'Chuyển bước của kỳ chấm',
    'period.scoresShown': 'Quy định khi nào xem điểm của nhau',
    'deadline.extended': 'Gia hạn nộp',
    'rubric.published': 'Công bố bộ tiêu chí',
    'notice.written': 'Ghi thư nhắc',
    'notice.taken': 'Nhận việc gửi thư nhắc',
    'notice.sent': 'Gửi thư nhắc',
    'notice.refused': 'Thư nhắc không gửi được',
    'record.kept': 'Ghi hồ sơ năm',
    'record.removed': 'Bỏ hồ sơ năm',
    'evidence.announced': 'Gửi tài liệu kiểm chứng',
    'submission.sent': 'Nộp bảng tự chấm',
    'submission.withdrawn': 'Rút lại bảng',
    'submission.confirmed': 'Thủ trưởng xác nhận bảng',
    'submission.returned': 'Trả lại bảng để bổ sung',
    'submission.unlocked': 'Mở lại bảng để nộp',
    'appraisal.scored': 'Chấm thẩm định',
    'appraisal.imported': 'Nạp điểm thẩm định từ tệp',
    'appraisal.closed': 'Kết thúc lượt thẩm định',
    'appraisal.answered': 'Giải trình',
    'appraisal.concluded': 'Ghi kết luận của cuộc họp',
    'crossScoring.planned': 'Phân công chấm chéo',
    'crossScoring.scored': 'Chấm chéo',
    'decision.made': 'Quyết định',
    'meeting.attended': 'Ghi thành phần dự họp',
    'motion.opened': 'Mở bỏ phiếu kín',
    'motion.counted': 'Kiểm phiếu',
    'ballot.cast': 'Thu một phiếu',
  } satisfies { readonly [One in AuditAction]: string },
};
