import type { RubricComparison, RubricPublished, RubricTrial, RubricVersion, RubricVersions } from '../client/replies.ts';

/** What a bloc has published, as it was last read. */
export interface PublishedRubric {
  readonly bloc: string;
  readonly edition: number;
  readonly versions: RubricVersions;
  /** The version in force, whole. */
  readonly current: RubricVersion;
}

/** The open rubric beside the one in force. */
export interface Compared {
  readonly reply: RubricComparison;
  /** What was compared, and what is published. */
  readonly bytes: Uint8Array;
  /** Somebody has changed the workbook since. */
  readonly isStale: boolean;
}

/** What those who lead a bloc are doing with its rubric: exactly one of these at a time. */
export type RubricDesk =
  /** `shown` is the version whose changes are looked at. */
  | { readonly at: 'published'; readonly shown: RubricVersion | null }
  | { readonly at: 'difference'; readonly compared: Compared }
  | { readonly at: 'trial'; readonly trial: RubricTrial; readonly isStale: boolean }
  | { readonly at: 'publishing'; readonly compared: Compared }
  | { readonly at: 'done'; readonly done: RubricPublished };

export const FIRST_DESK: RubricDesk = { at: 'published', shown: null };

/** The workbook has changed: what was said of it before no longer holds. */
export const staleDesk = (desk: RubricDesk): RubricDesk => {
  switch (desk.at) {
    case 'difference':
    case 'publishing':
      return { ...desk, compared: { ...desk.compared, isStale: true } };
    case 'trial':
      return { ...desk, isStale: true };
    case 'published':
    case 'done':
      return desk;
  }
};
