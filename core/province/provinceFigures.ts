import { type Points } from '../points.ts';
import { ratio, roundRatio } from '../ratio.ts';
import type { FrozenLine, FrozenResult } from '../ranking/FrozenResult.ts';
import type { Province, ProvinceBloc } from './Province.ts';

/** What an award comes to in the whole province, over the rankings that are frozen. */
export interface AwardUse {
  readonly award: string;
  /** `null` where a bloc's rubric says its number in prose. */
  readonly slots: number | null;
  readonly proposed: number;
  readonly blocs: number;
}

/** Awards in the order in which they first appear. */
export const awardUses = ({ blocs }: Province): readonly AwardUse[] => {
  const quotas = blocs.flatMap(({ result }) => result?.quotas ?? []);
  return [...new Set(quotas.map(({ award }) => award))].map((award) => {
    const own = quotas.filter((quota) => quota.award === award);
    const slots = own.map((quota) => quota.slots);
    return {
      award,
      slots: slots.every((one) => one !== null) ? slots.reduce((sum: number, one) => sum + (one ?? 0), 0) : null,
      proposed: own.reduce((sum, { proposed }) => sum + proposed, 0),
      blocs: own.length,
    };
  });
};

/** How a bloc did in one year: the mean of its ranked agencies' totals in percent of the base, in thousandths, to a tenth of a percent. */
export interface BlocYear {
  readonly edition: number;
  readonly ranked: number;
  /** `null` where nobody was ranked. */
  readonly mean: Points | null;
  readonly first: readonly string[];
}

const DECIMALS = 1;

export const blocYear = ({ edition, base, agencies }: FrozenResult): BlocYear => {
  const ranked = agencies.filter(({ rank }) => rank !== null);
  const sum = ranked.reduce((all, { total }) => all + total, 0);
  return {
    edition,
    ranked: ranked.length,
    mean: ranked.length === 0 ? null : roundRatio(ratio(BigInt(sum) * 100_000n, BigInt(base) * BigInt(ranked.length)), DECIMALS),
    first: ranked.filter(({ rank }) => rank === 1).map(({ name }) => name),
  };
};

/** The years of a bloc whose ranking is frozen, the latest first. */
export const blocYears = ({ result, earlier }: Pick<ProvinceBloc, 'result' | 'earlier'>): readonly BlocYear[] =>
  [...(result ? [result] : []), ...earlier].map(blocYear);

/** An agency's line of the year before; `null` where it was not in that ranking, or there was none. */
export const yearBefore = ({ result, earlier }: Pick<ProvinceBloc, 'result' | 'earlier'>, agency: string): FrozenLine | null =>
  earlier.find(({ edition }) => edition + 1 === result?.edition)?.agencies.find((one) => one.agency === agency) ?? null;
