import { bands } from './bands.ts';
import { choice } from './choice.ts';
import { dateBands } from './dateBands.ts';
import { deductBands } from './deductBands.ts';
import { deductPerCount } from './deductPerCount.ts';
import { deductPerMissingPct } from './deductPerMissingPct.ts';
import { direct } from './direct.ts';
import { dueBands } from './dueBands.ts';
import { externalIndex } from './externalIndex.ts';
import { lateBands } from './lateBands.ts';
import { leaderRelative } from './leaderRelative.ts';
import { passFail } from './passFail.ts';
import { perCount } from './perCount.ts';
import { plusMinus } from './plusMinus.ts';
import { ratioOverTargets } from './ratioOverTargets.ts';
import { ratioToTarget } from './ratioToTarget.ts';
import type { RuleShape } from './rule.ts';
import { tiers } from './tiers.ts';
import { workloadBonus } from './workloadBonus.ts';

/** Every form of rule that a rubric may use. `sum_children` is none: a group's score is read from its children. */
export const ruleShapes = [
  direct,
  passFail,
  choice,
  bands,
  lateBands,
  dateBands,
  dueBands,
  deductBands,
  deductPerMissingPct,
  deductPerCount,
  perCount,
  ratioToTarget,
  ratioOverTargets,
  leaderRelative,
  plusMinus,
  tiers,
  externalIndex,
  workloadBonus,
] as const satisfies readonly RuleShape[];

/** A shape's name in a rubric. A catalogue that lacks its words does not compile. */
export type ShapeName = (typeof ruleShapes)[number]['name'];

export const findShape = (name: string): RuleShape | null => ruleShapes.find((shape) => shape.name === name) ?? null;
