import type { DoubtWords, WordsLike } from '../CodedWords.ts';
import type { rubricDraft as source } from '../vi/rubricDraft.ts';
import { quantity, quoted } from './phrases.ts';

const doubts: DoubtWords = {
  'rule.unread': ({ text }) => `the way of scoring in ${quoted(text)} was not understood; pick one and write its levels`,
  'levels.unread': () => 'the levels do not measure the same thing, so no way of scoring was picked; pick one from the list',
  'levels.best': ({ best, maximum }) => `the best level prints ${quantity(best)}, the maximum prints ${quantity(maximum)}; make them equal`,
  'levels.openTop': ({ from }) =>
    `the table does not say what more than ${quantity(from)} earns, it counts as this level; look at where it ends`,
  'levels.noLast': () => 'the table does not say what being later or not done at all earns, it counts as 0; look at the last row',
  'levels.gap': () => 'the levels do not follow each other without a gap; look at where they begin and end',
  'levels.beforeDay': () => 'the table says “before” a day and not whether that day counts, it counts here; look at the day',
  'levels.labelled': () => 'the labelled rows below were taken for levels, not for criteria of their own; look again',
  'levels.outside': () => 'if others publish this index, pick the way of scoring “By an outside index”',
  'unit.unsaid': () => 'the levels say no unit; write it in the column Unit, % for a percentage',
  'tiers.unsaid': () => 'the table does not say whether only the highest counts or all are added; pick one in the column How it counts',
  'target.assumed': () => 'the table prints no target, 100% is taken; look at the column Target',
  'floor.assumed': () => 'the table prints no least score, points are taken off until none are left; look again',
  'cap.differs': ({ cap, maximum }) => `the words say at most ${quantity(cap)}, the column of points ${quantity(maximum)}; make them equal`,
  'points.unread': () => 'the points could not be read; write them as a number',
  'points.missing': () => 'the table prints no points; write the maximum',
  'points.summed': () => 'the table prints no points for this section, the sum of what is below is taken; look again',
  'points.fromLevels': () => 'the table prints no maximum, the best level is taken; look again',
  'points.twoSayings': ({ inText }) => `the column of points and the words differ, the words say ${quantity(inText)}; keep one`,
  'points.negative': () => 'a criterion that is no deduction prints negative points; look at the kind of row',
  'sum.differs': ({ sum, maximum }) =>
    `the criteria below add up to ${quantity(sum)}, the table prints ${quantity(maximum)}; make them agree`,
  'total.differs': ({ sum, printed }) =>
    `the sections add up to ${quantity(sum)}, the row of the total prints ${quantity(printed)}; look again`,
  'total.missing': () => 'the table has no row for the total, the sum of the sections is taken; look again',
  'label.repeated': () => 'another row of the section has this label; look at label and code',
  'label.outOfOrder': () =>
    'the label does not follow the row above, a row may be missing or stand elsewhere; look at the column Under code',
  'label.made': () => 'the row prints no label, label and code were counted; look again',
  'label.spoilt': ({ label }) => `Excel turned the label into a day, it is read as ${quoted(label)}; look again`,
  'title.missing': () => 'the row has no words; write its content',
  'parts.fromBullets': () => 'the dashed rows add up to the maximum, so they became criteria; look again',
  'extra.inside': () => 'a bonus or deduction stands inside a scored section and became a plain criterion; look at the kind of row',
  'extra.kind': () => 'it is not clear whether this is a bonus or a deduction; look at the kind of row',
  'row.unplaced': ({ text }) => `the row ${quoted(text)} of the table is not in the draft; write it where it belongs, or leave it`,
  'row.hidden': () => 'a hidden row of the table was read here; look again',
  'column.unread': ({ title }) => `the column ${quoted(title)} of the table was not read; see whether something of it belongs here`,
  'sheet.unread': ({ title }) =>
    `the sheet ${quoted(title)} of the file has a table too that was not read; make a draft of it with --sheet if needed`,
  'cell.error': () => 'the cell of the points shows an error; write them as a number',
  'bloc.missing': () => 'the table does not say; write it',
  'bloc.look': () => 'taken from the lines above the table; look again',
  'bloc.blank': () => 'the table does not say, it is left blank; write it if the bloc has one',
  'bloc.assumed': () => 'not printed, taken from the points of the table; look again',
  fault: () => '',
};

export const rubricDraft: WordsLike<typeof source> = {
  doubts,
  sheet: 'To check',
  title: 'WHAT TO CHECK IN THE DRAFT',
  hint: 'The draft was read from a printed table. Orange cells are not certain; when you have looked, delete the sentence with ⚑ in the column Note. This sheet is no part of the rubric and may be deleted.',
  columns: { number: 'No.', level: 'Level', sheet: 'Sheet', cell: 'Cell', what: 'What to check', source: 'Table' },
  levels: { must: 'must fix', look: 'check' },
  fault: ({ reason }) => `${reason}; correct it`,
  inNote: ({ column, text }) => `${column}: ${text}`,
  source: ({ sheet, cell }) => `${sheet}, cell ${cell}`,
};
