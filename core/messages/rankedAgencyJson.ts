import type { Bloc } from '../bloc/Bloc.ts';
import { writePoints, ZERO, type Points } from '../points.ts';
import { hasLateness } from '../ranking/lateness.ts';
import type { RankedAgency } from '../ranking/Ranking.ts';
import type { Grade } from '../rubric/Rubric.ts';
import { grades as inEnglish } from './en/grades.ts';
import type { Language } from './language.ts';
import { grades as inVietnamese } from './vi/grades.ts';
import { whyText } from './whyText.ts';

/** One line of a ranking as command line and functions give it out; points are decimal texts, words in the chosen language. */
export type RankedAgencyJson = {
  readonly rank: number | null;
  readonly agency: string;
  readonly name: string;
  readonly self: string;
  readonly appraised: string | null;
  readonly bonus: string;
  /** Its size: positive. */
  readonly deduction: string;
  /** What a late sheet costs, positive; only where the rubric says what lateness costs. */
  readonly late?: string;
  readonly total: string;
  readonly grade: string | null;
  readonly award: string | null;
  /** What it registered for, `null` for nothing; only where the bloc's file holds registrations. */
  readonly registered?: { readonly title: string | null; readonly award: string | null } | null;
  /** The ids of the gates that bar the agency. */
  readonly barred: string[];
  readonly why: string;
};

export const rankedAgencyJson = (bloc: Bloc, one: RankedAgency, language: Language): RankedAgencyJson => ({
  rank: one.rank,
  agency: one.member.code,
  name: one.member.name,
  self: decimal(one.self.base),
  appraised: one.isAppraised ? decimal(one.final.base) : null,
  bonus: decimal(one.final.bonus),
  deduction: decimal(one.final.deduction),
  ...(hasLateness(bloc.rubric) ? { late: decimal(one.final.late) } : {}),
  total: decimal(one.final.total),
  grade: gradeTitle(one.grade, language),
  award: one.award,
  ...registeredJson(one),
  barred: one.barred.map(({ id }) => id),
  why: whyText(bloc, one, { language }),
});

const registeredJson = ({ registration }: RankedAgency): Pick<RankedAgencyJson, 'registered'> => {
  if (registration === 'unknown') return {};
  return { registered: registration && { title: registration.title, award: registration.award } };
};

const decimal = (points: Points | null): string => writePoints(points ?? ZERO);

const GRADES = { vi: inVietnamese, en: inEnglish } as const;

/** What a grade is called: by the rubric, else by the catalogue. */
export const gradeTitle = (grade: Pick<Grade, 'key' | 'title'> | null, language: Language): string | null =>
  grade && (grade.title ?? GRADES[language][grade.key] ?? grade.key);
