import type { KnownFinding } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { todoGroups } from '../todo/todoGroups.ts';
import type { Catalogue } from './Catalogue.ts';
import { findingText } from './findingText.ts';
import { showSeenNumber } from './numbers.ts';

/** One thing to do, in words. */
export interface TodoLine {
  readonly cell: string;
  readonly criterion: string;
  readonly level: string;
  readonly seen: string;
  readonly work: string;
}

/** What is to be done in one file, ready for paper. */
export interface TodoList {
  readonly file: string;
  readonly agency: string | null;
  /** How many of each level, and how many follow from another and are not listed. */
  readonly counts: string;
  readonly hidden: string | null;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly TodoLine[] }[];
}

/** A file that was checked, as far as a list needs it. */
interface Checked {
  readonly file: string;
  readonly agency: string | null;
  readonly findings: readonly KnownFinding[];
  readonly hiddenConsequences: number;
  /** `null` for a file that could not be read. */
  readonly reading: SheetReading | null;
}

export const todoList = ({ file, agency, findings, hiddenConsequences, reading }: Checked, messages: Catalogue): TodoList => {
  const { todo, verdicts } = messages;
  const count = (severity: KnownFinding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return {
    file,
    agency,
    counts:
      findings.length === 0 ? todo.nothing : todo.counts({ errors: count('error'), warnings: count('warning'), notes: count('note') }),
    hidden: hiddenConsequences === 0 ? null : verdicts.consequencesHidden({ count: hiddenConsequences }),
    groups: todoGroups(findings, reading).map(({ section, column, findings: own }) => ({
      heading: todo.group({ part: section ? todo.section(section) : todo.whole, who: todo.who[column], count: own.length }),
      lines: own.map((finding) => lineOf(finding, file, reading, messages)),
    })),
  };
};

const lineOf = (finding: KnownFinding, file: string, reading: SheetReading | null, { language, expected }: Catalogue): TodoLine => {
  const { severity, sentence, seen } = findingText(finding, language, { file });
  const isElsewhere = finding.cell !== null && finding.sheet !== null && finding.sheet !== reading?.sheet.name;
  const empty = expected.text({ is: 'text', text: '' });
  return {
    cell: finding.cell === null ? '' : isElsewhere ? `${finding.sheet}!${finding.cell}` : finding.cell,
    criterion: finding.criterion ?? '',
    level: severity,
    seen: seen === '' ? empty : showSeenNumber(seen ?? '', language),
    work: sentence,
  };
};
