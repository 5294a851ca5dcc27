import type { BoardLine } from '../client/replies.ts';

/** Nothing of the agency counts: it sent nothing, or took it back. */
export const isMissing = ({ state }: Pick<BoardLine, 'state'>): boolean => state === null || state === 'withdrawn' || state === 'draft';

/** It waits for the agency's own head, or was given back. */
export const isUnconfirmed = ({ state }: Pick<BoardLine, 'state'>): boolean => state === 'sent' || state === 'returned';
