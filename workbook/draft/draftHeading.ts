import { oneLine } from '#core/printed/plainWording.ts';
import { plainText } from '#core/sheet/plainText.ts';
import { editionOf, headingLines } from '../foreign/foreignIdentity.ts';
import type { RubricTable } from './RubricTable.ts';

/** What the lines above a printed rubric say of its bloc; `null` where they do not. */
export interface DraftHeading {
  readonly bloc: string | null;
  readonly kind: 'khoi' | 'cum';
  readonly province: string | null;
  readonly edition: number | null;
  /** The line in capitals that says what the table is. */
  readonly title: string | null;
}

const BLOC = /(?:khối|cụm) thi đua[^(\n]*(?:\([^)]*\))?/iu;
const AFTER_NAME = /\s+(?:năm (?:19|20|21)\d{2}|ban hành kèm|kèm theo).*$/iu;
const TITLE = /tieu chi|thang điem|cham điem|bang điem/;
const PROVINCE = /(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ)\s+((?:\p{Lu}\p{L}*)(?:[\s-]+\p{Lu}\p{L}*){0,3})/u;

/** Reads the lines above the table. */
export const draftHeading = (table: RubricTable): DraftHeading => {
  const lines = headingLines(table).map(oneLine);
  const named = lines.flatMap((line) => BLOC.exec(line)?.[0] ?? []).map((name) => name.replace(AFTER_NAME, '').trim());
  const bloc = longest(named) ?? null;
  const province = lines.flatMap((line) => PROVINCE.exec(line)?.[1] ?? [])[0] ?? null;
  return {
    bloc,
    kind: bloc !== null && /^cụm/iu.test(bloc) ? 'cum' : 'khoi',
    province: province === null ? null : inTitleCase(province),
    edition: editionOf(lines) ?? yearIn(lines),
    title: lines.find((line) => TITLE.test(plainText(line))) ?? null,
  };
};

const longest = (texts: readonly string[]): string | undefined => [...texts].sort((a, b) => b.length - a.length)[0];

/** A single year in all the lines, days of signing included. */
const yearIn = (lines: readonly string[]): number | null => {
  const years = new Set(lines.flatMap((line) => line.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/gu) ?? []));
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
};

const inTitleCase = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
