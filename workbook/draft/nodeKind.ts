import { plainWording } from '#core/printed/plainWording.ts';
import { extraKindOf } from '../foreign/extraKind.ts';
import type { DraftNode } from './DraftNode.ts';

export type NodeKind = 'scored' | 'bonus' | 'deduction';

const LONGEST_HEADING = 80;

/** A heading over both bonus and deduction is no criterion: what stands below it is. */
export const isContainer = ({ parent, head: { title } }: DraftNode): boolean => {
  const text = plainWording(title);
  return parent === null && text.length < LONGEST_HEADING && extraKindOf(text) !== null && /thưởng|cộng/u.test(text) && /trừ/u.test(text);
};

/** Bonus and deduction stand at the root or under a heading over both; everything else is of its parent's kind. */
export const kindOf = (node: DraftNode): NodeKind => {
  const { parent, head } = node;
  if (isContainer(node)) return 'scored';
  if (parent === null) return extraKindOf(head.title) ?? 'scored';
  return isContainer(parent) ? (extraKindOf(head.title) ?? bySign(node) ?? 'bonus') : kindOf(parent);
};

const bySign = ({ head: { points } }: DraftNode): NodeKind | null => (points.is === 'points' && points.points < 0 ? 'deduction' : null);

/** Says where a kind is not certain: nothing tells bonus from deduction, or a bonus is counted inside a section. */
export const doubtKind = (node: DraftNode): void => {
  const { parent, head } = node;
  const extra = extraKindOf(head.title);
  if (parent === null) return;
  if (isContainer(parent)) {
    if (extra === null && bySign(node) === null) node.doubt('kind', { is: 'extra.kind' });
  } else if (extra !== null && kindOf(parent) === 'scored') node.doubt('kind', { is: 'extra.inside' });
};
