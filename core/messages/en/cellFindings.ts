import type { Finding } from '../../findings/finding.ts';
import type { FindingsIn } from '../CodedWords.ts';
import { encodingOfFont } from '../encodingOfFont.ts';
import { showNumber } from '../numbers.ts';
import { aNumber, wanted } from './expected.ts';
import { BECAME_DAY, becameDay, capital, cell, counted, criterion, quoted, seen, together, typedAgain, under } from './phrases.ts';

const pageOf = (sheet: string | null): string => (sheet === null ? 'A sheet' : `Sheet ${sheet}`);

type OfSeveral = Finding<'cell.legacyFont' | 'cell.notNormalised' | 'cell.farAway'>;

/** "cell D17", "cell D17 and 25 others". */
const cells = (finding: OfSeveral): string => {
  const { others } = finding.facts;
  return `${cell(finding)}${others === 0 ? '' : ` and ${counted(others, 'other')}`}`;
};

const hold = ({ facts }: OfSeveral): string => (facts.others === 0 ? 'holds' : 'hold');

export const cellFindings: FindingsIn<'sheet' | 'row' | 'cell'> = {
  'sheet.missing': {
    title: ({ expected }) => `Sheet ${wanted(expected, 'of the template')} is missing`,
    sentence: ({ expected }) =>
      `The file no longer has sheet ${wanted(expected, 'of the template')}; all sheets of the template are needed, get a new template and copy the data into it.`,
  },
  'sheet.hidden': {
    title: ({ sheet }) => `${pageOf(sheet)} is hidden`,
    sentence: ({ sheet }) => `${pageOf(sheet)} is hidden, so readers cannot see it; choose Show sheet, or give a reason to keep it hidden.`,
  },
  'sheet.notAssignedUnapproved': {
    title: () => 'Marked not assigned without approval',
    sentence: (finding) =>
      `${capital(criterion(finding))} is marked not assigned and the chair has not approved it; send a request to the chair, or score the criterion.`,
  },
  'row.missing': {
    title: (finding) => `Row ${finding.criterion ?? finding.facts.title} is missing`,
    sentence: (finding) =>
      `The sheet no longer has row ${under('', finding.criterion, ' ')}${finding.facts.title}; all ${wanted(finding.expected, 'criteria')} are needed, copy this row from the template and enter the score.`,
  },
  'row.unknown': {
    title: () => 'Row not in the rubric',
    sentence: (finding) =>
      `Row ${seen(finding)} at ${finding.cell ?? 'the cell'} is not in the ${finding.facts.edition} rubric and does not count; move its content to a fitting criterion or delete the row.`,
  },
  'row.repeated': {
    title: () => 'Criterion appears twice',
    sentence: (finding) =>
      `${capital(criterion(finding))} stands at ${together(finding.facts.cells)}; one row per criterion, keep the right one and delete the other.`,
  },
  'row.hidden': {
    title: () => 'Row is hidden',
    sentence: (finding) =>
      `Row ${finding.criterion ?? 'of the sheet'}${under(' (', finding.cell, ')')} is hidden but still counts; choose Show row.`,
  },
  'cell.merged': {
    title: () => 'Merged cells',
    sentence: ({ facts }) =>
      `Cells ${facts.cells} are merged, so the score's criterion is unclear; select them, use Home › Merge & Center to unmerge, then enter each score.`,
  },
  'cell.error': {
    title: () => 'The cell shows a calculation error',
    sentence: (finding) => {
      if (finding.expected?.is === 'documentForm') {
        return `${capital(cell(finding))} shows ${seen(finding)}, because Excel takes words after a “-” or “=” for a formula; type an apostrophe (') first, then the words again.`;
      }
      const source = finding.facts.from.length === 0 ? '' : ` or repair the cell it uses (${finding.facts.from.join(', ')})`;
      return `${capital(cell(finding))} shows ${seen(finding)}; ${aNumber(finding.expected)} is needed, retype it${source}.`;
    },
  },
  'cell.notNumber': {
    title: ({ facts }) => (facts.day === null ? 'A number is needed' : BECAME_DAY),
    sentence: (finding) =>
      finding.facts.day === null
        ? `${capital(cell(finding))} holds ${seen(finding)}; ${aNumber(finding.expected)} is needed, e.g. ${showNumber(finding.facts.example, 'en')}, retype it and move words to the Explanation column.`
        : `${becameDay(finding, finding.facts.day)}; ${aNumber(finding.expected)} is needed, ${typedAgain(finding.facts.example)}.`,
  },
  'cell.numberAsText': {
    title: () => 'Number stored as text',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seen(finding)}, which Excel treats as text and cannot add; the number ${wanted(finding.expected, 'itself')} is needed, choose Fix this cell or retype it.`,
    repair: () => 'Fix this cell',
  },
  'cell.noCachedValue': {
    title: () => 'Formula without a result',
    sentence: (finding) =>
      `${capital(cell(finding))} has a formula whose result was not saved; open the file in Excel, press F9, save and check again.`,
  },
  'cell.legacyFont': {
    title: () => 'Text in an old encoding',
    sentence: (finding) =>
      `${capital(cells(finding))} ${hold(finding)} ${seen(finding)} in ${encodingOfFont(finding.facts.font)}; Unicode text is needed, see the preview ${wanted(finding.expected, 'of the text')} and choose Convert to Unicode.`,
    repair: () => 'Convert to Unicode',
  },
  'cell.notNormalised': {
    title: () => 'Vietnamese marks stored apart',
    sentence: (finding) =>
      `${capital(cells(finding))} ${finding.facts.others === 0 ? 'looks' : 'look'} right, but marks are stored apart from their letters and searches miss the text; choose Fix, nothing changes on screen.`,
    repair: () => 'Fix',
  },
  'cell.farAway': {
    title: () => 'Something stands far from the table',
    sentence: (finding) =>
      `${capital(cells(finding))} ${hold(finding)} “${seen(finding)}” far from the table, which prints empty pages and does not count; go there and, if it was typed by mistake, choose Clear.`,
    repair: () => 'Clear',
  },
  'cell.formulaAltered': {
    title: () => 'The formula was changed',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seen(finding)}, the template has ${wanted(finding.expected, 'a formula')}; choose Restore formula so that the score adds up.`,
  },
  'cell.lockedChanged': {
    title: () => 'A fixed cell was changed',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seen(finding)}, the template has ${quoted(wanted(finding.expected, 'other text'))}; the bloc sets this text, choose Restore cell.`,
    repair: () => 'Restore cell',
  },
};
