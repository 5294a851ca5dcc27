/** How long a reason is that goes on the record with a move of a sheet or of the year, in characters. */
export const MOVE_REASON = { least: 3, most: 2000 } as const;

/** Whether a text is long enough to be one, and not too long. */
export const isMoveReason = (text: string): boolean => {
  const { length } = text.trim();
  return length >= MOVE_REASON.least && length <= MOVE_REASON.most;
};
