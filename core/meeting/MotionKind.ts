/** What is voted on: who is put forward for an award, who stands first of those who are level, who leads the bloc next year. */
export const MOTION_KINDS = ['award', 'tieBreak', 'election'] as const;

export type MotionKind = (typeof MOTION_KINDS)[number];
