import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { foldedText } from '#core/sheet/plainText.ts';
import type { SheetIdentity } from '#core/sheet/Sheet.ts';
import { textAt } from '../coreCell.ts';
import type { ScoringTable } from './ScoringTable.ts';

/** Words that every bloc's name has and that tell none apart. */
const COMMON = new Set(foldedText('khối cụm thi đua các cơ quan đơn vị tỉnh số và').split(' '));
const BLOC_LINE = /(?:khoi|cum) thi dua/;
const TITLE_LINE = /cham diem|danh gia|self (?:scor|assess)/;
/** Lines that name whom a sheet is sent to, or who leads the bloc, and not whose it is. */
const OTHERS_LINE = /^(?:kinh )?gui |^noi nhan|(?:khoi|cum) (?:truong|pho)|truong (?:khoi|cum)/;
const OWN_LINE = /^(?:ten )?(?:don vi|co quan)(?: |$)/;
/** A line that refers to a document, whose year is the document's. */
const REFERRING = /theo|can cu|ban hanh|quyet dinh|huong dan/;
/** Lines in capitals that name no agency. */
const NO_AGENCY = /^(?:tinh|thanh pho|ubnd|uy ban nhan dan|hdnd|phu luc|mau|bieu|cong hoa|bang|bao cao|khoi|cum|dang|so:)(?: |$)/;
const MOST_SHARED = 0.5;

/**
 * Whom a bloc's own sheet says it is for, from the lines above its table, else from the names of the worksheet and the file.
 * What the sheet does not say stays `null`; an agency that is no member keeps its printed name.
 */
export const foreignIdentity = (bloc: Bloc, table: ScoringTable, fileName: string): SheetIdentity => {
  const lines = headingLines(table);
  const blocName = lines.find((line) => BLOC_LINE.test(foldedText(line))) ?? null;
  const agency = namedMember(bloc, lines) ?? namedMember(bloc, [table.sheet.name, fileName.replace(/[_.]/g, ' ')]);
  return {
    bloc: blocName === null || isNameOf(bloc, blocName) ? bloc.id : foldedText(blocName),
    blocName,
    edition: editionOf(lines),
    agency: agency?.code ?? null,
    agencyName: agency?.name ?? agencyLine(lines),
    rubric: null,
  };
};

/** What is written above a table, cell by cell. */
export const headingLines = ({ sheet, headingRow }: Pick<ScoringTable, 'sheet' | 'headingRow'>): readonly string[] => {
  const lines: string[] = [];
  for (let row = 0; row < headingRow; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = textAt(sheet, row, column).trim();
      if (text !== '') lines.push(text);
    }
  }
  return lines;
};

/** The lines that say what a table is. */
export const titleLines = (lines: readonly string[]): readonly string[] => lines.filter((line) => TITLE_LINE.test(foldedText(line)));

const isReferring = (line: string): boolean => /^\s*\(/.test(line) || REFERRING.test(foldedText(line));

/** The year of the line that says what the table is; the day of signing may lie in the next one. */
export const editionOf = (lines: readonly string[]): number | null => {
  const titled = titleLines(lines);
  const own = titled.filter((line) => !isReferring(line));
  const years = [...own, ...titled].flatMap((line) => /\b(?:19|20|21)\d{2}\b/.exec(line)?.[0] ?? []);
  return years[0] === undefined ? null : Number(years[0]);
};

/** Another province, or too few words in common, is another bloc. */
const isNameOf = (bloc: Bloc, line: string): boolean => {
  const text = foldedText(line);
  const province = /(?:tinh|thanh pho) (\S+(?: \S+)?)/.exec(text)?.[1];
  const own = foldedText(bloc.province).replace(/^(?:tinh|thanh pho|tp) /, '');
  if (province !== undefined && own !== '' && !`${own} `.startsWith(province.split(' ').slice(0, own.split(' ').length).join(' ')))
    return false;
  const words = text.split(' ').filter((word) => !COMMON.has(word));
  const known = new Set(foldedText(`${bloc.name} ${bloc.province}`).split(' '));
  return words.length === 0 || words.filter((word) => known.has(word)).length / words.length >= MOST_SHARED;
};

/**
 * The member whose name the lines hold; where several do, the longest name, as `Công an tỉnh` stands in other titles too. In what refers
 * to a paper a code is the sign of whoever wrote that: `(Theo hướng dẫn số 12/HD-STP)`.
 */
const namedMember = (bloc: Bloc, lines: readonly string[]): Member | null => {
  const own = lines.filter((line) => !OTHERS_LINE.test(foldedText(line)));
  const [all, unreferring] = [own, own.filter((line) => !isReferring(line))].map((some) => some.map(foldedText));
  const found = bloc.members.flatMap((member) => {
    const names = [member.name, member.fullName].flatMap((name) => weightsOf(foldedText(name), all ?? []));
    const best = Math.max(0, ...names, ...weightsOf(foldedText(member.code), unreferring ?? []));
    return best > 0 ? [{ member, best }] : [];
  });
  return found.sort((a, b) => b.best - a.best)[0]?.member ?? null;
};

const weightsOf = (name: string, texts: readonly string[]): readonly number[] =>
  texts.map((text) => (holdsWords(text, name) ? name.length + (text === name ? 100 : OWN_LINE.test(text) ? 50 : 0) : 0));

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** What the sheet calls its maker, for the message that it is none of the members. */
const agencyLine = (lines: readonly string[]): string | null =>
  lines.find((line) => /^(?:t[êe]n )?[đd][ơo]n v[ịi]\s*:?\s*\p{L}/iu.test(line)) ??
  lines.find(
    (line) =>
      /\p{L}/u.test(line) && line === line.toUpperCase() && !NO_AGENCY.test(foldedText(line)) && !/CỘNG HÒA|BẢNG|KHỐI THI ĐUA/u.test(line),
  ) ??
  null;
