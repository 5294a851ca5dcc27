import type { KnownFinding } from '../findings/finding.ts';
import { plainText, shownText } from '../sheet/plainText.ts';
import type { Cell, CellAddress } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import type { ChosenRepair } from '../repairs/Choice.ts';
import { findingText } from './findingText.ts';
import { KEPT_LINE } from './keptLine.ts';
import { languages, type Language } from './language.ts';

/** How many letters a reason has: enough to say something, and no more than an appraiser reads. */
export const REASON_LENGTH = { least: 10, most: 300 } as const;

/** A warning that the agency keeps as it is, and why. */
export interface KeptWarning {
  readonly finding: KnownFinding;
  readonly reason: string;
  /** The cell that the reason stands in. */
  readonly at: CellAddress;
}

/** What such a line begins with. */
const LEAD: { readonly [One in Language]: string } = { vi: 'Giữ nguyên', en: 'Kept' };

/** Whether a text says a reason: at least two words and ten letters, at most three hundred. */
export const isReason = (text: string): boolean => {
  const words = text.trim().normalize('NFC');
  return words.length >= REASON_LENGTH.least && words.length <= REASON_LENGTH.most && (words.match(/\p{L}+/gu) ?? []).length >= 2;
};

/**
 * Where the reason for keeping a warning is written: in the explanation (Giải trình) of its criterion, else in that of the total.
 * `null` for what is no warning, and where the sheet has no column for it.
 */
export const placeOfReason = (finding: KnownFinding, reading: SheetReading): Cell | null => {
  if (finding.severity !== 'warning') return null;
  const { rows, totals } = reading.sheet;
  const own = rows.find(({ criterion }) => criterion === finding.criterion)?.explanation;
  return own ?? totals.find(({ of }) => of === 'grand')?.explanation ?? null;
};

/**
 * The warnings that stay with a reason. A line that names the warning speaks for it alone; other words of an explanation speak for
 * every warning of their row that no line names, but those under the total for none. A line that names no warning of the sheet
 * is a remark and keeps nothing.
 */
export const keptWarnings = (findings: readonly KnownFinding[], reading: SheetReading): readonly KeptWarning[] =>
  findings.flatMap((finding) => {
    const cell = placeOfReason(finding, reading);
    const reason = cell && reasonIn(shownText(cell), finding, cell, reading);
    return cell && reason ? [{ finding, reason, at: cell.at }] : [];
  });

const reasonIn = (text: string, finding: KnownFinding, cell: Cell, { sheet }: SheetReading): string | null => {
  const lines = text.normalize('NFC').split(/[\r\n]+/u);
  const named = lines.flatMap((line) => {
    const { title, reason } = KEPT_LINE.exec(line)?.groups ?? {};
    return title !== undefined && reason !== undefined && isTitleOf(finding, title) ? [reason.trim()] : [];
  });
  const others = lines
    .filter((line) => !KEPT_LINE.test(line))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const isOwnRow = sheet.rows.some(({ explanation }) => explanation?.at.cell === cell.at.cell);
  return [...named, ...(isOwnRow ? [others] : [])].find(isReason) ?? null;
};

const isTitleOf = (finding: KnownFinding, title: string): boolean =>
  languages.some((language) => plainText(findingText(finding, language).title) === plainText(title));

/** The explanation with the reason for a warning in it; an earlier reason for the same warning gives way. */
export const withReason = (explanation: string, finding: KnownFinding, reason: string, language: Language): string => {
  const line = `${LEAD[language]} (${findingText(finding, language).title}): ${reason.trim().replace(/\s+/gu, ' ')}`;
  const kept = explanation.split(/\r?\n/u).filter((one) => {
    const { title } = KEPT_LINE.exec(one)?.groups ?? {};
    return one.trim() !== '' && !(title !== undefined && isTitleOf(finding, title));
  });
  return [...kept, line].join('\n');
};

/**
 * The edit that writes a reason into its place; `null` where there is none, or where the text says no reason.
 *
 * @param earlier edits that are made together with this one: reasons for several warnings may share a place
 */
export const keepingRepair = (
  finding: KnownFinding,
  reading: SheetReading,
  reason: string,
  language: Language,
  earlier: readonly ChosenRepair[] = [],
): ChosenRepair | null => {
  const cell = placeOfReason(finding, reading);
  if (!cell || !isReason(reason)) return null;
  const before = earlier.filter((one) => one.finding.cell === cell.at.cell && one.finding.sheet === cell.at.sheet).at(-1);
  const written = before ? before.repair.value : shownText(cell);
  return {
    finding: { ...finding, sheet: cell.at.sheet, cell: cell.at.cell, seen: written },
    repair: { action: 'setText', value: withReason(written, finding, reason, language), safe: true },
  };
};
