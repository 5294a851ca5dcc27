import type { Json } from '../canonicalJson.ts';
import type { Condition, DayCondition, IntervalCondition, LateCondition } from './Condition.ts';
import { bandsOf } from './bandLevels.ts';
import { dateBandsOf } from './dayLevels.ts';
import type { DraftDoubt } from './DraftDoubt.ts';
import { lateBandsOf } from './lateLevels.ts';
import { jsonNumber, type Last, type Level, type LevelOf } from './Level.ts';
import { oneLine, plainWording, withoutBullet } from './plainWording.ts';
import { plainRule, type PrintedCriterion, type PrintedRule } from './PrintedRule.ts';
import { readCondition } from './readCondition.ts';

/**
 * The rule that printed levels make: days late, days of issue, intervals of a result, met or not met, else one of the levels by
 * their own words. Where some levels speak of numbers that the others leave open, the way of scoring stays open with them.
 */
export const ruleOfLevels = (levels: readonly Level[], criterion: PrintedCriterion): PrintedRule => {
  const read = levels.map(({ text, points }) => ({ condition: readCondition(text), points }));
  const made =
    measured(read, levels, criterion) ?? metOrNot(read, levels, criterion) ?? distinctions(levels, criterion) ?? named(read, levels);
  return { ...made, doubts: [...made.doubts, ...bestDoubts(levels, criterion)] };
};

const measured = (read: readonly LevelOf<Condition>[], levels: readonly Level[], criterion: PrintedCriterion): PrintedRule | null => {
  const has = (kind: Condition['is']): boolean => read.some(({ condition }) => condition.is === kind);
  if (has('late')) return read.every(isLateOrLast(read)) ? lateBandsOf(read as readonly LevelOf<LateCondition | Last>[]) : null;
  if (has('day')) return read.every(isDayOrLast(read)) ? dateBandsOf(read as readonly LevelOf<DayCondition | Last>[]) : null;
  if (!has('interval')) return null;
  const isWhole = read.every((level, index, all) => level.condition.is === 'interval' || isLast(level, index, all));
  return isWhole ? bandsOf(read as readonly LevelOf<IntervalCondition | Last>[], levels, criterion) : null;
};

const isLast = (level: LevelOf<Condition>, index: number, all: readonly LevelOf<Condition>[]): boolean =>
  index >= all.length - 2 && (level.condition.is === 'rest' || (level.condition.is === 'words' && level.condition.denies));

const isLateOrLast = (all: readonly LevelOf<Condition>[]) => (level: LevelOf<Condition>, index: number) =>
  level.condition.is === 'late' || isLast(level, index, all);

const isDayOrLast = (all: readonly LevelOf<Condition>[]) => (level: LevelOf<Condition>, index: number) =>
  level.condition.is === 'day' || isLast(level, index, all);

const DONE = /^(?:có|đạt|đã|đủ|đúng|được|ban hành|thực hiện|hoàn thành|tham gia|tổ chức)(?!\p{L})/u;

/** Two levels, the second of which denies the first. */
const metOrNot = (read: readonly LevelOf<Condition>[], levels: readonly Level[], { kind }: PrintedCriterion): PrintedRule | null => {
  const [met, not] = read;
  if (levels.length !== 2 || !met || !not || kind !== 'scored') return null;
  const [first = '', second = ''] = levels.map(({ text }) => plainWording(withoutBullet(text)));
  const denies = not.condition.is === 'words' && not.condition.denies;
  if (met.condition.is !== 'words' || met.condition.denies || !denies || met.points <= not.points) return null;
  const denied = second.replace(/^(?:không|chưa|ko)\s*/u, '').replace(/^(?:có|được)\s+/u, '');
  if (!(denied === '' || first.includes(denied) || (DONE.test(first) && DONE.test(denied)))) return null;
  return plainRule({ shape: 'pass_fail', pass: jsonNumber(met.points), fail: jsonNumber(not.points) });
};

const HIGHEST = /chỉ (?:được )?(?:tính|chấm|lấy|cộng|xét)[^.;]{0,40}(?:cao nhất|một lần|1 lần|một mức)|mức cao nhất|hình thức cao nhất/u;
const SUMMED = /cộng dồn|cộng tất cả|tính tổng|được cộng nhiều/u;

/** Whether words say that of several distinctions one counts, or that all do. */
export const saysStacking = (text: string): boolean => HIGHEST.test(plainWording(text)) || SUMMED.test(plainWording(text));

/** Levels of a bonus are distinctions: whether the highest one counts or all is for its words to say. */
const distinctions = (levels: readonly Level[], { kind, title }: PrintedCriterion): PrintedRule | null => {
  if (kind !== 'bonus') return null;
  const words = plainWording(title);
  const stacking = HIGHEST.test(words) ? 'highest_only' : SUMMED.test(words) ? 'sum' : null;
  const rule = { shape: 'tiers', ...(stacking === null ? {} : { stacking }), tiers: optionsOf(levels) };
  return stacking === null ? plainRule(rule, { doubts: [{ is: 'tiers.unsaid' }], open: ['stacking'] }) : plainRule(rule);
};

const optionsOf = (levels: readonly Level[]): readonly Json[] =>
  levels.map(({ text, points }, index) => ({
    key: `m${index + 1}`,
    title: withoutBullet(oneLine(text)).replace(/[\s:;,.]+$/u, ''),
    points: jsonNumber(points),
  }));

/** The levels by their own words. Words with numbers that were not read leave the way of scoring to the chair. */
const named = (read: readonly LevelOf<Condition>[], levels: readonly Level[]): PrintedRule => {
  const rule = { shape: 'choice', options: optionsOf(levels) };
  const isUnsure = read.some(({ condition }) => !isKindOfWords(condition)) || levels.some(({ text }) => MEASURE.test(plainWording(text)));
  return isUnsure ? plainRule(rule, { doubts: [{ is: 'levels.unread' }], open: ['shape'] }) : plainRule(rule);
};

const isKindOfWords = ({ is }: Condition): boolean => is === 'words' || is === 'rest';

/** Words that compare or count, so that they may be meant as a measure. */
const MEASURE = /\d\s*%|[<>≥≤]|(?:trở lên|trở xuống|(?:từ|trên|dưới|hạng|chậm)\s+\d)/u;

const bestDoubts = (levels: readonly Level[], { kind, max }: PrintedCriterion): readonly DraftDoubt[] => {
  const best = Math.max(...levels.map(({ points }) => points));
  return kind !== 'scored' || max === null || best === max ? [] : [{ is: 'levels.best', best, maximum: max }];
};
