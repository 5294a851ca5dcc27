import type { FileChild } from 'docx';
import { checkCode } from '#core/checkCode.ts';
import { swapText } from '#core/messages/insightLines.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { whyText } from '#core/messages/whyText.ts';
import { ZERO } from '#core/points.ts';
import type { Insights } from '#core/ranking/insights/Insights.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import { sectionsOf } from '#core/rubric/Rubric.ts';
import { appraisalDifferences } from './appraisalDifferences.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { shown } from './rankingTable.ts';
import { chairSignature } from './signers.ts';
import { officialHeading, paperTitle, signatures } from './word/officialBlocks.ts';
import { paperFile, ROOM } from './word/paperFile.ts';
import { linedTable } from './word/tables.ts';
import { paragraph, running, SMALL } from './word/text.ts';

const words = papers.slip;

/** What fits one page beside the rest: the largest changes are told, the others counted. */
const MOST_DIFFERENCES = 6;
const MOST_SECTIONS = 10;
const LONGEST_REASON = 120;

/** One agency's result on one page: its rank, its points by section, why it stands there and what would change it. */
export const resultSlip = (input: PaperInput, one: RankedAgency, insights: Insights): Promise<PaperFile> => {
  const { bloc } = input;
  const { member } = one;
  return paperFile(papers.files.slip({ agency: member.code }), {
    title: `${words.kind} ${bloc.edition}`,
    foot: papers.checkCode({ code: checkCode(input.snapshot) }),
    isSmall: true,
    children: [
      officialHeading(input, { number: null, on: input.madeOn }),
      ...paperTitle(words.kind, words.about({ agency: member.fullName, year: bloc.edition })),
      ...(input.isProvisional ? [paragraph(papers.provisional, { italics: true, align: 'center', after: 4, size: SMALL })] : []),
      paragraph(headline(input, one), { bold: true, align: 'center', after: 6 }),
      sectionTable(input, one),
      ...told(words.why, whyText(bloc, one, { language: 'vi' })),
      ...insights.neighbours.filter(({ lower }) => lower === member.code).flatMap((pair) => told(words.change, swapText(bloc, pair, 'vi'))),
      ...differenceLines(input, one),
      paragraph('', { keepNext: true, size: 12 }),
      signatures([{ title: '', office: null, how: '', name: null }, chairSignature(input)]),
    ],
  });
};

const headline = ({ ranking }: PaperInput, one: RankedAgency): string =>
  [
    words.total({ total: shown(one.final.total) }),
    one.rank === null
      ? papers.unranked
      : words.rank({ rank: one.rank, whole: ranking.agencies.filter(({ rank }) => rank !== null).length }),
    ...(one.grade === null ? [] : [words.grade({ grade: gradeTitle(one.grade, 'vi') ?? '' })]),
    ...(one.award === null ? [] : [words.award({ award: one.award })]),
  ].join(' · ');

const sectionTable = ({ bloc }: PaperInput, { self, final }: RankedAgency): FileChild => {
  const { columns } = papers;
  const sections = sectionsOf(bloc.rubric);
  const shownSections = sections.length <= MOST_SECTIONS ? sections : [];
  const line = (title: string, max: string, own: string, counted: string): readonly string[] => [title, max, own, counted];
  return linedTable(
    [
      { heading: columns.section, width: 58 },
      { heading: columns.max, width: 14, align: 'right' },
      { heading: columns.self, width: 14, align: 'right' },
      { heading: columns.appraised, width: 14, align: 'right', bold: true },
    ],
    [
      ...shownSections.map(({ code, label, title, max }) =>
        line(`${label} ${title}`, shown(max), shown(self.sections.get(code) ?? null), shown(final.sections.get(code) ?? null)),
      ),
      line(papers.base, shown(bloc.rubric.scale.base), shown(self.base), shown(final.base)),
      line(columns.bonus, '', shown(self.bonus), shown(final.bonus)),
      line(columns.deduction, '', shown(self.deduction), shown(final.deduction)),
      ...(final.late === ZERO ? [] : [line(columns.late, '', shown(self.late), shown(final.late))]),
      line(columns.total, '', shown(self.total), shown(final.total)),
    ],
    ROOM,
  );
};

const told = (heading: string, text: string): readonly FileChild[] => [
  running(heading, { bold: true, indented: false, size: SMALL, before: 6, after: 2, keepNext: true }),
  running(text, { indented: false, size: SMALL, after: 2 }),
];

const differenceLines = (input: PaperInput, one: RankedAgency): readonly FileChild[] => {
  if (!one.isAppraised) return [];
  const found = [...appraisalDifferences(input, [one])].sort((a, b) => Math.abs(b.final - b.self) - Math.abs(a.final - a.self));
  if (found.length === 0) return [running(words.noDifferences, { indented: false, size: SMALL, before: 6 })];
  const { columns } = papers;
  const more = found.length - MOST_DIFFERENCES;
  return [
    running(words.differences, { bold: true, indented: false, size: SMALL, before: 6, after: 2, keepNext: true }),
    linedTable(
      [
        { heading: columns.criterion, width: 40 },
        { heading: columns.self, width: 11, align: 'right' },
        { heading: columns.appraised, width: 11, align: 'right' },
        { heading: columns.reason, width: 38 },
      ],
      found
        .slice(0, MOST_DIFFERENCES)
        .map(({ leaf, self, final, reason }) => [`${leaf.code} ${shortened(leaf.title)}`, shown(self), shown(final), shortened(reason)]),
      ROOM,
    ),
    ...(more > 0 ? [running(words.moreDifferences({ count: more }), { indented: false, size: SMALL })] : []),
  ];
};

const shortened = (text: string): string => (text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 1).trimEnd()}…`);
