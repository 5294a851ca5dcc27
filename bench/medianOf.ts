/** The middle of the given numbers; the mean of the two middle ones where their count is even. Throws on an empty list. */
export const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new RangeError('no numbers to take the median of');
  return (low + high) / 2;
};
