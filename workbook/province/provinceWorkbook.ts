import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showDay } from '#core/messages/dates.ts';
import type { ProvinceBookWords } from '#core/messages/provinceBookOf.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { writePoints } from '#core/points.ts';
import type { Province, ProvinceBloc } from '#core/province/Province.ts';
import { blocYears, yearBefore } from '#core/province/provinceFigures.ts';
import { addressOf } from '../address.ts';
import type { TableColumn } from '../paper/plainTable.ts';
import { formula, number, text } from '../paper/SheetBuilder.ts';
import { FIRST_LINE, tableSheet } from '../paper/tableSheet.ts';
import type { ModelContent, ModelSheet, WorkbookModel } from '../writing/WorkbookModel.ts';

interface Ground {
  readonly province: Province;
  readonly words: ProvinceBookWords;
  readonly messages: Catalogue;
}

type Line = readonly ModelContent[];

const SIGNED = '+0;-0;0';

/** A province's blocs in one year: how far they are, what was frozen, awards against quotas with live sums, and the years before. */
export const provinceWorkbook = (
  province: Province,
  { words, messages }: { readonly words: ProvinceBookWords; readonly messages: Catalogue },
): WorkbookModel => {
  const ground = { province, words, messages };
  return {
    properties: {
      title: words.title({ province: province.province, year: province.edition }),
      creator: 'Giao Ước',
      application: 'Giao Ước',
    },
    sheets: [progressSheet(ground), resultsSheet(ground), awardsSheet(ground), trendSheet(ground)],
  };
};

const whole = (value: number): ModelContent => number(String(value));

const table = (
  { province, words, messages }: Ground,
  which: keyof ProvinceBookWords['sheets'],
  columns: readonly TableColumn[],
  lines: readonly Line[],
): ModelSheet =>
  tableSheet(
    messages,
    {
      name: words.sheets[which],
      title: words.titles[which],
      subtitle: words.title({ province: province.province, year: province.edition }),
      orientation: 'landscape',
    },
    columns,
    lines.length > 0 ? lines : [[text(''), text(words.nothingFrozen)]],
  );

const progressSheet = (ground: Ground): ModelSheet => {
  const { province, words, messages } = ground;
  const { columns } = words;
  return table(
    ground,
    'progress',
    [
      { heading: columns.number, width: 6, align: 'center' },
      { heading: columns.bloc, width: 52, align: 'left' },
      { heading: columns.members, width: 10, align: 'center' },
      { heading: columns.sent, width: 10, align: 'center' },
      { heading: columns.confirmed, width: 12, align: 'center' },
      { heading: columns.state, width: 24, align: 'left' },
      { heading: columns.due, width: 14, align: 'center' },
    ],
    province.blocs.map(({ name, members, sent, confirmed, state, due }, index) => [
      whole(index + 1),
      text(name),
      whole(members),
      whole(sent),
      whole(confirmed),
      text(state === null ? words.noPeriod : messages.periodStates[state]),
      text(due === null ? '' : showDay(due, messages.language)),
    ]),
  );
};

const resultsSheet = (ground: Ground): ModelSheet => {
  const { columns } = ground.words;
  const lines = ground.province.blocs.flatMap((bloc) => (bloc.result?.agencies ?? []).map((agency) => ({ bloc, agency })));
  return table(
    ground,
    'results',
    [
      { heading: columns.number, width: 6, align: 'center' },
      { heading: columns.bloc, width: 40, align: 'left' },
      { heading: columns.rank, width: 8, align: 'center', bold: true },
      { heading: columns.agency, width: 30, align: 'left' },
      { heading: columns.total, width: 12, align: 'right' },
      { heading: columns.grade, width: 18, align: 'left' },
      { heading: columns.award, width: 24, align: 'left' },
      { heading: columns.lastRank, width: 10, align: 'center' },
      { heading: columns.moved, width: 10, align: 'center', numberFormat: SIGNED },
    ],
    lines.map(({ bloc, agency }, index) => resultLine(ground, bloc, agency, index)),
  );
};

const RANK_COLUMN = 2;
const LAST_RANK_COLUMN = 7;

const resultLine = (
  { messages }: Ground,
  bloc: ProvinceBloc,
  { agency, name, rank, total, grade, award }: NonNullable<ProvinceBloc['result']>['agencies'][number],
  index: number,
): Line => {
  const before = yearBefore(bloc, agency)?.rank ?? null;
  const [now, then] = [RANK_COLUMN, LAST_RANK_COLUMN].map((column) => addressOf(FIRST_LINE + index, column));
  return [
    whole(index + 1),
    text(bloc.name),
    rank === null ? text(messages.rankingBook.noRank) : whole(rank),
    text(name),
    number(writePoints(total)),
    text(gradeTitle(grade, messages.language) ?? ''),
    text(award ?? ''),
    before === null ? text('') : whole(before),
    rank === null || before === null ? text('') : formula(`${then}-${now}`, String(before - rank)),
  ];
};

const SLOTS_COLUMN = 3;
const PROPOSED_COLUMN = 4;

const awardsSheet = (ground: Ground): ModelSheet => {
  const { province, words } = ground;
  const { columns } = words;
  const used = province.blocs.flatMap(({ name, result }) => (result?.quotas ?? []).map((quota) => ({ name, ...quota })));
  const lines = used.map(({ name, award, slots, proposed }, index): Line => {
    const [open, taken] = [SLOTS_COLUMN, PROPOSED_COLUMN].map((column) => addressOf(FIRST_LINE + index, column));
    return [
      whole(index + 1),
      text(name),
      text(award),
      slots === null ? text(words.byChair) : whole(slots),
      whole(proposed),
      slots === null ? text('') : formula(`${open}-${taken}`, String(slots - proposed)),
    ];
  });
  return table(
    ground,
    'awards',
    [
      { heading: columns.number, width: 6, align: 'center' },
      { heading: columns.bloc, width: 50, align: 'left' },
      { heading: columns.award, width: 34, align: 'left' },
      { heading: columns.slots, width: 14, align: 'center' },
      { heading: columns.proposed, width: 12, align: 'center' },
      { heading: columns.left, width: 12, align: 'center' },
    ],
    lines.length === 0 ? [] : [...lines, ...sumLines(used, words)],
  );
};

interface Used {
  readonly award: string;
  readonly slots: number | null;
  readonly proposed: number;
}

/** A line for each award, with live sums over the lines above. */
const sumLines = (used: readonly Used[], { all }: ProvinceBookWords): readonly Line[] => {
  const last = FIRST_LINE + used.length - 1;
  const rangeOf = (column: number): string => `${addressOf(FIRST_LINE, column)}:${addressOf(last, column)}`;
  return [...new Set(used.map(({ award }) => award))].map((award, index): Line => {
    const row = last + 1 + index;
    const own = used.filter((one) => one.award === award);
    const sumOf = (column: number, value: number): ModelContent =>
      formula(`SUMIF(${rangeOf(2)},${addressOf(row, 2)},${rangeOf(column)})`, String(value));
    const slots = own.reduce((sum, one) => sum + (one.slots ?? 0), 0);
    const proposed = own.reduce((sum, one) => sum + one.proposed, 0);
    const isCounted = own.every((one) => one.slots !== null);
    return [
      text(''),
      text(all),
      text(award),
      isCounted ? sumOf(SLOTS_COLUMN, slots) : text(''),
      sumOf(PROPOSED_COLUMN, proposed),
      isCounted ? formula(`${addressOf(row, SLOTS_COLUMN)}-${addressOf(row, PROPOSED_COLUMN)}`, String(slots - proposed)) : text(''),
    ];
  });
};

const trendSheet = (ground: Ground): ModelSheet => {
  const { columns } = ground.words;
  const years = ground.province.blocs.flatMap((bloc) => blocYears(bloc).map((year) => ({ name: bloc.name, ...year })));
  return table(
    ground,
    'trend',
    [
      { heading: columns.number, width: 6, align: 'center' },
      { heading: columns.bloc, width: 50, align: 'left' },
      { heading: columns.year, width: 10, align: 'center' },
      { heading: columns.ranked, width: 14, align: 'center' },
      { heading: columns.mean, width: 22, align: 'right', numberFormat: '0.0' },
      { heading: columns.first, width: 40, align: 'left' },
    ],
    years.map(({ name, edition, ranked, mean, first }, index) => [
      whole(index + 1),
      text(name),
      whole(edition),
      whole(ranked),
      mean === null ? text('') : number(writePoints(mean)),
      text(first.join(', ')),
    ]),
  );
};
