import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import type { RubricReading } from '#workbook/rubric/readRubricWorkbook.ts';
import type { AskedTable } from './AskedTable.ts';
import type { Known } from './checkBytes.ts';
import type { Opened, OpenedRanking, OpenedRubric } from './Opened.ts';

/*
 * What goes between a page and its worker. A rule is made of functions, which cannot travel: a bloc's year goes as the text of its
 * file and is read again where it arrives; a sheet goes as it was read, and its reading is made again, which is quick.
 */

type Year = { readonly year: string };

export type PackedKnown = Omit<Known, 'bloc' | 'ownYear'> & { readonly bloc: string | null; readonly ownYear: string | null };

type PackedTable = Omit<AskedTable, 'bloc'>;
type PackedReport = Omit<Report, 'reading'> & { readonly sheet: Sheet };
type PackedReading = Year | Extract<RubricReading, { readonly faults: unknown }>;

export type PackedOpened =
  | (Year & {
      readonly kind: 'sheet';
      readonly report: PackedReport;
      readonly member: string | null;
      readonly rubricHash: string;
      readonly table: PackedTable | null;
    })
  | OpenedRanking
  | { readonly kind: 'rubric'; readonly outline: OpenedRubric['outline']; readonly reading: PackedReading }
  | { readonly kind: 'refused'; readonly finding: KnownFinding; readonly table: (PackedTable & Year) | null };

const textOf = ({ json }: Bloc): string => JSON.stringify(json);

/** Reads years, the last one only once: check follows check by the same year. */
export class YearReader {
  #text = '';
  #bloc: Bloc | null = null;

  readonly read = (text: string): Bloc => {
    if (this.#bloc === null || text !== this.#text) {
      this.#bloc = readBloc(JSON.parse(text) as Json);
      this.#text = text;
    }
    return this.#bloc;
  };
}

export const packKnown = ({ bloc, ownYear, ...plain }: Known): PackedKnown => ({
  ...plain,
  bloc: bloc ? textOf(bloc) : null,
  ownYear: ownYear ? textOf(ownYear) : null,
});

export const unpackKnown = ({ bloc, ownYear, ...plain }: PackedKnown, { read }: YearReader): Known => ({
  ...plain,
  bloc: bloc === null ? null : read(bloc),
  ownYear: ownYear === null ? null : read(ownYear),
});

const packTable = ({ bloc: _bloc, ...plain }: AskedTable): PackedTable => plain;

export const packOpened = (opened: Opened): PackedOpened => {
  switch (opened.kind) {
    case 'refused': {
      const { finding, table } = opened;
      return { kind: 'refused', finding, table: table ? { ...packTable(table), year: textOf(table.bloc) } : null };
    }
    case 'ranking':
      return opened;
    case 'rubric': {
      const { outline, reading } = opened;
      return { kind: 'rubric', outline, reading: 'bloc' in reading ? { year: textOf(reading.bloc) } : reading };
    }
    case 'sheet': {
      const { bloc, member, rubricHash, table } = opened;
      const { reading, ...found } = opened.report;
      const report = { ...found, sheet: reading.sheet };
      return {
        kind: 'sheet',
        year: textOf(bloc),
        report,
        member: member?.code ?? null,
        rubricHash,
        table: table && packTable(table),
      };
    }
  }
};

/** @param bytes the workbook that was checked: it stays with the page and does not travel back */
export const unpackOpened = (packed: PackedOpened, bytes: Uint8Array, { read }: YearReader): Opened => {
  switch (packed.kind) {
    case 'refused': {
      const { finding, table } = packed;
      if (table === null) return { kind: 'refused', finding };
      const { year, ...plain } = table;
      return { kind: 'refused', finding, table: { ...plain, bloc: read(year) } };
    }
    case 'ranking':
      return packed;
    case 'rubric': {
      const { outline, reading } = packed;
      return { kind: 'rubric', outline, reading: 'year' in reading ? { bloc: read(reading.year) } : reading, bytes };
    }
    case 'sheet': {
      const { year, member, rubricHash, table } = packed;
      const { sheet, ...found } = packed.report;
      const bloc = read(year);
      return {
        kind: 'sheet',
        bloc,
        member: bloc.members.find(({ code }) => code === member) ?? null,
        report: { ...found, reading: readSheet(bloc, sheet) },
        rubricHash,
        bytes,
        table: table && { ...table, bloc },
      };
    }
  }
};
