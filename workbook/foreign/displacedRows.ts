import { isUnder, type Criterion, type Rubric } from '#core/rubric/Rubric.ts';
import type { Placement } from './Placement.ts';
import { plainLabel } from './TableRow.ts';

interface PlacedLeaf {
  readonly placement: Placement;
  readonly leaf: Criterion;
  readonly section: string;
  /** Its number in the rubric, and the one that the row bears, as `plainLabel` reads them. */
  readonly own: string;
  readonly borne: string;
  /** The code of the nearest heading above; `null` where none stands above. */
  readonly heading: string | null;
}

/**
 * Rows whose title is that of one section while they stand in another: below another section's heading, or, where their own section has no
 * heading in the table, apart from most of its rows. Titles that changed places look so, and nobody can say whether the title or the place
 * is meant. So it is with two rows of one section that bear each other's number. A row that bears its criterion's whole code was moved and is no such row.
 */
export const displacedRows = (rubric: Rubric, placements: readonly Placement[]): ReadonlySet<Placement> => {
  const { leaves, headings } = sections(placements);
  const apart = new Set([...new Set(leaves.map(({ section }) => section))].flatMap((section) => apartFrom(rubric, section, leaves)));
  const isDisplaced = (one: PlacedLeaf): boolean =>
    headings.has(one.section) ? one.heading !== null && !belongTogether(rubric, one.section, one.heading) : apart.has(one);
  const displaced = leaves.filter((one) => isDisplaced(one) && !bearsCode(one));
  const letters = new Set(displaced.map(({ own }) => own));
  const others = outOfOrder(rubric, leaves).filter(({ section, own }) => !headings.has(section) && letters.has(own));
  return new Set([...displaced, ...others, ...exchanged(leaves)].map(({ placement }) => placement));
};

/** Two rows of a section of which each bears the other's number: titles or numbers changed places. */
const exchanged = (leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] => {
  const rows = new Set(leaves.map(({ section, own, borne }) => [section, own, borne].join()));
  return leaves.filter(({ section, own, borne }) => own !== borne && rows.has([section, borne, own].join()));
};

/** Rows that stand after one of their section that follows them in the rubric, or before one that they follow: where sections meet, nothing else parts them from it. */
const outOfOrder = (rubric: Rubric, leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] => {
  const places = new Map(rubric.criteria.map(({ code }, index) => [code, index]));
  const passed = (rows: readonly PlacedLeaf[], sign: 1 | -1): readonly PlacedLeaf[] => {
    const furthest = new Map<string, number>();
    return rows.filter(({ leaf, section }) => {
      const place = sign * (places.get(leaf.code) ?? 0);
      const before = furthest.get(section) ?? -Infinity;
      furthest.set(section, Math.max(before, place));
      return before > place;
    });
  };
  return [...new Set([...passed(leaves, 1), ...passed([...leaves].reverse(), -1)])];
};

const sections = (placements: readonly Placement[]): { readonly leaves: readonly PlacedLeaf[]; readonly headings: ReadonlySet<string> } => {
  const leaves: PlacedLeaf[] = [];
  const headings = new Set<string>();
  let heading: string | null = null;
  for (const placement of placements) {
    if (placement.as !== 'criterion') continue;
    const { criterion } = placement;
    if (criterion.type === 'group') headings.add((heading = criterion.code));
    else if (criterion.parent !== null)
      leaves.push({
        placement,
        leaf: criterion,
        section: criterion.parent,
        heading,
        own: plainLabel(criterion.label),
        borne: plainLabel(placement.row.label),
      });
  }
  return { leaves, headings };
};

/** A heading leads to the rows of its section, of the sections in it, and of the one that it is a part of. */
const belongTogether = (rubric: Rubric, one: string, other: string): boolean =>
  one === other || isUnder(rubric, one, other) || isUnder(rubric, other, one);

/** The rows of a section that rows of another part from most of it; all of them where no part of it is the largest. */
const apartFrom = (rubric: Rubric, section: string, leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] => {
  const runs: PlacedLeaf[][] = [];
  let isOpen = false;
  for (const one of leaves) {
    if (one.section !== section) isOpen &&= belongTogether(rubric, section, one.section);
    else {
      if (!isOpen) runs.push([]);
      isOpen = true;
      runs.at(-1)?.push(one);
    }
  }
  const [first, second] = runs.sort((a, b) => b.length - a.length);
  return (second && first?.length === second.length ? runs : runs.slice(1)).flat();
};

const bearsCode = ({ leaf, borne }: PlacedLeaf): boolean => borne === plainLabel(leaf.code);
