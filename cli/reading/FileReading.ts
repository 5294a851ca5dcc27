import type { Json } from '#core/canonicalJson.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';

/** Where the bloc comes from that a file was read by: the command line, a file nearby, or the workbook itself. */
export type BlocSource =
  { readonly from: 'command' } | { readonly from: 'file'; readonly path: string } | { readonly from: 'workbook'; readonly json: Json };

/** What a file was read as: plain data, which threads can hand to one another. */
export type FileReading =
  { readonly source: BlocSource; readonly sheet: Sheet } | { readonly source: BlocSource | null; readonly refusal: KnownFinding };
