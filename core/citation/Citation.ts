import { checkCode } from '../checkCode.ts';

/** A ranking that is settled, by which others prove something: whose it is, and the hash that names exactly it. */
export interface FrozenResult {
  readonly bloc: string;
  readonly edition: number;
  /** `sha256:…` */
  readonly snapshot: string;
}

/** What a sheet writes of a result that it cites. */
export interface Citation {
  readonly bloc: string;
  readonly edition: number;
  /** The hexadecimal digits of its check code, in capitals without spaces: eight at least. */
  readonly digits: string;
  /** As it stands in the sheet. */
  readonly text: string;
}

/** "BXH" is how papers shorten bảng xếp hạng, a ranking. The code has 8 to 16 digits in groups of four, as people copy it. */
const CITATION = /(?<![\p{L}\p{N}])BXH\s+(\S+)\s+(\d{4})\s+((?:[0-9A-F]{4}\s?){1,3}[0-9A-F]{4})(?![\p{L}\p{N}])/giu;

/** Few texts cite anything, and these letters look the same in every form of Unicode. */
const MAY_CITE = /BXH/i;

/**
 * The words by which a sheet cites a frozen result among its supporting documents.
 *
 * @example writeCitation({ bloc: 'bac-giang-tu-phap-2018', edition: 2018, snapshot: 'sha256:7f3a91c25b0ed846…' })
 * // 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C2 5B0E D846'
 */
export const writeCitation = ({ bloc, edition, snapshot }: FrozenResult): string => `BXH ${bloc} ${edition} ${checkCode(snapshot)}`;

/** Every citation in a text, in its order. */
export const readCitations = (text: string): readonly Citation[] =>
  [...(MAY_CITE.test(text) ? text.normalize('NFC').matchAll(CITATION) : [])].map(([found, bloc = '', edition, digits = '']) => ({
    bloc,
    edition: Number(edition),
    digits: digits.replace(/\s/g, '').toUpperCase(),
    text: found,
  }));

export const isOfYear = ({ bloc, edition }: Pick<Citation, 'bloc' | 'edition'>, other: Pick<Citation, 'bloc' | 'edition'>): boolean =>
  bloc === other.bloc && edition === other.edition;

/** Whether the code of a citation is that of the result, as far as it is written. */
export const agreesWith = ({ digits }: Citation, { snapshot }: FrozenResult): boolean =>
  checkCode(snapshot).replace(/ /g, '').startsWith(digits);
