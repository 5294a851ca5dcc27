import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { dayOf, writeOfficialDay, type Day } from '#core/calendar.ts';
import { pointsOf, writePoints, ZERO, type Points } from '#core/points.ts';
import { leavesOf, type Leaf } from '#core/rubric/Rubric.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { cachedScores, resultCode } from '#workbook/scoring/cachedScores.ts';
import { EMPTY_FILLING, type Filling, type Typed } from '#workbook/scoring/Filling.ts';
import { seededRandom } from './seededRandom.ts';

type Random = () => number;

/** What an agency might have entered in a good year: invented, the same each time for the same turn, without a fault. */
export const inventedFilling = (bloc: Bloc, member: Member, turn = 0): Filling => {
  const random = seededRandom(`${bloc.id} ${member.code}${turn === 0 ? '' : ` ${turn}`}`);
  const dropped = bloc.notAssigned.get(member.code) ?? new Set<string>();
  const leaves = leavesOf(bloc.rubric).filter(({ code }) => !dropped.has(code));
  const entered: Filling = {
    ...EMPTY_FILLING,
    scores: new Map(
      leaves.filter(({ rule }) => rule.measures.length === 0).map((leaf) => [leaf.code, judged(leaf, bloc.rubric.scale.step, random)]),
    ),
    results: new Map(leaves.flatMap((leaf) => results(leaf, bloc, random))),
    signedOn: day(bloc, 11, 8 + Math.floor(random() * 6)),
    preparedBy: null,
  };
  const scores = cachedScores(bloc, member.code, entered, messagesOf('vi').measureWords.nothingArose);
  const claimed = leaves.filter(({ code, evidence }) => evidence.length > 0 && (scores.get(code) ?? ZERO) !== ZERO);
  return { ...entered, evidence: new Map(claimed.map((leaf) => [leaf.code, document(bloc, member, random, issuedOn(leaf, entered))])) };
};

/** The day that the criterion itself asks for: the paper that proves it is of that day. */
const issuedOn = (leaf: Leaf, { results: entered }: Filling): Day | null => {
  const [day] = leaf.rule.measures.flatMap((term) => {
    const typed = entered.get(resultCode(leaf, term));
    return typed?.type === 'date' ? [typed.day] : [];
  });
  return day ?? null;
};

const day = (bloc: Bloc, month: number, date: number): Day => dayOf(bloc.edition, month, date) ?? bloc.dates.periodFrom;

const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

/** Between four fifths of the maximum and all of it, on the step. */
const judged = ({ max, rule }: Leaf, step: Points, random: Random): Typed => {
  const [low, high] = [Math.ceil((max * 0.8) / step), Math.floor(max / step)];
  return { type: 'number', number: writePoints(pointsOf(Math.max(rule.min, between(random, Math.min(low, high), high) * step))) };
};

const results = (leaf: Leaf, bloc: Bloc, random: Random): readonly (readonly [string, Typed])[] => {
  const isExtra = leaf.kind !== 'scored';
  const total = between(random, 12, 24);
  return leaf.rule.measures.map((term) => [resultCode(leaf, term), result(leaf, term, { bloc, random, isExtra, total })]);
};

interface Circumstances {
  readonly bloc: Bloc;
  readonly random: Random;
  /** Bonus and deduction are rare. */
  readonly isExtra: boolean;
  /** How many targets there were. */
  readonly total: number;
}

const result = (leaf: Leaf, term: MeasureTerm, { bloc, random, isExtra, total }: Circumstances): Typed => {
  const number = (value: number): Typed => ({ type: 'number', number: String(value) });
  const isGood = leaf.rule.shape !== 'deduct_per_count' && leaf.rule.shape !== 'late_bands';
  switch (term.kind) {
    case 'percent':
      return number(Math.min((term.most ?? 100_000) / 1000, term.key === 'target' ? between(random, 80, 90) : between(random, 90, 100)));
    case 'days':
      return number(random() < 0.8 ? 0 : between(random, 1, 4));
    case 'date':
      return { type: 'date', day: day(bloc, between(random, 1, 3), between(random, 3, 27)) };
    case 'number':
      if (leaf.rule.shape === 'leader_relative')
        return number(term.key === 'target' ? between(random, 4, 6) * 20 : between(random, 75, 135));
      return number(term.name === 'PAR_RANK' ? between(random, 1, 14) : between(random, 7400, 9300) / 100);
    case 'option':
      return { type: 'text', text: chosen(term, isExtra, random) };
    case 'count':
      if (term.key === 'total') return number(total);
      if (term.key === 'met') return number(total - between(random, 0, 2));
      if (isExtra) return number(random() < 0.75 ? 0 : 1);
      return number(isGood ? between(random, 1, 4) : random() < 0.75 ? 0 : 1);
  }
};

const chosen = ({ options }: MeasureTerm, isExtra: boolean, random: Random): string => {
  const none = options.find(({ points }) => points === ZERO);
  if (isExtra && none && random() < 0.6) return none.title;
  return options[Math.min(options.length - 1, Math.floor(random() * random() * options.length))]?.title ?? '';
};

const KINDS = ['Báo cáo', 'Kế hoạch', 'Quyết định', 'Công văn'] as const;
const SIGNS = ['BC', 'KH', 'QĐ', 'CV'] as const;

/** How an agency signs its papers, where that is not its code. */
const SIGNATURES: Readonly<Record<string, string>> = {
  BCHQS: 'BCH',
  BDBP: 'BĐBP',
  VKSND: 'VKS',
  TAND: 'TA',
  BQLDT: 'BQLĐT',
  QDTPT: 'QĐTPT',
};

/** Papers are numbered through the year: one of March bears a lower number than one of October. */
const document = (bloc: Bloc, { code, name }: Member, random: Random, issued: Day | null): string => {
  const kind = issued === null ? Math.floor(random() * KINDS.length) : 1;
  const on = issued ?? day(bloc, between(random, 1, 10), between(random, 1, 28));
  const [, month, date] = on.split('-').map(Number);
  const number = Math.round(((month ?? 1) - 1) * 38 + (date ?? 1) * 1.2) + between(random, 0, 3);
  const sign = SIGNATURES[code] ?? code.replace(/-.*$/, '');
  return `${KINDS[kind]} số ${number}/${SIGNS[kind]}-${sign} ngày ${writeOfficialDay(on)} của ${name}`;
};
