import { papers } from '#core/messages/vi/papers.ts';

/** A count of papers; dots where nobody counted. */
export const countText = (count: number | null): string => (count === null ? papers.vote.blank : String(count));
