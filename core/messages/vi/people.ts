import type { RecordKind } from '../../bloc/yearRecords.ts';
import type { PeriodState, SubmissionState } from '../../bloc/states.ts';
import type { Action } from '../../permissions/Action.ts';
import type { Role } from '../../permissions/Actor.ts';

/** What people are and may do, in the words of the field. An action fits after "không có quyền …". */
export const roles: { readonly [One in Role]: string } = {
  staff: 'cán bộ của đơn vị',
  head: 'Thủ trưởng đơn vị',
  chair: 'Trưởng khối',
  viceChair: 'Phó Trưởng khối',
  appraiser: 'Tổ thẩm định',
  secretary: 'thư ký khối',
  office: 'Ban Thi đua - Khen thưởng',
  administrator: 'cán bộ CNTT',
  observer: 'người theo dõi',
};

/** What appraisers, the meeting and those who look after people do: few functions need these words. */
export const judgingActions = {
  listAppraisals: 'xem danh sách thẩm định',
  readAppraisal: 'xem thẩm định của đơn vị này',
  appraise: 'chấm thẩm định',
  appraiseByFile: 'dùng phiếu thẩm định bằng Excel',
  closeAppraisal: 'kết thúc lượt thẩm định',
  answerAppraisal: 'giải trình',
  assignAppraisers: 'phân công thẩm định',
  listDecisions: 'xem danh sách quyết định của khối',
  readDecisions: 'xem các quyết định về đơn vị này',
  decide: 'quyết định điều kiện xét thi đua của đơn vị này',
  planCrossScoring: 'phân công chấm chéo',
  crossScore: 'chấm chéo đơn vị này',
  listCrossScores: 'xem phân công chấm chéo',
  readCrossScores: 'xem điểm chấm chéo của đơn vị này',
  readMeeting: 'xem cuộc họp bình xét',
  runMeeting: 'điều hành cuộc họp bình xét',
  decideRow: 'ghi kết luận của cuộc họp cho đơn vị này',
  castBallot: 'bỏ phiếu kín',
  setScoreVisibility: 'quy định khi nào các đơn vị xem được điểm của nhau',
  readPeople: 'xem danh sách người của khối',
  managePeople: 'thêm, sửa người của khối',
} as const satisfies { readonly [One in Action]?: string };

/** Everything else. */
export const yearActions: { readonly [One in Exclude<Action, keyof typeof judgingActions>]: string } = {
  readPeriod: 'xem kỳ chấm của khối',
  readRubric: 'xem bộ tiêu chí',
  compareRubric: 'so bộ tiêu chí mới với bản đang dùng',
  tryRubric: 'chấm thử bằng bộ tiêu chí mới',
  publishRubric: 'công bố bộ tiêu chí',
  downloadTemplate: 'tải bảng mẫu',
  sendSubmission: 'nộp bảng tự chấm',
  withdrawSubmission: 'rút lại bảng tự chấm',
  confirmSubmission: 'xác nhận bảng tự chấm',
  returnSubmission: 'trả lại bảng để bổ sung',
  extendDeadline: 'gia hạn nộp cho đơn vị này',
  unlockSubmission: 'mở lại bảng của đơn vị này',
  readDeadline: 'xem hạn nộp của đơn vị này',
  readSubmission: 'xem bảng tự chấm này',
  attachEvidence: 'gửi tài liệu kiểm chứng',
  readEvidence: 'xem tài liệu kiểm chứng này',
  listSubmissions: 'xem danh sách bảng đã nộp',
  readProvince: 'xem tổng hợp các khối của tỉnh',
  readRanking: 'xem xếp hạng',
  downloadRanking: 'tải bảng xếp hạng',
  preparePeriod: 'chuẩn bị kỳ chấm',
  movePeriod: 'chuyển bước của kỳ chấm',
  freezeRanking: 'chốt xếp hạng',
  keepRecord: 'ghi hồ sơ của năm thi đua',
  keepOwnRecord: 'ghi phong trào, đăng ký của đơn vị này',
  handOver: 'bàn giao sang năm sau',
  readAudit: 'xem nhật ký của khối',
  readDuties: 'xem danh sách việc phải làm',
  readNotices: 'xem thông báo đã gửi',
  exportBloc: 'xuất toàn bộ hồ sơ của khối',
};

/** Fits after "bảng tự chấm …" and "chuyển sang …". */
export const submissionStates: { readonly [One in SubmissionState]: string } = {
  draft: 'chưa nộp',
  sent: 'đã nộp',
  confirmed: 'đã xác nhận',
  withdrawn: 'đã rút lại',
  returned: 'đã trả lại',
  appraised: 'đã thẩm định',
  explained: 'đã giải trình',
  final: 'đã chốt',
};

export const periodStates: { readonly [One in PeriodState]: string } = {
  draft: 'đang chuẩn bị',
  open: 'đang nhận bảng',
  closed: 'đã hết hạn nộp',
  review: 'đang thẩm định',
  explanation: 'đang giải trình',
  secondReview: 'đang thẩm định lần hai',
  meeting: 'đang họp bình xét',
  frozen: 'đã chốt',
  published: 'đã công bố',
};

/** What a bloc's year is recorded by. */
export const recordKinds: { readonly [One in RecordKind]: string } = {
  regulation: 'quy chế',
  plan: 'kế hoạch',
  covenant: 'giao ước',
  movement: 'phong trào',
  drive: 'đợt thi đua chuyên đề',
  registration: 'đăng ký danh hiệu',
  inspection: 'biên bản kiểm tra',
};
