import { sizeOf, ZERO } from '../../points.ts';
import type { Option } from '../../rules/rule.ts';
import type { RuleWords } from '../CodedWords.ts';
import { byDate, byLateness, inBands } from './bands.ts';
import { nameOf } from './measures.ts';
import { capital, day, pts, quantity } from './phrases.ts';

/** The unit after a number: joined where it is a percentage, after a space where it is not. */
const ofUnit = (unit: string | null): string => (unit === null || unit.startsWith('%') ? (unit ?? '') : ` ${nameOf(unit) ?? ''}`);

const listed = (options: readonly Option[]): string => options.map(({ title, points }) => `${title}: ${pts(points)}`).join('; ');

const WHOLE = 1000;

const share = (thousandths: number): string => quantity(thousandths * 100);

const least = (floor: number): string => (floor < 0 ? `trừ nhiều nhất ${quantity(-floor)} điểm` : `thấp nhất ${quantity(floor)} điểm`);

const percentUnit = (unit: string | null): string => (unit !== null && unit.startsWith('%') && unit.length > 1 ? unit : '%');

export const rules: RuleWords = {
  judged: ({ min, max }) =>
    max <= 0
      ? `Trừ từ ${pts(sizeOf(max))} đến ${pts(sizeOf(min))} điểm, theo mức độ`
      : `Từ ${pts(min)} đến ${pts(max)} điểm, theo mức độ thực hiện`,
  passFail: ({ pass, fail }) => `Đạt: ${pts(pass)}; không đạt: ${pts(fail)}`,
  oneOf: ({ options }) => `Chọn một mức: ${listed(options)}`,
  sumOf: ({ options, max }) => `Cộng theo số lần của từng loại, tối đa ${pts(max)} điểm: ${listed(options)}`,
  bands: ({ metric, unit, bands }) => `${capital(nameOf(metric) ?? nameOf(unit) ?? 'kết quả')}: ${inBands(bands)}`,
  lateBands: ({ bands }) => capital(byLateness(bands)),
  dueBands: ({ due, areWorking, bands }) =>
    `${due === null ? 'Theo hạn được giao' : `Hạn ${day(due)}`}${areWorking ? ', tính ngày làm việc' : ''}: ${byLateness(bands)}`,
  dateBands: ({ bands }) => `Ngày ban hành ${byDate(bands)}`,
  deductPerMissing: ({ start, target, deduct, every, floor, wholeSteps, unit }) => {
    const full = target === 'own' ? 'Đạt chỉ tiêu được giao' : `Đạt ${quantity(target)}${percentUnit(unit)}`;
    const lost = wholeSteps ? `cứ thiếu đủ ${quantity(every)}%` : `thiếu ${quantity(every)}%`;
    const part = wholeSteps ? ', phần lẻ không tính' : ', phần lẻ tính theo tỷ lệ';
    return `${full}: ${pts(start)}; ${lost} trừ ${pts(deduct)} điểm${part}, ${least(floor)}`;
  },
  deductPerCount: ({ start, per, floor, counts }) =>
    start === ZERO
      ? `Mỗi ${counts ?? 'lần'} trừ ${pts(per)} điểm, ${least(floor)}`
      : `Không có ${counts ?? 'lần nào'}: ${pts(start)}; mỗi ${counts ?? 'lần'} trừ ${pts(per)} điểm, ${least(floor)}`,
  perCount: ({ per, cap, counts }) => `Mỗi ${counts ?? 'lần'} được ${pts(per)} điểm, tối đa ${pts(cap)} điểm`,
  ratio: ({ max, target, capRatio, unit }) => {
    const whole = target === 'own' ? 'chỉ tiêu được giao' : `mức ${quantity(target)}${ofUnit(unit)}`;
    const cap = capRatio === WHOLE ? 'không quá điểm chuẩn' : `tính nhiều nhất ${share(capRatio)}%`;
    return `Điểm bằng ${pts(max)} nhân tỷ lệ kết quả so với ${whole}, ${cap}`;
  },
  shareOfTargets: ({ max, of }) =>
    `Điểm bằng ${pts(max)} nhân tỷ lệ số chỉ tiêu đạt trên số chỉ tiêu được giao${of === null ? '' : ` (${of})`}`,
  plusMinus: ({ bonusPer, penaltyPer, min, max, counts }) => {
    const what = counts === null ? '' : ` (${counts})`;
    if (penaltyPer === ZERO && min === ZERO) return `Mỗi lần${what} cộng ${pts(bonusPer)} điểm, tối đa ${pts(max)} điểm`;
    if (bonusPer === ZERO && max === ZERO) return `Mỗi lần${what} trừ ${pts(penaltyPer)} điểm, ${least(min)}`;
    const sides = [
      ...(bonusPer > 0 ? [`mỗi lần tốt cộng ${pts(bonusPer)} điểm`] : []),
      ...(penaltyPer > 0 ? [`mỗi lần chưa tốt trừ ${pts(penaltyPer)} điểm`] : []),
    ];
    return `${capital(sides.join(', '))}${what}, trong khoảng từ ${pts(min)} đến ${pts(max)} điểm`;
  },
  leaderRelative: ({ max, target, metShare, withoutTarget, unit }) => {
    const whole = target === 'own' ? 'chỉ tiêu được giao' : `mức ${quantity(target)}${ofUnit(unit)}`;
    const past = `vượt thì phần còn lại của ${pts(max)} điểm tính theo tỷ lệ vượt so với đơn vị vượt cao nhất khối`;
    const none =
      withoutTarget === 'against_best'
        ? 'không được giao chỉ tiêu thì so với đơn vị cao nhất cùng nhóm'
        : 'không được giao chỉ tiêu thì không tính tiêu chí';
    return `Đạt ${whole}: ${share(metShare)}% điểm chuẩn, chưa đạt tính theo tỷ lệ; ${past}${target === 'own' ? `; ${none}` : ''}; điểm trên bảng là tạm tính đến khi đủ kết quả cả khối`;
  },
  notCovered: ({ then }) =>
    then === 'self_assess_levels'
      ? 'Đơn vị không thuộc diện đánh giá của chỉ số này tự chấm theo các mức trên'
      : 'Đơn vị không thuộc diện đánh giá của chỉ số này thì không tính tiêu chí, tổng điểm được quy đổi',
  overTarget: ({ addPer, every, cap, scaledBy }) =>
    `Vượt ${quantity(every)}% được xét cộng ${pts(addPer)} điểm, tối đa ${pts(cap)} điểm${scaledBy === null ? '' : `, theo ${nameOf(scaledBy) ?? ''}`}; Trưởng khối quyết định`,
  manual: ({ text }) => `${text} (Trưởng khối xem xét, quyết định)`,
};
