import type { Decision } from '../bloc/Bloc.ts';
import { hashOf, type Sha256 } from '../canonicalJson.ts';
import { ENGINE_VERSION } from '../engine.ts';

/** One agency's sheet as the ranking counted it. */
export interface CountedVersion {
  readonly agency: string;
  /** Counts from 1; a sheet that was never sent is version 1. */
  readonly version: number;
  /** `sha256:…` of the canonical JSON of the sheet. */
  readonly hash: string;
}

/**
 * The hash of a ranking: over the list of (agency, version, version hash), the rubric hash, the decisions and the engine's
 * version, so that anybody who has those can recompute it. The versions count in the order of the agencies' codes.
 */
export const snapshotHash = (
  versions: readonly CountedVersion[],
  rubricHash: string,
  decisions: readonly Decision[],
  sha256: Sha256,
): string => {
  const inOrder = [...versions].sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0));
  return hashOf(
    {
      versions: inOrder.map(({ agency, version, hash }) => [agency, version, hash]),
      rubric: rubricHash,
      decisions: decisions.map(({ agency, on, holds, reason }) => ({ agency, on, holds, reason })),
      engine: ENGINE_VERSION,
    },
    sha256,
  );
};
