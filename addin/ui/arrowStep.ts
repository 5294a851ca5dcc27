const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Where a key leads in a list whose entries are counted from 0; `null` where it leads nowhere. */
export const arrowStep = (key: string, at: number, last: number): number | null => STEPS[key]?.(at, last) ?? null;
