import type { DraftNode } from './DraftNode.ts';
import { kindOf } from './nodeKind.ts';

/** What bonus and deduction are called, whatever number a table gives them. */
const EXTRA = { bonus: 'T', deduction: 'P' } as const;

/** Makes the codes of a draft: the steps of the labels from the section down, each code once. */
export class Codes {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** The code of the next criterion under `parent`; a repeated label is told and gets a number behind it. */
  next(node: DraftNode, parent: string | null): string {
    const count = (this.#counts.get(parent ?? '') ?? 0) + 1;
    this.#counts.set(parent ?? '', count);
    const kind = kindOf(node);
    const step = parent === null && kind !== 'scored' ? EXTRA[kind] : (node.part?.text ?? String(count));
    const wanted = parent === null ? step : `${parent}.${step}`;
    const code = this.#free(wanted);
    if (code !== wanted && node.part !== null) node.doubt('code', { is: 'label.repeated' }, node.head.row.at('number'));
    this.#used.add(code);
    return code;
  }

  #free(wanted: string): string {
    for (let copy = 1; ; copy++) {
      const code = copy === 1 ? wanted : `${wanted}-${copy}`;
      if (!this.#used.has(code)) return code;
    }
  }

  /** As printed; what has no number is called by the last step of its code. */
  labelOf({ head: { label } }: DraftNode, code: string): string {
    return label === '' ? (code.split('.').at(-1) ?? code) : label;
  }
}
