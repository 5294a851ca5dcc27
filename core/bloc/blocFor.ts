import { leavesOf, type Criterion, type Rubric } from '../rubric/Rubric.ts';
import type { Alternate } from '../rules/rule.ts';
import type { Bloc, Member } from './Bloc.ts';

/** What holds for a member in place of a criterion's rule; undefined where the rule itself does. */
export const alternateFor = (criterion: Criterion, { attributes }: Member): Alternate | undefined =>
  criterion.type === 'leaf' ? criterion.alternates.find(({ attribute }) => attributes.includes(attribute)) : undefined;

/** The bloc as it is for one agency: each criterion with the rule that holds for agencies of its kind. */
export const blocFor = (bloc: Bloc, agency: string | null): Bloc => {
  const member = bloc.members.find(({ code }) => code === agency);
  const isOrdinary = !member || leavesOf(bloc.rubric).every((leaf) => !alternateFor(leaf, member)?.rule);
  return isOrdinary ? bloc : { ...bloc, rubric: rubricFor(bloc.rubric, member) };
};

const rubricFor = (rubric: Rubric, member: Member): Rubric => {
  const criteria = rubric.criteria.map((criterion): Criterion => {
    const rule = alternateFor(criterion, member)?.rule;
    return criterion.type === 'leaf' && rule ? { ...criterion, rule } : criterion;
  });
  return { ...rubric, criteria, byCode: new Map(criteria.map((criterion) => [criterion.code, criterion])) };
};
