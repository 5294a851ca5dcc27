import type { DraftDoubt } from '#core/printed/DraftDoubt.ts';
import { DraftNode, type NodeHead } from './DraftNode.ts';
import { kindOf } from './nodeKind.ts';
import type { LabelPart, LabelStyle } from './readLabel.ts';

interface Place {
  readonly parent: DraftNode | null;
  readonly part: LabelPart;
  /** All that the label prints; the part alone where that is all. */
  readonly steps?: readonly LabelPart[];
  readonly doubt: DraftDoubt | null;
}

const HIGH: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['upper', 'roman']);
const OUT_OF_ORDER: DraftDoubt = { is: 'label.outOfOrder' };
const REPEATED: DraftDoubt = { is: 'label.repeated' };

/** Lists of letters leave some out. */
const mostStep = (style: LabelStyle): number => (style === 'lower' || style === 'upper' ? 3 : 1);

/**
 * Puts the rows of a printed table under one another by their numbers alone. A number of a style that is open goes on in that list
 * or begins it anew; another style begins a list under the row above. `1.1` and `I.1.a` name what they stand under.
 */
export class Outline {
  readonly roots: DraftNode[] = [];
  #open: readonly DraftNode[] = [];
  #running = 0;

  /** The last criterion that was placed. */
  get last(): DraftNode | null {
    return this.#open.at(-1) ?? null;
  }

  /** What is open, the deepest first. */
  get #inward(): readonly DraftNode[] {
    return [...this.#open].reverse();
  }

  /** A criterion by its number. */
  placeLabelled(readings: readonly (readonly LabelPart[])[], head: NodeHead): DraftNode {
    const { parent, part, steps = [part], doubt } = this.#placeOf(readings);
    const node = this.#add(parent, head, steps);
    if (doubt) node.doubt('label', doubt);
    if (part.style === 'number') this.#running = Math.floor(part.value);
    return node;
  }

  /** A group whose heading has a column of its own: beside the group before it, under the section above. */
  placeGroup(head: NodeHead, part: LabelPart | null): DraftNode {
    const before = this.#open.find((node) => node.head.isGroupColumn);
    const section = before ? before.parent : (this.#inward.find((node) => node.part !== null && HIGH.has(node.part.style)) ?? null);
    return this.#add(section, head, part === null ? [] : [part]);
  }

  /** A criterion without a number, at the root. */
  placeRoot(head: NodeHead): DraftNode {
    return this.#add(null, head, []);
  }

  #add(parent: DraftNode | null, head: NodeHead, steps: readonly LabelPart[]): DraftNode {
    const node = new DraftNode(parent, head, steps);
    (parent?.children ?? this.roots).push(node);
    const depth = parent === null ? 0 : this.#open.indexOf(parent) + 1;
    this.#open = [...this.#open.slice(0, depth), node];
    return node;
  }

  #placeOf(readings: readonly (readonly LabelPart[])[]): Place {
    const single = readings.flatMap((parts) => (parts.length === 1 && parts[0] ? [parts[0]] : []));
    return single.length > 0 ? this.#bySingle(single) : this.#byPath(readings);
  }

  #bySingle(candidates: readonly LabelPart[]): Place {
    const inList = candidates.flatMap((part) => this.#siblingsOf(part).map((node) => ({ part, node })));
    const next = inList.find(({ part, node }) => follows(node.part, part));
    const split = inList.find(({ part, node }) => isSplit(node.part, part));
    const [first] = candidates;
    if (!first) throw new RangeError('a label has a reading');
    if (split) return { parent: split.node, part: split.part, doubt: null };
    if (next) return { parent: next.node.parent, part: next.part, doubt: null };
    const same = inList.find(({ part }) => part === first);
    return same ? restarted(same.node, same.part) : this.#newList(first);
  }

  /** What is open in the same style, the deepest first. */
  #siblingsOf({ style }: LabelPart): readonly DraftNode[] {
    return this.#inward.filter((node) => node.steps.length === 1 && node.part?.style === style && !node.head.isGroupColumn);
  }

  #newList(part: LabelPart): Place {
    const isFirst = part.value <= 1 || (part.style === 'number' && (Math.floor(part.value) === this.#running + 1 || part.value % 1 > 0));
    const doubt = isFirst ? null : OUT_OF_ORDER;
    if (!HIGH.has(part.style)) return { parent: this.last, part, doubt };
    const above = this.#inward.find((node) => node.part === null || HIGH.has(node.part.style));
    return { parent: above && kindOf(above) === 'scored' ? above : null, part, doubt };
  }

  #byPath(readings: readonly (readonly LabelPart[])[]): Place {
    for (const parts of readings) {
      const above = this.#named(parts.slice(0, -1));
      const part = parts.at(-1);
      if (above && part) return { parent: above, part, steps: parts, doubt: orderDoubt(above.children.at(-1), part) };
    }
    const [parts = []] = readings;
    const part = parts.at(-1);
    if (!part) throw new RangeError('a label has a step');
    const level = this.#inward.find((node) => node.part?.style === part.style && node.path.length >= parts.length);
    return { parent: level ? level.parent : this.last, part, steps: parts, doubt: OUT_OF_ORDER };
  }

  /**
   * What is open and is named by these steps: by its own label, by its whole path, by the end of its path; digits may count a Roman
   * or lettered section.
   */
  #named(steps: readonly LabelPart[]): DraftNode | null {
    const open = this.#inward;
    const forms: readonly ((node: DraftNode) => boolean)[] = [
      (node) => node.steps.length === steps.length && endsWith(node.steps, steps, isSameStep),
      (node) => node.path.length === steps.length && endsWith(node.path, steps, isSameStep),
      (node) => endsWith(node.path, steps, isSameStep),
      (node) => endsWith(node.path, steps, isSameValue),
    ];
    return forms.map((form) => open.find(form)).find((node) => node !== undefined) ?? null;
  }
}

const isSameStep = (a: LabelPart, b: LabelPart): boolean => a.text.toLowerCase() === b.text.toLowerCase() || isSameValueAndStyle(a, b);

const isSameValueAndStyle = (a: LabelPart, b: LabelPart): boolean => a.style === b.style && a.value === b.value;

const isSameValue = (a: LabelPart, b: LabelPart): boolean => a.value === b.value && b.style === 'number';

const endsWith = (path: readonly LabelPart[], steps: readonly LabelPart[], isSame: typeof isSameStep): boolean =>
  path.length >= steps.length && steps.every((step, index) => isSame(path[path.length - steps.length + index] as LabelPart, step));

const follows = (before: LabelPart | null, part: LabelPart): boolean => {
  if (!before) return false;
  const step = part.value - before.value;
  return step > 0 && step <= mostStep(part.style);
};

/** `6a` under `6`. */
const isSplit = (before: LabelPart | null, part: LabelPart): boolean =>
  before !== null && part.value % 1 > 0 && before.value === Math.floor(part.value);

const restarted = (node: DraftNode, part: LabelPart): Place => ({
  parent: node.parent,
  part,
  doubt: node.part?.value === part.value ? REPEATED : OUT_OF_ORDER,
});

const orderDoubt = (before: DraftNode | undefined, part: LabelPart): DraftDoubt | null => {
  if (!before) return part.value <= 1 ? null : OUT_OF_ORDER;
  if (before.part?.value === part.value) return REPEATED;
  return follows(before.part, part) ? null : OUT_OF_ORDER;
};
