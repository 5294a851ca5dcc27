import type { SlowKey, SlowLeaf, SlowMember, SlowSheet, SlowYear } from './SlowYear.ts';

/** A number from 0 up to, and without, 1; the next one at each call. */
export type Chance = () => number;

const whole = (chance: Chance, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
const oneOf = <One>(chance: Chance, list: readonly One[]): One => list[whole(chance, 0, list.length - 1)] as One;
const some = <One>(chance: Chance, list: readonly One[], share: number): readonly One[] => list.filter(() => chance() < share);

/** Few values to choose from, so that members are often level. */
const scoreTo = (chance: Chance, max: number, step: number): number => oneOf(chance, [0, max, max - step, Math.floor(max / 2)]);

const leafOf = (chance: Chance, code: string, decimals: number, isRelative: boolean): SlowLeaf => ({
  code,
  max: 2 * whole(chance, 1, 4),
  weight: decimals > 0 && chance() < 0.2 ? oneOf(chance, [0.5, 1.5, 2]) : 1,
  isRelative,
});

const sectionsOf = (chance: Chance, decimals: number): SlowYear['sections'] =>
  Array.from({ length: whole(chance, 1, 3) }, (_, section) => ({
    code: `S${section}`,
    leaves: Array.from({ length: whole(chance, 1, 4) }, (__, leaf) => leafOf(chance, `S${section}.${leaf + 1}`, decimals, chance() < 0.25)),
  }));

const tieBreakOf = (chance: Chance): readonly SlowKey[] => {
  const keys: readonly SlowKey[] = [{ by: 'section', code: 'S0' }, { by: 'gap' }, { by: 'bonus' }, { by: 'ballot' }];
  return some(chance, keys, 0.5);
};

/** A bloc's year: ties, barred ones, criteria not assigned, a missing member, bonus over its cap, scores by the best of the bloc. */
export const drawYear = (chance: Chance): SlowYear => {
  const decimals = whole(chance, 0, 3);
  const step = decimals === 0 ? 1 : 0.5;
  const sections = sectionsOf(chance, decimals);
  const bonuses = ['T1', 'T2'].map((code): SlowLeaf => ({ code, max: 4, weight: 1, isRelative: false }));
  const deductions: readonly SlowLeaf[] = [{ code: 'P1', max: 5, weight: 1, isRelative: false }];
  const leaves = sections.flatMap((section) => section.leaves);
  const sheets = Array.from({ length: whole(chance, 2, 6) }, () => sheetOf(chance, { leaves, bonuses, deductions, step }));
  const missing = chance() < 0.3 ? whole(chance, 0, sheets.length - 1) : -1;
  const members = sheets.map((sheet, at): SlowMember => ({
    code: `M${at + 1}`,
    cluster: oneOf(chance, ['Đông', 'Tây']),
    isBarred: chance() < 0.12,
    sheet: at === missing ? null : at > 0 && chance() < 0.25 ? (sheets[0] as SlowSheet) : sheet,
  }));
  return {
    decimals,
    step,
    bonusCap: oneOf(chance, [null, 3, 5]),
    deductionCap: oneOf(chance, [null, 2]),
    byCluster: chance() < 0.2,
    sections,
    bonuses,
    deductions,
    tieBreak: tieBreakOf(chance),
    members,
    votes: chance() < 0.5 ? Object.fromEntries(members.map(({ code }) => [code, whole(chance, 0, 3)])) : null,
  };
};

interface SheetGround {
  readonly leaves: readonly SlowLeaf[];
  readonly bonuses: readonly SlowLeaf[];
  readonly deductions: readonly SlowLeaf[];
  readonly step: number;
}

const sheetOf = (chance: Chance, { leaves, bonuses, deductions, step }: SheetGround): SlowSheet => {
  const all = [...leaves, ...bonuses, ...deductions];
  const relative = leaves.filter(({ isRelative }) => isRelative);
  const dropped = chance() < 0.3 ? some(chance, leaves, 0.3).map(({ code }) => code) : [];
  const judged = chance() < 0.4 ? some(chance, all, 0.3).filter(({ code }) => !dropped.includes(code)) : [];
  return {
    scores: Object.fromEntries(all.map(({ code, max }) => [code, scoreTo(chance, max, step)])),
    measures: Object.fromEntries(
      relative.map(({ code }) => [code, { target: oneOf(chance, [0, 50, 100]), actual: oneOf(chance, [0, 50, 75, 100, 150]) }]),
    ),
    dropped,
    appraised: Object.fromEntries(judged.map(({ code, max }) => [code, scoreTo(chance, max, step)])),
  };
};
