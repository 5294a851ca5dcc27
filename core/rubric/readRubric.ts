import type { Day } from '../calendar.ts';
import { readCrossRules } from '../crossScoring/CrossRules.ts';
import { yearlyDay } from '../rules/yearlyDay.ts';
import { addPoints, ZERO } from '../points.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { readBallotRules } from './BallotRules.ts';
import { readCriteria } from './readCriteria.ts';
import { readValidity } from './validity.ts';
import { readConditions } from './readConditions.ts';
import { readLateness } from './readLateness.ts';
import { readRanking } from './readRanking.ts';
import { countedMax, NO_WEIGHT, weightOf } from './weights.ts';
import type { Criterion, Deadline, Gate, Grade, Quota, Rubric, Scale } from './Rubric.ts';

/**
 * Reads a rubric (`rubric/1`) into something that cannot be wrong.
 *
 * @param edition the year that `YYYY-` stands for in its days
 * @param path where the rubric stands in its file, `rubric` inside a bloc's
 * Errors: throws `bloc.malformed` with the path of the first fault. Gates, conditions, quotas and deadlines that are prose are
 * no faults: they are kept as they stand, for the chair to decide.
 */
export const readRubric = (json: unknown, edition: number, path = 'rubric'): Rubric => {
  const fields = fieldsOf(json, path);
  fields.oneOf('schema', ['rubric/1']);
  const valid = readValidity(fields, edition);
  const list = fields.list('criteria');
  const holidays = readHolidays(fields, edition);
  const criteria = readCriteria(list, { edition, holidays, valid });
  if (criteria.length === 0) fields.refuse('criteria', 'list of at least one criterion');
  const scale = readScale(fields.object('scale'), criteria);
  checkWeights(list, criteria, scale);
  checkNaPolicy(fields.optionalObject('naPolicy'));
  const grades = readGrades(fields.optionalList('classification'), criteria);
  const gates = fields.optionalList('gates').map((one) => readGate(one, grades, criteria));
  const rubric: Rubric = {
    id: fields.text('id'),
    name: fields.text('name'),
    valid,
    holidays,
    scale,
    gates,
    grades,
    ranking: readRanking(fields.object('ranking'), criteria),
    quotas: fields.optionalList('quotas').map((one) => readQuota(one, grades, criteria)),
    ballot: readBallotRules(fields.optionalObject('ballot')),
    crossScoring: readCrossRules(fields.optionalObject('crossScoring'), new Set(criteria.map(({ code }) => code))),
    deadlines: fields.optionalList('deadlines').map((one) => readDeadline(one, edition, gates)),
    criteria,
    byCode: new Map(criteria.map((criterion) => [criterion.code, criterion])),
  };
  refuseRepeated(fields.optionalList('gates'), 'id');
  refuseRepeated(fields.optionalList('classification'), 'key');
  refuseRepeated(
    fields.optionalList('deadlines').filter((one) => one.has('late')),
    'what',
  );
  fields.done('appliesTo', 'source', 'assumptions', 'note', 'version', 'issued', 'article');
  return rubric;
};

const readHolidays = (fields: Fields, edition: number): readonly Day[] =>
  (fields.has('holidays') ? fields.texts('holidays') : []).map(
    (text) => yearlyDay(text, edition) ?? fields.refuse('holidays', 'days like 2018-04-30 or YYYY-04-30'),
  );

const refuseRepeated = (list: readonly Fields[], name: string): void => {
  const seen = new Set<string>();
  for (const fields of list) {
    const value = fields.text(name);
    if (seen.has(value)) fields.refuse(name, `${name} that no other entry has`);
    seen.add(value);
  }
};

const readScale = (fields: Fields, criteria: readonly Criterion[]): Scale => {
  const scale: Scale = {
    base: fields.points('base'),
    bonusCap: fields.optionalPoints('bonusCap'),
    deductionCap: fields.optionalPoints('deductionCap'),
    step: fields.points('step'),
    decimals: fields.whole('decimals'),
  };
  const sum = addPoints(...criteria.filter(({ parent, kind }) => parent === null && isBase(kind)).map(countedMax));
  if (scale.base !== sum) fields.refuse('base', `${sum / 1000}, the sum of the sections`);
  if (scale.step <= ZERO) fields.refuse('step', 'points above 0');
  if (scale.decimals < 0 || scale.decimals > 3) fields.refuse('decimals', '0, 1, 2 or 3');
  for (const cap of ['bonusCap', 'deductionCap'] as const) if ((scale[cap] ?? ZERO) < ZERO) fields.refuse(cap, 'points from 0 on, or null');
  if (fields.has('rounding')) fields.oneOf('rounding', ['half_up']);
  fields.done('rounding', 'assumedFields', 'note', 'assumed');
  return scale;
};

/** What counts is rounded to the scale's decimals; the whole maximum must come out of that as it is. */
const checkWeights = (list: readonly Fields[], criteria: readonly Criterion[], { decimals }: Scale): void => {
  for (const [index, criterion] of criteria.entries()) {
    const isFine = weightOf(criterion) === NO_WEIGHT || countedMax(criterion) % 10 ** (3 - decimals) === 0;
    if (!isFine) list[index]?.refuse('weight', `weight that makes of the maximum points with at most ${decimals} decimals`);
  }
};

const isBase = (kind: Criterion['kind']): boolean => kind === 'group' || kind === 'scored';

/** Each criterion says itself what happens where it does not apply; the policy only announces which ways occur. */
const checkNaPolicy = (fields: Fields | null): void => {
  if (!fields) return;
  if (fields.has('rescaleTo')) fields.oneOf('rescaleTo', ['base']);
  fields.done('default', 'methods', 'assumed', 'note');
};

/** What a gate does: `rank_condition` only announces the conditions of grades, which say themselves what they ask. */
const EFFECT = /^(?:not_considered|rank_condition|rank_capped:(?<grade>.+)|title_blocked:.+)$/;

const readGate = (fields: Fields, grades: readonly Grade[], criteria: readonly Criterion[]): Gate => {
  const effect = fields.text('effect');
  const match = EFFECT.exec(effect);
  const grade = match?.groups?.['grade'];
  if (!match) fields.refuse('effect', 'not_considered, rank_capped:GRADE, title_blocked:WORDS or rank_condition');
  if (grade !== undefined && !grades.some(({ key }) => key === grade)) {
    fields.refuse('effect', `rank_capped: and one of ${grades.map(({ key }) => key).join(', ')}`);
  }
  const gate = { id: fields.text('id'), effect, text: fields.text('when'), unless: readConditions(fields, 'unless', criteria) };
  fields.done('assumed', 'note');
  return gate;
};

const readGrades = (list: readonly Fields[], criteria: readonly Criterion[]): readonly Grade[] => {
  const grades = list.map((fields) => {
    const grade = {
      key: fields.text('key'),
      title: fields.optionalText('title'),
      min: fields.points('min'),
      hasConditions: fields.has('requires'),
      conditions: readConditions(fields, 'conditions', criteria),
    };
    fields.optionalPoints('max');
    fields.done('maxIncl', 'selected', 'assumed', 'assumedFields', 'note');
    return grade;
  });
  list.forEach((fields, index) => {
    const [better, own] = [grades[index - 1], grades[index]];
    if (better && own && own.min >= better.min) fields.refuse('min', `points below ${better.min / 1000}, the grade before it`);
  });
  return grades;
};

const readQuotaBase = (fields: Fields, grades: readonly Grade[]): Quota['of'] => {
  const of = fields.optionalText('of') ?? 'members';
  if (of === 'members' || of === 'ranked') return { among: of };
  const key = of.startsWith('grade:') ? of.slice('grade:'.length) : null;
  const known = ['members', 'ranked', ...grades.map((grade) => `grade:${grade.key}`)];
  return grades.some((grade) => grade.key === key) && key !== null ? { among: 'grade', key } : fields.refuse('of', known.join(' | '));
};

const readMinVotes = (fields: Fields): Quota['minVotes'] => {
  const share = fields.optionalThousandths('minVotes');
  const of = fields.has('votesOf') ? fields.oneOf('votesOf', ['issued', 'collected', 'valid']) : null;
  if (share === null) return of === null ? null : fields.refuse('minVotes', 'share above 0, at most 1');
  if (share <= 0 || share > 1000) fields.refuse('minVotes', 'share above 0, at most 1');
  return { share, of: of ?? fields.refuse('votesOf', 'issued | collected | valid') };
};

const ROUNDINGS = ['down', 'half_up', 'up'] as const;

const readQuota = (fields: Fields, grades: readonly Grade[], criteria: readonly Criterion[]): Quota => {
  const count = typeof fields.raw('max') === 'number' ? fields.whole('max') : null;
  const quota = {
    award: fields.text('award'),
    count,
    share: fields.optionalThousandths('maxShare'),
    of: readQuotaBase(fields, grades),
    rounding: fields.has('rounding') ? fields.oneOf('rounding', ROUNDINGS) : ('down' as const),
    text: count === null ? fields.optionalText('max') : null,
    conditions: readConditions(fields, 'conditions', criteria),
    minVotes: readMinVotes(fields),
  };
  if (count !== null && count < 0) fields.refuse('max', 'whole number from 0 on');
  if (quota.share !== null && (quota.share < 0 || quota.share > 1000)) fields.refuse('maxShare', 'share from 0 to 1');
  if (count === null && quota.share === null && quota.text === null) fields.refuse('max', 'count, text, or a maxShare');
  if (fields.has('per')) fields.oneOf('per', ['bloc']);
  fields.done('assumed', 'note');
  return quota;
};

const readDeadline = (fields: Fields, edition: number, gates: readonly Gate[]): Deadline => {
  const by = fields.text('by');
  const day = yearlyDay(by, edition);
  const deadline = {
    what: fields.text('what'),
    by: day,
    text: day === null ? by : null,
    late: readLateness(
      fields,
      gates.map(({ id }) => id),
    ),
    isAssumed: fields.flag('assumed', false),
  };
  fields.done('note');
  return deadline;
};
