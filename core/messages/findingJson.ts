import type { KnownFinding, Repair } from '../findings/finding.ts';
import { findingText } from './findingText.ts';
import type { Language } from './language.ts';

/** A finding with its words, as scripts read it; `repair` stands only where there is one. */
export type FindingJson = {
  readonly code: KnownFinding['code'];
  readonly severity: KnownFinding['severity'];
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly criterion: string | null;
  readonly seen: string | null;
  readonly expected: string | null;
  readonly message: string;
  readonly repair?: {
    readonly value: string;
    readonly safe: boolean;
    /** The font that the cell gets with it. */
    readonly font?: string;
    /** Other cells that the same repair mends. */
    readonly also?: readonly { readonly sheet: string; readonly cell: string; readonly value: string }[];
  };
};

/** @param file the name that the finding's sentence may call the file by */
export const findingJson = (finding: KnownFinding, file: string, language: Language): FindingJson => {
  const text = findingText(finding, language, { file });
  const [repair] = finding.repairs;
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell,
    criterion: finding.criterion,
    seen: text.seen,
    expected: text.expected,
    message: text.sentence,
    ...(repair && { repair: repairJson(repair) }),
  };
};

const repairJson = ({ value, safe, font, also }: Repair): NonNullable<FindingJson['repair']> => ({
  value,
  safe,
  ...(font !== undefined && { font }),
  ...(also && { also: also.map(({ sheet, cell, value: own }) => ({ sheet, cell, value: own })) }),
});
