import type { KnownFinding } from '../findings/finding.ts';
import { rootsOf, isUnder, type Criterion } from '../rubric/Rubric.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

/** Whose work a finding is, by the column of the sheet where it is mended. `table` is what the template fixes, `file` the file itself. */
export type TodoColumn = 'file' | 'table' | 'result' | 'self' | 'evidence' | 'approval';

/** What one person has to mend: one column of one part of the sheet. */
export interface TodoGroup {
  /** A top-level part of the rubric; `null` for what concerns the whole sheet. */
  readonly section: Criterion | null;
  readonly column: TodoColumn;
  /** In the order of the sheet. */
  readonly findings: readonly KnownFinding[];
}

const COLUMNS: readonly TodoColumn[] = ['file', 'table', 'result', 'self', 'evidence', 'approval'];

/**
 * The findings of a sheet by who mends them: what concerns the whole sheet first, then part by part in the order of the rubric,
 * within a part by column. Nothing is left out, and nothing stands twice.
 *
 * @param reading `null` for a file that could not be read
 */
export const todoGroups = (findings: readonly KnownFinding[], reading: SheetReading | null): readonly TodoGroup[] => {
  const sections = reading ? rootsOf(reading.bloc.rubric) : [];
  return [null, ...sections].flatMap((section) =>
    COLUMNS.flatMap((column) => {
      const own = findings.filter((finding) => columnOf(finding, reading) === column && isIn(finding, section, sections, reading));
      return own.length === 0 ? [] : [{ section, column, findings: own }];
    }),
  );
};

const isIn = (
  { criterion }: KnownFinding,
  section: Criterion | null,
  sections: readonly Criterion[],
  reading: SheetReading | null,
): boolean => {
  const home = criterion === null ? undefined : sections.find(({ code }) => isWithin(criterion, code, reading));
  return (home ?? null) === section;
};

const isWithin = (criterion: string, section: string, reading: SheetReading | null): boolean =>
  criterion === section ||
  (reading !== null && reading.bloc.rubric.byCode.has(criterion) && isUnder(reading.bloc.rubric, criterion, section));

const columnOf = (finding: KnownFinding, reading: SheetReading | null): TodoColumn => {
  const { code, cell } = finding;
  if (code === 'sheet.notAssignedUnapproved') return 'approval';
  if (/^(?:file|workbook|sheet)\./.test(code)) return 'file';
  if (code.startsWith('evidence.')) return 'evidence';
  if (code.startsWith('measure.')) return 'result';
  if (code.startsWith('total.') || code.startsWith('row.') || code === 'cell.lockedChanged') return 'table';
  if (code === 'cell.formulaAltered') return 'table';
  return cell === null ? 'self' : (placeOf(finding, reading) ?? 'self');
};

/** The column of a finding about a cell, by the cells that the sheet's rows hold. */
const placeOf = ({ cell, sheet }: KnownFinding, reading: SheetReading | null): TodoColumn | null => {
  for (const row of reading?.sheet.rows ?? []) {
    const isHere = (at: { readonly sheet: string; readonly cell: string } | undefined): boolean => at?.cell === cell && at?.sheet === sheet;
    if (isHere(row.self.at)) return 'self';
    if ([...row.measures.values()].some(({ at }) => isHere(at))) return 'result';
    if (isHere(row.evidence?.at) || isHere(row.explanation?.at)) return 'evidence';
    if (isHere(row.title.at) || isHere(row.label.at)) return 'table';
  }
  return (reading?.sheet.register ?? []).some((entry) => entry.cell.at.cell === cell && entry.cell.at.sheet === sheet) ? 'evidence' : null;
};
