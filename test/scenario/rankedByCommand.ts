import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { addressOf } from '#workbook/address.ts';
import { OVERVIEW_ROWS } from '#workbook/ranking/overviewHeading.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { giaouoc } from '../cli/capture.ts';
import { correctedBytes, filledBytes } from '../functions/http/openedBloc.ts';

export type ReadRanking = ReplyOf<typeof endpoints.readRanking>;

/** As the command line writes it. */
export interface WrittenRanking extends Omit<ReadRanking, 'provisional' | 'rejected'> {
  readonly rejected: readonly { readonly agency: string | null }[];
  readonly insights: unknown;
  readonly explanations: readonly { readonly agency: string }[];
}

export interface RankedByCommand {
  readonly code: number;
  readonly workbook: WorkbookView;
  readonly json: WrittenRanking;
}

/** Sheets of Cao Bằng that no function takes in as they were e-mailed. */
export const UNSENDABLE: readonly string[] = ['VKSND', 'TAND', 'CTHADS'];

/** An agency's sample with its faults mended, where it has some. */
export const mendedBytes = (bloc: Bloc, agency: string): Uint8Array =>
  (UNSENDABLE.includes(agency) ? correctedBytes : filledBytes)(bloc, agency);

/** Ranks by the command line what `bytesOf` gives for each agency of a sample bloc; the files lie in `folder`. */
export const rankByCommand = async (bloc: Bloc, folder: string, bytesOf: (agency: string) => Uint8Array): Promise<RankedByCommand> => {
  const files = bloc.members.map(({ code }) => ({ path: join(folder, `${code}.xlsx`), bytes: bytesOf(code) }));
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  const [out, json] = [join(folder, 'ranking of the command.xlsx'), join(folder, 'ranking of the command.json')];
  const blocFile = fileURLToPath(new URL(`../../samples/${bloc.id}/bloc.json`, import.meta.url));
  const { code } = await giaouoc('rank', ...files.map(({ path }) => path), '--bloc', blocFile, '--out', out, '--json', json);
  return { code, workbook: readWorkbook(readFileSync(out)), json: JSON.parse(readFileSync(json, 'utf8')) as WrittenRanking };
};

/** What every cell that a person may see holds, formulas and their values, by its address. */
export const cellsOf = ({ sheets }: WorkbookView): Map<string, unknown> =>
  new Map(
    sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap(({ name, cells }) =>
        [...cells.values()]
          .filter(({ content, formula }) => content.type !== 'blank' || formula !== null)
          .map(({ row, column, content, formula }) => [
            `${name}!${addressOf(row, column)}`,
            formula === null ? content : { formula, ...content },
          ]),
      ),
  );

/** Where a workbook says that its ranking is not frozen. */
export const provisionalCell = ({ sheets }: WorkbookView): string => `${sheets[0]?.name ?? ''}!${addressOf(OVERVIEW_ROWS.provisional, 0)}`;
