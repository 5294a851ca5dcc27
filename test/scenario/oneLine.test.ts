import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { ViewSheet, WorkbookView } from '#workbook/WorkbookView.ts';
import { giaouoc } from '../cli/capture.ts';
import { bodyOf, filledBytes, openBloc, problemOf, type OpenedBloc } from '../functions/http/openedBloc.ts';
import {
  cellsOf,
  mendedBytes,
  provisionalCell,
  rankByCommand,
  UNSENDABLE,
  type RankedByCommand,
  type ReadRanking,
} from './rankedByCommand.ts';

/** They cannot be ranked as they were e-mailed: a score is missing, above its maximum or off the step. */
const UNRANKABLE = ['VKSND', 'TAND'];
let here: OpenedBloc;
let folder: string;

beforeAll(async () => {
  here = await openBloc();
  folder = await mkdtemp(join(tmpdir(), 'one-line-'));
});

afterAll(async () => {
  await here.stop();
  await rm(folder, { recursive: true, force: true });
});

const agencies = (): readonly string[] => here.bloc.members.map(({ code }) => code);

describe('eight sheets as they were e-mailed', () => {
  test('are refused by the ranking where a score has no certain reading, and at sending where anything is wrong', async () => {
    const { code, json } = await rankByCommand(here.bloc, folder, (agency) => filledBytes(here.bloc, agency));
    expect(code).toBe(1);
    expect(new Set(json.rejected.map(({ agency }) => agency))).toEqual(new Set(UNRANKABLE));

    const refused: string[] = [];
    for (const agency of agencies()) {
      const result = await here.send(agency, filledBytes(here.bloc, agency));
      if (result.statusCode === 201) continue;
      expect(problemOf(result)).toMatchObject({ status: 422, code: 'submission.hasErrors' });
      refused.push(agency);
    }
    expect(refused.sort()).toEqual([...UNSENDABLE].sort());
  });
});

describe('eight sheets, mended where they had to be', () => {
  let command: RankedByCommand;
  let read: ReadRanking;
  let downloaded: WorkbookView;
  let downloadedBytes: Buffer;

  const keep = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(async () => {
    for (const agency of UNSENDABLE) bodyOf(endpoints.sendSubmission, await here.send(agency, mendedBytes(here.bloc, agency)));
    command = await rankByCommand(here.bloc, folder, (agency) => mendedBytes(here.bloc, agency));
    read = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
    const { body = '' } = await here.ask('chair', endpoints.downloadRanking);
    downloadedBytes = Buffer.from(body, 'base64');
    downloaded = readWorkbook(downloadedBytes);
  });

  test('are ranked the same by the command line and by the functions, to the word, with the same on what would change it', async () => {
    const { provisional, ...ranking } = read;
    const { insights, explanations, ...ranked } = command.json;
    expect(provisional).toBe(true);
    expect(ranking.ranking.map(({ agency }) => agency).sort()).toEqual([...agencies()].sort());
    expect(ranking).toEqual(ranked);
    expect(bodyOf(endpoints.readInsights, await here.ask('chair', endpoints.readInsights))).toEqual(insights);
    expect(explanations.map(({ agency }) => agency)).toEqual(['TAND', 'CTHADS']);
    expect(command.code).toBe(0);
  });

  test('make the same workbook, cell by cell, but for the one line that says that it is not frozen', () => {
    expect(downloaded.sheets.map(({ name }) => name)).toEqual(command.workbook.sheets.map(({ name }) => name));
    const provisional = provisionalCell(downloaded);
    const [ours, theirs] = [cellsOf(downloaded), cellsOf(command.workbook)];

    expect(ours.get(provisional)).toEqual({ type: 'text', text: messagesOf('vi').rankingBook.provisional });
    ours.delete(provisional);
    expect(theirs.has(provisional)).toBe(false);
    expect(ours.size).toBeGreaterThan(1000);
    expect([...ours]).toEqual([...theirs]);
  });

  test('verify: the downloaded workbook, with the receipt of every agency', async () => {
    const receipts = await Promise.all(
      agencies().map(async (agency) => {
        const reply = bodyOf(endpoints.readSubmission, await here.ask('chair', endpoints.readSubmission, { path: { agency } }));
        return keep(`${agency} receipt.json`, JSON.stringify(reply));
      }),
    );
    const { code, out } = await giaouoc('verify', keep('downloaded.xlsx', downloadedBytes), ...receipts, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ agrees: true, snapshot: read.snapshot });
    expect((JSON.parse(out) as { receipts: unknown[] }).receipts).toHaveLength(8);
  });

  test('are ranked the same from the export of the bloc, on any computer', async () => {
    const { body = '' } = await here.ask('chair', endpoints.downloadExport);
    const exported = keep('export.json', Buffer.from(body, 'base64'));
    const json = join(folder, 'from the export.json');
    expect((await giaouoc('rank', '--from', exported, '--out', join(folder, 'from the export.xlsx'), '--json', json)).code).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(command.json);
  });

  test('stand in the workbook with the ranks and totals that the functions tell', () => {
    expect(downloaded.sheets.slice(0, 1).flatMap((overview) => rowsOf(overview, read))).toEqual(
      read.ranking.map(({ agency }) => `${agency} is there`),
    );
  });
});

/** For each ranked agency whether the row of its name holds its rank and its total. */
const rowsOf = ({ cells }: ViewSheet, { ranking }: ReadRanking): readonly string[] => {
  const all = [...cells.values()];
  return ranking.map(({ agency, name, rank, total }) => {
    const rows = all.filter(({ content }) => content.type === 'text' && content.text === name).map(({ row }) => row);
    const numbers = all.flatMap(({ row, content }) => (rows.includes(row) && content.type === 'number' ? [content.number] : []));
    return numbers.includes(String(rank)) && numbers.includes(total) ? `${agency} is there` : `${agency}: ${numbers.join(' ')}`;
  });
};
