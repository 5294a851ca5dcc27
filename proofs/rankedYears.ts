import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Json } from '#core/canonicalJson.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { exportJson, readExport, type ReadExport } from '#core/ranking/blocExport.ts';
import { OVERVIEW_ROWS } from '#workbook/ranking/overviewHeading.ts';
import { overviewColumn } from '#workbook/ranking/overviewPlaces.ts';
import { rankingBookOf, type RankingBook } from '#workbook/ranking/RankingBook.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type WorkbookView } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { main } from '../cli/main.ts';
import { reviewMinutes } from '../papers/reviewMinutes.ts';
import { sha256 } from '../test/sha256.ts';
import type { Fraction } from '../test/core/rules/slow/fraction.ts';
import type { RankingReply } from './rankedOverApi.ts';
import { slowResult, type SlowLine } from './slow/slowResult.ts';
import type { SlowYear } from './slow/SlowYear.ts';
import { yearJson } from './yearJson.ts';

/** What one face says of one member: rank and points as decimal texts. */
interface Line {
  readonly agency: string;
  readonly rank: number | null;
  readonly self: string;
  readonly base: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string;
}

/** A fraction of whole thousandths as a decimal text; anything finer shows as it is, and agrees with nothing. */
const decimal = ({ top, bottom }: Fraction): string => {
  const thousandths = top * 1000n;
  if (thousandths % bottom !== 0n) return `${top}/${bottom}`;
  const whole = thousandths / bottom;
  const size = whole < 0n ? -whole : whole;
  const fraction = String(size % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${whole < 0n ? '-' : ''}${size / 1000n}${fraction === '' ? '' : `.${fraction}`}`;
};

const slowLine = ({ code, rank, self, base, bonus, deduction, total }: SlowLine): Line => ({
  agency: code,
  rank,
  self: decimal(self),
  base: decimal(base),
  bonus: decimal(bonus),
  deduction: decimal(deduction),
  total: decimal(total),
});

/** What screen and API show, which is what `rank --json` writes. */
const lineOfJson = ({
  agency,
  rank,
  self,
  appraised,
  bonus,
  deduction,
  total,
}: Omit<Line, 'base'> & { readonly appraised: string | null }): Line => ({
  agency,
  rank,
  self,
  base: appraised ?? self,
  bonus,
  deduction,
  total,
});

const sorted = (lines: readonly Line[]): string =>
  JSON.stringify([...lines].sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0)));

/** A year with everything that was made of it. */
export interface RankedYear {
  readonly year: SlowYear;
  readonly read: ReadExport;
  readonly book: RankingBook;
  readonly workbook: Uint8Array;
}

export const rankedYear = (year: SlowYear): RankedYear => {
  // The first time each sheet is brought into the words that are hashed, the second time its hash is worked out from them.
  const again = (json: Json): ReadExport => readExport(JSON.parse(JSON.stringify(json)), sha256);
  const read = again(exportJson(again(yearJson(year))));
  const input = { ...read.ranked, rejected: read.rejected, isProvisional: false, madeOn: null, messages: messagesOf('vi') };
  return { year, read, book: rankingBookOf(input), workbook: writeWorkbook(rankingWorkbook(input)) };
};

/** Rank and total of each member as the first sheet shows them. */
export const placesOf = ({ book }: RankedYear, { sheets }: WorkbookView): readonly (readonly [string, string, string])[] =>
  book.agencies.map(({ ranked }, at) => {
    const shown = (key: string): string => {
      const [overview] = sheets;
      const content = overview && cellAt(overview, OVERVIEW_ROWS.first + at, overviewColumn(book, key))?.content;
      return content?.type === 'number' ? content.number : content?.type === 'text' ? content.text : '';
    };
    return [ranked.member.code, shown('rank'), shown('total')];
  });

const fromCommand = async (read: ReadExport): Promise<{ readonly lines: readonly Line[]; readonly workbook: Uint8Array }> => {
  const folder = mkdtempSync(join(tmpdir(), 'ranked-year-'));
  try {
    const [from, out, json] = ['export.json', 'ranking.xlsx', 'ranking.json'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(from, JSON.stringify(exportJson(read)));
    const said: string[] = [];
    const keep = (line: string): void => void said.push(line);
    const code = await main(['rank', '--from', from, '--out', out, '--json', json], { say: keep, warn: keep, program: null });
    if (code === 2) throw new Error(said.join('\n'));
    const { ranking } = JSON.parse(readFileSync(json, 'utf8')) as { readonly ranking: readonly ReturnType<typeof rankedAgencyJson>[] };
    return { lines: ranking.map(lineOfJson), workbook: readFileSync(out) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The rows of the minutes' first table with points: each row's texts. */
const rowsOfMinutes = async ({ read }: RankedYear): Promise<readonly (readonly string[])[]> => {
  const { ranked } = read;
  const { bytes } = await reviewMinutes({ ...ranked, isProvisional: false, madeOn: null });
  const part = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return [...part.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]+>/g, '')),
  );
};

const minutesFault = async (one: RankedYear, expected: readonly Line[]): Promise<string | null> => {
  const rows = await rowsOfMinutes(one);
  const missing = expected.filter(({ agency, rank, total }) => {
    const row = rows.find((texts) => texts[1] === `Đơn vị ${agency}`);
    return !row?.includes(showNumber(total, 'vi')) || !row.includes(rank === null ? 'Không xét' : String(rank));
  });
  return missing.length === 0 ? null : `minutes do not print ${missing.map(({ agency }) => agency).join(', ')}`;
};

/** Where the faces of one year do not say the same; empty where all agree with the slow reckoning. */
export const faceFaults = async (one: RankedYear): Promise<readonly string[]> => {
  const { read, year } = one;
  const { bloc, ranking } = read.ranked;
  const slow = slowResult(year).map(slowLine);
  const expected = sorted(slow);
  const screen = ranking.agencies.map((agency) => lineOfJson(rankedAgencyJson(bloc, agency, 'vi')));
  const command = slow.length === 0 ? { lines: [], workbook: one.workbook } : await fromCommand(read);
  const places = slow.map(({ agency, rank, total }) => [agency, rank === null ? 'Không xét' : String(rank), total].join(' ')).sort();
  const shownBy = (bytes: Uint8Array): string =>
    JSON.stringify(
      placesOf(one, readWorkbook(bytes))
        .map((line) => line.join(' '))
        .sort(),
    );
  const faults = [
    sorted(screen) === expected ? null : `screen ${sorted(screen)}, slow ${expected}`,
    sorted(command.lines) === expected ? null : `command ${sorted(command.lines)}, slow ${expected}`,
    shownBy(one.workbook) === JSON.stringify(places) ? null : `workbook ${shownBy(one.workbook)}, slow ${JSON.stringify(places)}`,
    shownBy(command.workbook) === JSON.stringify(places) ? null : `workbook of the command ${shownBy(command.workbook)}`,
    await minutesFault(one, slow),
  ];
  return faults.filter((fault) => fault !== null);
};

/** Where the ranking that the service gives out does not say what the slow reckoning says; empty where it does. */
export const replyFaults = (year: SlowYear, { ranking, missing }: RankingReply): readonly string[] => {
  const expected = sorted(slowResult(year).map(slowLine));
  const shown = sorted(ranking.map(lineOfJson));
  const absent = year.members.filter(({ sheet }) => sheet === null).map(({ code }) => code);
  return [
    ...(shown === expected ? [] : [`service ${shown}, slow ${expected}`]),
    ...(missing.join() === absent.join() ? [] : [`service misses ${missing.join()}, slow ${absent.join()}`]),
  ];
};

/** Every formula with what it shows, by its place. */
const formulasIn = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    readWorkbook(bytes).sheets.flatMap(({ name, cells }) =>
      [...cells.values()]
        .filter(({ formula }) => formula !== null)
        .map(({ row, column, content }) => [`${name} ${row} ${column}`, JSON.stringify(content)] as const),
    ),
  );

/** Formulas that another program works out to something else than what stands there. */
export const recalculationFaults = (ours: Uint8Array, theirs: Uint8Array): readonly string[] => {
  const again = formulasIn(theirs);
  return [...formulasIn(ours)].flatMap(([place, shown]) =>
    again.get(place) === shown ? [] : [`${place}: ${shown} became ${again.get(place) ?? 'nothing'}`],
  );
};
