import type { CrossScore } from '../crossScoring/CrossScore.ts';
import { sizeOf } from '../points.ts';
import type { Fields } from '../rubric/fields.ts';
import type { Rubric } from '../rubric/Rubric.ts';

/**
 * Reads `crossScores: [{ "by": "STP", "agency": "TTT", "criterion": "I.1.a", "score": 45, "reason": "…" }]`.
 * Errors: throws `bloc.malformed` for an agency that scores itself, and for the same agency, criterion and scorer twice.
 */
export const readCrossScores = (list: readonly Fields[], rubric: Rubric, isMember: (code: string) => boolean): readonly CrossScore[] => {
  const seen = new Set<string>();
  return list.map((fields) => {
    const memberIn = (name: string): string => {
      const code = fields.text(name);
      return isMember(code) ? code : fields.refuse(name, 'code of a member');
    };
    const [by, agency, criterion] = [memberIn('by'), memberIn('agency'), fields.text('criterion')];
    const leaf = rubric.byCode.get(criterion);
    if (leaf?.type !== 'leaf') return fields.refuse('criterion', 'code of a criterion that is scored');
    if (by === agency) fields.refuse('by', 'another member than the one that is scored');
    const key = JSON.stringify([by, agency, criterion]);
    if (seen.has(key)) fields.refuse('criterion', 'criterion that this member has not scored before');
    seen.add(key);
    const score = fields.points('score');
    return { by, agency, criterion, score: leaf.kind === 'deduction' ? sizeOf(score) : score, reason: fields.optionalText('reason') };
  });
};
