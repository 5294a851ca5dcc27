import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import type { BookField } from './BookField.ts';
import {
  choiceKind,
  choicesOf,
  dayKind,
  dayOrTextKind,
  yearlyDayKind,
  daysKind,
  numberKind,
  numberOrTextKind,
  textKind,
  textsKind,
  wordOrTextKind,
  type CellKind,
} from './cellKinds.ts';

export type SectionKey = keyof RubricWords['rubricBook']['sections'];

/** A part of the sheet of the bloc: lines of name and value, or a table with a line an entry. */
export interface BlocSection {
  readonly key: SectionKey;
  readonly title: string;
  readonly form: 'values' | 'table';
  /** The object or list of the bloc's file that it shows; empty for the bloc itself. */
  readonly path: string;
  readonly fields: readonly BookField[];
  /** It may be left out of the sheet, with its title. */
  readonly isOptional: boolean;
}

/** What a bloc may do without: workbooks that were written before these parts were known are read as they are. */
const OPTIONAL: ReadonlySet<SectionKey> = new Set<SectionKey>([
  'conditions',
  'lateness',
  'crossScoring',
  'covenant',
  'contents',
  'targets',
  'movements',
  'registrations',
  'parent',
  'cites',
]);

type Kinds = Readonly<Record<string, CellKind | readonly [CellKind, BookField['whenBlank']]>>;

const fieldsOf = (kinds: Kinds, headings: Readonly<Record<string, string>>): readonly BookField[] =>
  Object.entries(kinds).map(([name, given]) => {
    const [kind, whenBlank] = 'read' in given ? ([given, 'absent'] as const) : given;
    return { name, heading: headings[name] ?? name, kind, whenBlank };
  });

export const yesNoKind = ({ yes, no }: RubricWords['rubricBook']): CellKind =>
  choiceKind([
    { word: yes, value: true },
    { word: no, value: false },
  ]);

/** Something compared, or a section by its code: `mục I`. */
const orderKind = ({ orders: { section, ...named } }: RubricWords['rubricBook']): CellKind => {
  const plain = choiceKind(choicesOf(named));
  const pattern = new RegExp(`^${section}\\s+(\\S+)$`, 'iu');
  return {
    write: (value) => {
      const code = typeof value === 'string' && value.startsWith('section_') ? value.slice('section_'.length) : null;
      return code === null ? plain.write(value) : { type: 'text', text: `${section} ${code}` };
    },
    read: (content) => {
      const code = content.type === 'text' ? pattern.exec(content.text.trim())?.[1] : undefined;
      return code === undefined ? plain.read(content) : { value: `section_${code}` };
    },
    words: plain.words,
  };
};

/** The parts of the sheet of the bloc, in their order, with their words. */
export const blocSections = ({ rubricBook: words }: RubricWords): readonly BlocSection[] => {
  const yesNo = yesNoKind(words);
  const titles = Object.fromEntries(Object.entries(words.sections).map(([key, { title }]) => [key, title]));
  const pledge: Kinds = { vi: textKind, en: textKind, criteria: textsKind(), assumed: yesNo };
  const kinds: { readonly [Key in SectionKey]: readonly [BlocSection['form'], string, Kinds] } = {
    bloc: [
      'values',
      '',
      {
        id: textKind,
        name: textKind,
        kind: choiceKind(choicesOf(words.blocKinds)),
        province: textKind,
        edition: numberKind,
        chairCode: textKind,
        viceChairCode: textKind,
        receiptPrefix: textKind,
        assumed: textsKind({ ...words.sections.bloc.fields, ...titles }),
      },
    ],
    dates: [
      'values',
      'dates',
      { covenant: dayKind, periodFrom: dayKind, periodTo: dayKind, selfScoreDue: dayKind, assumed: textsKind(words.sections.dates.fields) },
    ],
    members: [
      'table',
      'members',
      { code: textKind, name: textKind, fullName: textKind, cluster: textKind, attributes: textsKind(), assumed: yesNo },
    ],
    rubric: ['values', 'rubric', { id: textKind, name: textKind, holidays: daysKind, validFrom: yearlyDayKind, validTo: yearlyDayKind }],
    scale: [
      'values',
      'rubric.scale',
      {
        base: numberKind,
        bonusCap: [numberKind, 'null'],
        deductionCap: [numberKind, 'null'],
        step: numberKind,
        decimals: numberKind,
        assumedFields: textsKind(words.sections.scale.fields),
      },
    ],
    gates: [
      'table',
      'rubric.gates',
      { id: textKind, effect: wordOrTextKind(choicesOf(words.effects)), when: textKind, assumed: yesNo, note: textKind },
    ],
    grades: ['table', 'rubric.classification', { key: textKind, title: textKind, min: numberKind, assumed: yesNo, note: textKind }],
    partition: ['values', 'rubric.ranking', { partition: choiceKind(choicesOf(words.partition)), assumed: yesNo, note: textKind }],
    ranking: [
      'table',
      'rubric.ranking.lines',
      {
        role: choiceKind(choicesOf(words.roles)),
        by: orderKind(words),
        direction: choiceKind(choicesOf(words.directions)),
        assumed: yesNo,
      },
    ],
    quotas: [
      'table',
      'rubric.quotas',
      {
        award: textKind,
        max: numberOrTextKind,
        maxShare: numberKind,
        of: wordOrTextKind(choicesOf(words.quotaBases)),
        rounding: choiceKind(choicesOf(words.roundings)),
        minVotes: numberKind,
        votesOf: choiceKind(choicesOf(words.papers)),
        assumed: yesNo,
        note: textKind,
      },
    ],
    conditions: [
      'table',
      'rubric.conditions.lines',
      {
        use: choiceKind(choicesOf(words.conditionUses)),
        name: textKind,
        is: choiceKind(choicesOf(words.conditions)),
        code: textKind,
        pct: numberKind,
        points: numberKind,
        least: numberKind,
      },
    ],
    deadlines: ['table', 'rubric.deadlines', { what: textKind, by: dayOrTextKind, assumed: yesNo, note: textKind }],
    lateness: [
      'table',
      'rubric.lateness.lines',
      {
        what: textKind,
        days: choiceKind([
          { word: words.ways.calendarDays, value: 'calendar' },
          { word: words.ways.workingDays, value: 'working' },
        ]),
        maxDaysLate: numberKind,
        deduct: numberKind,
        deductPct: numberKind,
        gate: textKind,
        words: textKind,
      },
    ],
    crossScoring: [
      'values',
      'rubric.crossScoring',
      {
        share: numberKind,
        takes: choiceKind(choicesOf(words.crossWays)),
        perAgency: numberKind,
        criteria: textsKind(),
        markFrom: numberKind,
        assumed: yesNo,
        note: textKind,
      },
    ],
    notAssigned: ['table', 'notAssigned.lines', { agency: textKind, codes: [textsKind(), 'empty'] }],
    covenant: [
      'values',
      'covenant',
      {
        place: textKind,
        vi: textKind,
        en: textKind,
        signatories: textsKind(),
        assumed: textsKind({ ...words.sections.covenant.fields, contents: titles['contents'] ?? '', targets: titles['targets'] ?? '' }),
      },
    ],
    contents: ['table', 'covenant.contents', pledge],
    targets: ['table', 'covenant.targets', pledge],
    movements: ['table', 'movements', { vi: textKind, en: textKind, basis: textKind, period: textKind, agency: textKind, assumed: yesNo }],
    registrations: ['table', 'registrations', { agency: textKind, title: textKind, award: textKind, on: dayKind, assumed: yesNo }],
    parent: ['values', 'parent', { bloc: textKind, edition: numberKind, name: textKind, assumed: yesNo }],
    cites: ['table', 'cites', { agency: textKind, criterion: textKind, bloc: textKind, edition: numberKind, assumed: yesNo }],
  };
  return (Object.keys(kinds) as SectionKey[]).map((key) => {
    const [form, path, fields] = kinds[key];
    const { title, fields: headings } = words.sections[key];
    return { key, title, form, path, fields: fieldsOf(fields, headings), isOptional: OPTIONAL.has(key) };
  });
};
