import { writePoints, type Points } from '../points.ts';
import type { Condition } from './Condition.ts';

/** A printed level: its words and its points. */
export interface Level {
  readonly text: string;
  readonly points: Points;
}

/** A level whose words were read as a condition of one kind. */
export interface LevelOf<Kind extends Condition> {
  readonly condition: Kind;
  readonly points: Points;
}

/** What comes last: whatever is left over, or not done at all. */
export type Last = Extract<Condition, { readonly is: 'rest' | 'words' }>;

/** A number as a rubric's file holds it. */
export const jsonNumber = (thousandths: number): number => Number(writePoints(thousandths as Points));
