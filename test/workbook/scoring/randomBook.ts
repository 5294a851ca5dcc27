import * as fc from 'fast-check';
import { HOLIDAYS, randomCase, randomSources, type RandomCase } from '../../core/rules/randomCase.ts';
import type { SlowBloc, SlowBook, SlowCriterion } from './slow/slowBook.ts';

/** A bloc's file as plain JSON, and one agency's workbook filled in. It can be stored and read back. */
export interface RandomBook extends SlowBook {
  readonly bloc: SlowBloc & Readonly<Record<string, unknown>>;
}

const EDITION = 2018;
const AGENCY = 'STP';
const OWN_RULE = 'don_vi_dac_thu';
const OUTSIDE = 'ngoai:PAR_INDEX';

type Kind = 'scored' | 'bonus' | 'deduction';

/** A criterion that is drawn: its rule with the results written for it, or a score that a person gives. */
interface Drawn {
  readonly kind: Kind;
  readonly unit: string | null;
  readonly max: number;
  readonly rule: SlowCriterion['rule'];
  readonly written: RandomCase['written'] | null;
  readonly typed: number | null;
  readonly na: string | null;
  /** Of those that the maximum allows; most have none. */
  readonly weight: number | null;
  readonly isNoCase: boolean;
  /** The agency has a rule of its own here, which says met or not. */
  readonly alternate: SlowCriterion['alternate'] | null;
  /** `0` leaves the results blank, `1` has the criterion not assigned; any other number counts it. */
  readonly turn: number;
}

const decimal = (thousandths: number): number => thousandths / 1000;

const POLICIES = ['not_allowed', 'award_max', 'drop_and_rescale', 'drop_not_assigned', null];

const measured = (kind: Kind): fc.Arbitrary<Drawn> =>
  fc
    .record({
      one: fc
        .constantFrom(...randomSources)
        .chain(randomCase)
        .filter((found) => found.kind === kind),
      na: fc.constantFrom(...POLICIES),
      isNoCase: fc.constantFrom(true, false, false),
      turn: fc.nat(9),
      own: fc.constantFrom('pass', 'fail', null, null, null, null),
    })
    .map(({ one: { unit, max, terms, written: drawnResults }, na, isNoCase, turn, own }) => {
      const written = own === null ? drawnResults : { actual: own };
      const rule = { shape: 'pass_fail', pass: kind === 'deduction' ? 0 : max, fail: kind === 'deduction' ? -max : 0 };
      return {
        kind,
        unit,
        max,
        rule: terms,
        written,
        typed: null,
        weight: null,
        na,
        alternate: own === null ? null : [{ attribute: OWN_RULE, rule }],
        isNoCase: isNoCase && na === 'award_max' && Object.keys(written).length === 1,
        turn,
      };
    });

const judged = (kind: Kind): fc.Arbitrary<Drawn> =>
  fc
    .record({ max: fc.integer({ min: 1, max: 40_000 }), share: fc.integer({ min: 0, max: 1000 }), turn: fc.nat(9) })
    .map(({ max, share, turn }) => {
      const typed = decimal(Math.floor((max * share) / 1000));
      return {
        kind,
        unit: null,
        max: decimal(max),
        rule: { shape: 'direct' },
        written: null,
        typed: kind === 'deduction' && share % 2 === 0 ? -typed : typed,
        na: null,
        weight: null,
        isNoCase: false,
        alternate: null,
        turn,
      };
    });

const drawn = (kind: Kind): fc.Arbitrary<Drawn> =>
  fc.oneof({ weight: 5, arbitrary: measured(kind) }, { weight: 1, arbitrary: judged(kind) });

const WEIGHTS = [2, 1.5, 0.5, 3, 0.25, 1.25, 0.1, 12];

/** What a weight makes of the maximum has to lie on the scale, or the rubric is refused. */
const weighted = (one: Drawn, choice: number, decimals: number): Drawn => {
  const weight = WEIGHTS[choice] ?? null;
  const counted = weight === null ? 0 : (Math.round(one.max * 1000) * Math.round(weight * 1000)) / 1000;
  return { ...one, weight: Number.isInteger(counted) && counted % 10 ** (3 - decimals) === 0 ? weight : null };
};

const several = (kind: Kind, least: number, most: number) =>
  fc.array(fc.record({ one: drawn(kind), choice: fc.nat(15) }), { minLength: least, maxLength: most });

type Chosen = { readonly one: Drawn; readonly choice: number };

const maxOf = (parts: readonly Pick<Drawn, 'max' | 'weight'>[]): number =>
  decimal(parts.reduce((sum, { max, weight }) => sum + (Math.round(max * 1000) * Math.round((weight ?? 1) * 1000)) / 1000, 0));

interface Node extends SlowCriterion {
  readonly drawn: Drawn | null;
}

const heading = (code: string, parent: string | null, kind: SlowCriterion['kind'], max: number): Node => ({
  code,
  parent,
  kind,
  max,
  rule: { shape: 'sum_children' },
  drawn: null,
});

const leafNodes = (parent: string | null, prefix: string, parts: readonly Drawn[]): readonly Node[] =>
  parts.map((one, index) => ({
    code: `${prefix}${index + 1}`,
    parent,
    kind: one.kind,
    max: one.max,
    rule: one.rule,
    ...(one.na === null ? {} : { na: one.na }),
    ...(one.weight === null ? {} : { weight: one.weight }),
    ...(one.alternate === null ? {} : { alternate: one.alternate }),
    drawn: one,
  }));

/** A section whose first criteria stand under a heading of their own, so that sums stand upon sums. */
const sectionNodes = (code: string, parts: readonly Drawn[], deep: number): readonly Node[] => {
  const [inner, outer] = [parts.slice(0, deep), parts.slice(deep)];
  const below = `${code}.1`;
  return [
    heading(code, null, 'group', maxOf(parts)),
    ...(inner.length === 0 ? [] : [heading(below, code, 'group', maxOf(inner)), ...leafNodes(below, `${below}.`, inner)]),
    ...leafNodes(code, `${code}.0`, outer),
  ];
};

/** Bonus (deduction) criteria stand under a heading with a cap of its own, or each by itself. */
const sideNodes = (code: string, kind: 'bonus' | 'deduction', parts: readonly Drawn[], share: number): readonly Node[] => {
  if (parts.length === 0) return [];
  if (share === 0) return leafNodes(null, code, parts);
  const cap = decimal(Math.max(1, Math.floor(maxOf(parts) * share * 100)));
  return [heading(code, null, kind, cap), ...leafNodes(code, `${code}.`, parts)];
};

const criterionJson = ({ drawn: found, ...one }: Node) => ({
  ...one,
  label: one.code,
  title: `Tiêu chí ${one.code}`,
  ...(found?.unit ? { unit: found.unit } : {}),
});

const bookOf = (
  nodes: readonly Node[],
  isOutside: boolean,
  scale: { decimals: number; bonusCap: number | null; deductionCap: number | null },
): RandomBook => {
  const leaves = nodes.flatMap(({ code, drawn: found }) => (found ? [{ code, ...found }] : []));
  const attributes = [
    ...(leaves.some(({ alternate }) => alternate !== null) ? [OWN_RULE] : []),
    ...(isOutside && leaves.some(({ rule }) => rule['shape'] === 'external_index') ? [OUTSIDE] : []),
  ];
  const counted = leaves.filter(({ turn }) => turn > 1);
  const sections = nodes.filter(({ parent, kind }) => parent === null && (kind === 'group' || kind === 'scored'));
  const base = maxOf(sections.map(({ max, weight = null }) => ({ max, weight })));
  return {
    agency: AGENCY,
    written: Object.fromEntries(counted.flatMap(({ code, written, isNoCase }) => (written && !isNoCase ? [[code, written]] : []))),
    typed: Object.fromEntries(counted.flatMap(({ code, typed }) => (typed === null ? [] : [[code, typed]]))),
    noCase: counted.filter(({ isNoCase }) => isNoCase).map(({ code }) => code),
    bloc: {
      schema: 'bloc/1',
      id: 'khoi-ngau-nhien',
      name: 'Khối thi đua thử',
      edition: EDITION,
      members: [{ code: AGENCY, name: 'Sở Tư pháp', attributes }],
      notAssigned: { [AGENCY]: leaves.filter(({ turn }) => turn === 1).map(({ code }) => code) },
      rubric: {
        schema: 'rubric/1',
        id: 'bo-tieu-chi',
        name: 'Bộ tiêu chí thử',
        scale: { base, step: 0.001, ...scale },
        holidays: HOLIDAYS,
        ranking: { orderBy: ['total desc'] },
        criteria: nodes.map(criterionJson),
      },
    },
  };
};

const cap = fc.option(fc.integer({ min: 0, max: 20_000 }).map(decimal));

/** Whole workbooks: sections, headings below them, every shape of rule, bonus and deduction with and without caps, what is not assigned. */
export const randomBook: fc.Arbitrary<RandomBook> = fc
  .record({
    sections: fc.array(several('scored', 1, 5), { minLength: 1, maxLength: 3 }),
    deep: fc.nat(3),
    bonus: several('bonus', 0, 3),
    deduction: several('deduction', 0, 3),
    share: fc.nat(10),
    isOutside: fc.boolean(),
    scale: fc.record({ decimals: fc.nat(3), bonusCap: cap, deductionCap: cap }),
  })
  .map(({ sections, deep, bonus, deduction, share, isOutside, scale }) => {
    const all = (parts: readonly Chosen[]) => parts.map(({ one, choice }) => weighted(one, choice, scale.decimals));
    return bookOf(
      [
        ...sections.flatMap((parts, index) => sectionNodes(['I', 'II', 'III'][index] ?? '', all(parts), deep)),
        ...sideNodes('T', 'bonus', all(bonus), share),
        ...sideNodes('P', 'deduction', all(deduction), share),
      ],
      isOutside,
      scale,
    );
  });
