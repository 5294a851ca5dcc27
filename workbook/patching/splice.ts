/** A piece of a text, its end not included, and what shall stand there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts every splice in its place. Those at one place stand in the order given; two that overlap throw a `RangeError`. */
export const splice = (text: string, splices: readonly Splice[]): string => {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of sorted) {
    if (start < at) throw new RangeError(`two changes of the same characters at ${start}`);
    pieces.push(text.slice(at, start), instead);
    at = end;
  }
  return pieces.join('') + text.slice(at);
};
