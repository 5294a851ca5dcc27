import type { Expected } from '../../findings/finding.ts';
import type { FindingsIn } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { wanted } from './expected.ts';
import { rangeOf } from './measures.ts';
import {
  BECAME_DAY,
  becameDay,
  capital,
  cell,
  criterion,
  day,
  either,
  pts,
  quoted,
  seen,
  seenNumber,
  together,
  under,
  typedAgain,
} from './phrases.ts';

const DOCUMENT_EXAMPLE = 'Báo cáo số 15/BC-STP ngày 12/3/2018 của Sở Tư pháp';

const setTo = ({ value }: { readonly value: string }): string => `Set ${showNumber(value, 'en')}`;

/** What is wrong with how a document is told, after the text itself. */
const LACKS = {
  realDay: ', with a date that no calendar has',
  number: ', without the number of the document',
  day: ', without the date of the document',
  document: '',
} as const;

const yearBefore = (edition: number | null): string => (edition === null ? 'last year' : `in ${edition}`);

const steps = (expected: Expected | null): { readonly step: string; readonly choices: string } =>
  expected?.is === 'step'
    ? { step: `steps of ${pts(expected.step)}`, choices: either([...new Set([expected.low, expected.high])].map((one) => pts(one))) }
    : { step: 'the steps of the rubric', choices: 'a number on the step' };

const measureWanted = (expected: Expected | null): string =>
  expected?.is === 'measure' ? `${wanted(expected, '')}${rangeOf(expected.term)}` : wanted(expected, 'a result that can be');

export const scoreFindings: FindingsIn<'score' | 'measure' | 'evidence' | 'total'> = {
  'score.missing': {
    title: () => 'Self-score is missing',
    sentence: (finding) =>
      `${capital(cell(finding))} is empty; ${criterion(finding)} takes ${wanted(finding.expected, 'a number')}, enter a score (0 if not met).`,
    repair: (one) => (one.action === 'setFormula' ? 'Restore formula' : setTo(one)),
  },
  'score.aboveMax': {
    title: () => 'Score above the maximum',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}; ${criterion(finding)} takes ${wanted(finding.expected, 'up to its maximum')}, enter a score in that range.`,
    repair: ({ value }) => `Set to ${showNumber(value, 'en')}`,
  },
  'score.belowMin': {
    title: () => 'Score below the minimum',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}; ${criterion(finding)} takes ${wanted(finding.expected, 'no less than its minimum')}, enter it again (deductions go in the Deduction row).`,
    repair: ({ value }) => `Set to ${showNumber(value, 'en')}`,
  },
  'score.offStep': {
    title: () => 'Score off the step',
    sentence: (finding) => {
      const { step, choices } = steps(finding.expected);
      return `${capital(cell(finding))} holds ${seenNumber(finding)}; ${criterion(finding)} goes in ${step}, choose ${choices}.`;
    },
    repair: setTo,
  },
  'score.notALevel': {
    title: () => 'Not one of the set levels',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}; ${criterion(finding)} takes only ${wanted(finding.expected, "the rubric's levels")}, choose a level.`,
    repair: setTo,
  },
  'score.notByRule': {
    title: () => 'Score does not follow from the result',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}, yet result ${quoted(finding.facts.measures)} in ${finding.facts.from} gives ${wanted(finding.expected, 'another score')}${under(' under ', finding.article)}; correct the score or the result.`,
    repair: ({ value }) => `Set ${showNumber(value, 'en')} by the rule`,
  },
  'score.jump': {
    title: () => 'Far from last year',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}; ${criterion(finding)} was self-scored ${pts(finding.facts.before)} ${yearBefore(finding.facts.edition)}, of at most ${pts(finding.facts.max)}, check it and, if it is right, give the reason in the Explanation column.`,
  },
  'measure.missing': {
    title: () => 'Result is missing',
    sentence: (finding) =>
      `${capital(cell(finding))} is empty; ${criterion(finding)} needs ${wanted(finding.expected, 'a result')}, enter it so that the score can be worked out.`,
  },
  'measure.impossible': {
    title: ({ facts }) => (facts.day === null ? 'Impossible result' : BECAME_DAY),
    sentence: (finding) => {
      const { day: made } = finding.facts;
      if (made !== null) {
        return `${becameDay(finding, made)}; ${measureWanted(finding.expected)} is needed, ${typedAgain(finding.facts.example)}.`;
      }
      const example = finding.facts.example === '' ? '' : `, e.g. ${showNumber(finding.facts.example, 'en')}`;
      return `${capital(cell(finding))} holds ${seenNumber(finding)}; ${measureWanted(finding.expected)} is needed${example}, check the figure.`;
    },
  },
  'evidence.missing': {
    title: () => 'No supporting document',
    sentence: (finding) =>
      `${finding.cell === null ? 'The column of supporting documents' : capital(cell(finding))} is empty; ${criterion(finding)} needs ${wanted(finding.expected, 'a supporting document')}, enter number, date and issuer, or give the reason why not.`,
  },
  'evidence.malformed': {
    title: () => 'Document not fully described',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seen(finding)}${LACKS[finding.facts.lacks]}; number, date and issuer are needed, e.g. ${DOCUMENT_EXAMPLE}, ${finding.facts.lacks === 'realDay' ? 'correct the date' : 'complete it'}.`,
  },
  'evidence.outsidePeriod': {
    title: () => 'Document outside the year',
    sentence: (finding) =>
      `The document in ${finding.cell ?? 'the cell'} is dated ${day(finding.facts.day)}; the year runs ${wanted(finding.expected, 'as the bloc has set')}, replace it or give the reason why it counts.`,
  },
  'evidence.reused': {
    title: () => 'One document, several criteria',
    sentence: ({ facts }) =>
      `${quoted(facts.document)} stands in ${together(facts.cells)}; each result should have its own, check it, and leave it if it is right.`,
  },
  'evidence.notCited': {
    title: () => 'Result of another bloc not cited',
    sentence: (finding) =>
      `${finding.cell === null ? 'The column of supporting documents' : capital(finding.cell)} does not cite the frozen result of bloc ${finding.facts.bloc}, ${finding.facts.edition}; ${criterion(finding)} needs ${wanted(finding.expected, 'that result')}, copy the line that giaouoc cite prints.`,
  },
  'evidence.citedDiffers': {
    title: () => 'Cited check code differs',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seen(finding)}; the frozen result of bloc ${finding.facts.bloc}, ${finding.facts.edition}, is ${wanted(finding.expected, 'another')}, correct the code or ask the chair of that bloc.`,
  },
  'total.differs': {
    title: () => 'The printed total differs',
    sentence: (finding) =>
      `${capital(cell(finding))} holds ${seenNumber(finding)}, the criteria add up to ${wanted(finding.expected, 'another number')}; restore the sum, the bloc counts the criteria.`,
    repair: (one) => (one.action === 'setValue' ? setTo(one) : 'Restore the sum'),
  },
  'total.jump': {
    title: () => 'Total far from last year',
    sentence: (finding) =>
      `The self-scored total is ${seenNumber(finding)} and was ${pts(finding.facts.before)} of ${pts(finding.facts.max)} ${yearBefore(finding.facts.edition)}; look at the criteria that moved most, nothing needs changing if they are right.`,
  },
  'total.aboveCap': {
    title: () => 'Above the cap',
    sentence: (finding) =>
      `${finding.facts.title} adds up to ${seenNumber(finding)}, the rubric counts at most ${wanted(finding.expected, 'the cap')}${under(' (', finding.article, ')')}; the excess does not count, nothing to do if the rows are right.`,
  },
};
