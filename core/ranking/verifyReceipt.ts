import { fieldsOf } from '../rubric/fields.ts';
import type { RankedSheets } from './rankSheets.ts';

/** The part of a receipt that proves which sheet was sent. */
export interface ReceiptClaim {
  /** `null` where the receipt bears none. */
  readonly number: string | null;
  readonly bloc: string;
  readonly edition: number;
  readonly agency: string;
  readonly version: number;
  /** `sha256:…` of the sheet's canonical JSON. */
  readonly sheetHash: string;
}

/**
 * Whether the sheet of a receipt is the one that a ranking counted. `otherVersion`: the agency sent again, and the ranking counts
 * that; `otherSheet`: the ranking counts another sheet under the same version.
 */
export type ReceiptVerdict =
  | { readonly is: 'counted' }
  | { readonly is: 'otherYear' }
  | { readonly is: 'notCounted' }
  | { readonly is: 'otherVersion'; readonly version: number }
  | { readonly is: 'otherSheet'; readonly sheetHash: string };

/** Reads a receipt as the service gives it out, bare or below `receipt`. Throws `bloc.malformed` with the path of the first fault. */
export const readReceiptClaim = (json: unknown): ReceiptClaim => {
  const outer = fieldsOf(json, '');
  const fields = outer.has('receipt') ? outer.object('receipt') : outer;
  const sheetHash = fields.text('sheetHash');
  if (!/^sha256:[0-9a-f]{64}$/.test(sheetHash)) fields.refuse('sheetHash', 'sha256: and 64 hexadecimal digits');
  return {
    number: fields.optionalText('number'),
    bloc: fields.text('bloc'),
    edition: fields.whole('edition'),
    agency: fields.text('agency'),
    version: fields.whole('version'),
    sheetHash,
  };
};

/** Holds a receipt against the versions that a ranking counted. */
export const verifyReceipt = (claim: ReceiptClaim, { bloc, versions }: Pick<RankedSheets, 'bloc' | 'versions'>): ReceiptVerdict => {
  if (claim.bloc !== bloc.id || claim.edition !== bloc.edition) return { is: 'otherYear' };
  const counted = versions.find(({ agency }) => agency === claim.agency);
  if (!counted) return { is: 'notCounted' };
  if (counted.version !== claim.version) return { is: 'otherVersion', version: counted.version };
  return counted.hash === claim.sheetHash ? { is: 'counted' } : { is: 'otherSheet', sheetHash: counted.hash };
};
