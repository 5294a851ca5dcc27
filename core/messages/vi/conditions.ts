import type { Unfulfilled } from '../../ranking/conditions.ts';
import { ZERO } from '../../points.ts';
import { isRegistrationCondition, type Condition } from '../../rubric/Condition.ts';
import { pts, quantity } from './phrases.ts';

/** A condition in a clause, as it is asked for. */
export const conditionText = (condition: Condition): string => {
  switch (condition.is) {
    case 'every_section':
      return `mỗi mục đạt từ ${quantity(condition.pct)}% điểm chuẩn`;
    case 'part':
      return condition.pct === null
        ? `${condition.code} đạt từ ${pts(condition.points ?? ZERO)} điểm`
        : `${condition.code} đạt từ ${quantity(condition.pct)}% điểm chuẩn`;
    case 'none_at_zero':
      return condition.code === null ? 'không tiêu chí nào 0 điểm' : `không tiêu chí nào trong ${condition.code} 0 điểm`;
    case 'result':
      return `kết quả ở ${condition.code} từ ${quantity(condition.least)}`;
    case 'registered':
      return 'đã đăng ký danh hiệu hoặc hình thức khen thưởng';
    case 'registered_title':
      return 'đã đăng ký danh hiệu';
    case 'registered_award':
      return 'đã đăng ký hình thức khen thưởng';
    case 'deduction':
      return `điểm trừ không quá ${pts(condition.points)}`;
  }
};

/** "mỗi mục đạt từ 50% điểm chuẩn (II chưa đạt)" */
export const unfulfilledText = ({ condition, is, at }: Unfulfilled): string => {
  const asked = conditionText(condition);
  if (is === 'open')
    return `${asked} (${isRegistrationCondition(condition) ? 'hồ sơ khối chưa ghi đăng ký nào' : 'bảng chưa ghi kết quả'})`;
  return at === null ? asked : `${asked} (${at} chưa đạt)`;
};

export const papers = { issued: 'phiếu phát ra', collected: 'phiếu thu về', valid: 'phiếu hợp lệ' } as const;
