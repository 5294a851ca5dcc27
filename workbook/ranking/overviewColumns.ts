import { addPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { hasLateness } from '#core/ranking/lateness.ts';
import { sectionsOf } from '#core/rubric/Rubric.ts';
import { SUM_CODES } from '../scoring/columns.ts';
import { CAPPED_CODES, sumCode } from './agencyLayout.ts';
import { gradeTitle } from './gradeTitle.ts';
import { referTo, referToCounted, type AgencyPart, type RankingBook } from './RankingBook.ts';

/** What a cell of the overview holds, before it has its place. */
export type OverviewContent =
  | { readonly is: 'text'; readonly text: string }
  /** A cell of an agency's sheet. */
  | { readonly is: 'reference'; readonly cell: string; readonly value: Points }
  /** A sum over other columns of the same row; `minus` is never needed, for deductions are below zero. */
  | { readonly is: 'sum'; readonly of: readonly string[]; readonly value: Points }
  | { readonly is: 'number' | 'rank' | 'note' };

/** A column of the ranking table. A new one is an entry in `overviewColumns` and a heading in the messages. */
export interface OverviewColumn {
  readonly key: string;
  readonly heading: string;
  /** The heading above several columns; `null` where the column's own reaches over both rows. */
  readonly under: string | null;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly contentOf: (part: AgencyPart) => OverviewContent;
}

/** More sections than this would not leave room on the paper: only their sum is printed then. */
const MOST_SECTIONS = 8;

/** The sections that have a column of their own: none in a flat rubric, whose criteria stand in the matrix. */
export const shownSections = ({ bloc: { rubric } }: RankingBook): readonly { readonly code: string; readonly label: string }[] => {
  const sections = sectionsOf(rubric);
  const isFlat = sections.every(({ type }) => type === 'leaf');
  return !isFlat && sections.length > 1 && sections.length <= MOST_SECTIONS ? sections : [];
};

/** The columns of the ranking table from left to right. */
export const overviewColumns = (book: RankingBook): readonly OverviewColumn[] => {
  const { columns } = book.messages.rankingBook;
  return [
    { key: 'number', heading: columns.number, under: null, width: 4, align: 'center', contentOf: () => ({ is: 'number' }) },
    {
      key: 'agency',
      heading: columns.agency,
      under: null,
      width: 25,
      align: 'left',
      contentOf: ({ ranked }) => ({ is: 'text', text: ranked.member.name }),
    },
    ...clusterColumn(book),
    { key: 'self', heading: columns.self, under: null, width: 8, align: 'right', contentOf: selfContent },
    ...scoreColumns(book),
    ...capColumn(book, 'bonus', columns.bonus),
    ...capColumn(book, 'deduction', columns.deduction),
    ...lateColumn(book),
    {
      key: 'total',
      heading: columns.total,
      under: null,
      width: 8.5,
      align: 'right',
      bold: true,
      contentOf: (part) => ({ is: 'sum', of: totalParts(book), value: part.final.get(SUM_CODES.grand) ?? ZERO }),
    },
    { key: 'rank', heading: columns.rank, under: null, width: 6.5, align: 'center', bold: true, contentOf: () => ({ is: 'rank' }) },
    { key: 'grade', heading: columns.grade, under: null, width: 11, align: 'center', contentOf: (part) => gradeContent(book, part) },
    ...registeredColumn(book),
    {
      key: 'award',
      heading: columns.award,
      under: null,
      width: 20,
      align: 'left',
      contentOf: ({ ranked }) => ({ is: 'text', text: ranked.award ?? '' }),
    },
    { key: 'note', heading: columns.note, under: null, width: 6, align: 'center', contentOf: () => ({ is: 'note' }) },
  ];
};

/** The columns that make up the total. */
export const totalParts = (book: RankingBook): readonly string[] => [
  book.hasRescaled ? 'rescaled' : 'sum',
  ...(['bonus', 'deduction'] as const).filter((kind) => sumCode(book.bloc, kind) !== null),
  ...(hasLateness(book.bloc.rubric) ? ['late'] : []),
];

/** What each registered for beside what it is proposed for, where the bloc wrote registrations down. */
const registeredColumn = ({ bloc, messages }: RankingBook): readonly OverviewColumn[] =>
  bloc.registrations.length === 0
    ? []
    : [
        {
          key: 'registered',
          heading: messages.rankingBook.columns.registered,
          under: null,
          width: 16,
          align: 'left',
          contentOf: ({ ranked }) => ({ is: 'text', text: registrationText(ranked) }),
        },
      ];

const registrationText = ({ registration }: AgencyPart['ranked']): string =>
  registration === null || registration === 'unknown'
    ? '–'
    : [registration.title, registration.award].filter((one) => one !== null).join('; ');

const clusterColumn = ({ bloc, messages }: RankingBook): readonly OverviewColumn[] =>
  bloc.rubric.ranking.byCluster
    ? [
        {
          key: 'cluster',
          heading: messages.rankingBook.columns.cluster,
          under: null,
          width: 9,
          align: 'center',
          contentOf: ({ ranked }) => ({ is: 'text', text: ranked.member.cluster ?? '' }),
        },
      ]
    : [];

const referenceTo = (part: AgencyPart, code: string, which: 'self' | 'final' = 'final'): OverviewContent => {
  const { cell, value } = referTo(part, code, which);
  return { is: 'reference', cell, value: value ?? ZERO };
};

const sectionContent = (part: AgencyPart, code: string): OverviewContent => {
  const { cell, value } = referToCounted(part, code, 'final');
  return { is: 'reference', cell, value: value ?? ZERO };
};

/** The row of an agency's sheet with its base: rescaled where something was not assigned. */
const baseRow = ({ rows }: AgencyPart): string => (rows.has(SUM_CODES.rescaled) ? SUM_CODES.rescaled : SUM_CODES.base);

const selfContent = (part: AgencyPart): OverviewContent => referenceTo(part, baseRow(part), 'self');

const scoreColumns = (book: RankingBook): readonly OverviewColumn[] => {
  const { columns } = book.messages.rankingBook;
  const title = book.isAppraised ? columns.appraised : columns.base;
  const sections = shownSections(book);
  const isAlone = sections.length === 0 && !book.hasRescaled;
  const under = isAlone ? null : title;
  return [
    ...sections.map(({ code, label }): OverviewColumn => ({
      key: `section ${code}`,
      heading: columns.section({ code: label }),
      under,
      width: 7,
      align: 'right',
      contentOf: (part) => sectionContent(part, code),
    })),
    {
      key: 'sum',
      heading: isAlone ? title : columns.sum,
      under,
      width: 8,
      align: 'right',
      contentOf: (part) => sumContent(book, part),
    },
    ...(book.hasRescaled
      ? [
          {
            key: 'rescaled',
            heading: book.messages.scoringSheet.rescaled({ base: writePoints(book.bloc.rubric.scale.base) }),
            under,
            width: 8.5,
            align: 'right' as const,
            contentOf: (part: AgencyPart) => referenceTo(part, baseRow(part)),
          },
        ]
      : []),
  ];
};

const sumContent = (book: RankingBook, part: AgencyPart): OverviewContent => {
  const sections = shownSections(book);
  if (sections.length === 0) return referenceTo(part, SUM_CODES.base);
  return {
    is: 'sum',
    of: sections.map(({ code }) => `section ${code}`),
    value: addPoints(...sections.map(({ code }) => referToCounted(part, code, 'final').value ?? ZERO)),
  };
};

const capColumn = ({ bloc }: RankingBook, kind: 'bonus' | 'deduction', heading: string): readonly OverviewColumn[] => {
  const code = sumCode(bloc, kind);
  return code === null
    ? []
    : [{ key: kind, heading, under: null, width: 7.5, align: 'right', contentOf: (part) => referenceTo(part, code) }];
};

const lateColumn = ({ bloc, messages }: RankingBook): readonly OverviewColumn[] =>
  hasLateness(bloc.rubric)
    ? [
        {
          key: 'late',
          heading: messages.rankingBook.columns.late,
          under: null,
          width: 7.5,
          align: 'right',
          contentOf: (part) => referenceTo(part, CAPPED_CODES.late),
        },
      ]
    : [];

const gradeContent = ({ messages }: RankingBook, { ranked: { grade } }: AgencyPart): OverviewContent => ({
  is: 'text',
  text: grade === null ? '' : gradeTitle(grade, messages),
});
