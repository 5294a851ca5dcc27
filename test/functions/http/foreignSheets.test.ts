import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { ABOVE, distinctScores, foreignBook, linesOf, numberContent, textContent } from '../../workbook/foreign/foreignBook.ts';
import { bodyOf, newKey, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

beforeAll(async () => {
  here = await openBloc();
});

afterAll(async () => {
  await here.stop();
});

const { sendSubmission } = endpoints;
const [, ...UNNAMED] = ABOVE;

/** The bloc's table filled in by hand; its heading names nobody unless it is said here. */
const tableOf = (above: readonly string[] = UNNAMED, headings = {}): Uint8Array =>
  writeWorkbook(foreignBook(linesOf(here.bloc, distinctScores(here.bloc)), { above, headings }));

/** The same with a column before the right one that says to be the self-score, and holds ones. */
const doubtful = (): Uint8Array => {
  const model = foreignBook(linesOf(here.bloc, distinctScores(here.bloc)), { above: UNNAMED });
  const [sheet] = model.sheets;
  const cells = [...(sheet?.cells ?? [])];
  const ones = cells
    .filter(({ row, column }) => column === 3 && row > UNNAMED.length + 1)
    .map((cell) => ({ ...cell, column: 6, content: numberContent('1') }));
  const heading = { row: UNNAMED.length + 1, column: 6, content: textContent('Điểm tự chấm') };
  return writeWorkbook({ ...model, sheets: [{ name: 'Sheet1', cells: [...cells, heading, ...ones] }] });
};

const sendTable = (agency: string, bytes: Uint8Array, mapping?: string, key = newKey()) =>
  here.ask(`${agency.toLowerCase()}-staff`, sendSubmission, {
    path: { agency },
    bytes,
    headers: { 'idempotency-key': key },
    ...(mapping !== undefined && { query: { mapping } }),
  });

const codesOf = (result: Parameters<typeof problemOf>[0]): readonly string[] =>
  (problemOf(result) as unknown as { facts: { findings: readonly { code: string }[] } }).facts.findings.map(({ code }) => code);

describe('a table that an agency made itself', () => {
  test('and that names nobody is its sender’s', async () => {
    const { receipt, findings } = bodyOf(sendSubmission, await sendTable('BCHQS', tableOf()));
    expect({ agency: receipt.agency, findings }).toEqual({ agency: 'BCHQS', findings: [] });
  });

  test('and that names another agency is refused, unless its sender says whose it is', async () => {
    const bytes = tableOf(['Sở Tư pháp tỉnh Cao Bằng', ...UNNAMED]);
    expect(codesOf(await sendTable('TTT', bytes))).toEqual(['workbook.otherAgency']);
    expect(codesOf(await sendTable('TTT', bytes, '{"agency":"STP"}'))).toEqual(['workbook.otherAgency']);
    expect((await sendTable('TTT', bytes, '{"agency":"TTT"}')).statusCode).toBe(201);
  });

  test('and that leaves its scores in doubt is read by the columns that its sender names, then and whenever it is read again', async () => {
    expect(codesOf(await sendTable('STP', doubtful()))).toContain('row.repeated');
    const { receipt } = bodyOf(sendSubmission, await sendTable('STP', doubtful(), '{"columns":{"self":"D"},"sheet":"Sheet1"}'));
    const ranking = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
    expect(ranking.ranking.find(({ agency }) => agency === 'STP')).toMatchObject({ total: receipt.total });
  });

  test('and that is sent by the same click with other columns is another request', async () => {
    const key = newKey();
    expect((await sendTable('VKSND', tableOf(), undefined, key)).statusCode).toBe(201);
    expect(problemOf(await sendTable('VKSND', tableOf(), '{"headingRow":4}', key))).toMatchObject({ code: 'submission.keyReused' });
  });

  test.each(['x', '[]', '{"columns":{"score":"E"}}', '{"columns":{"self":"5"}}', '{"headingRow":0}', '{"more":1}', '{"sheet":""}'])(
    'is not understood by %s',
    async (mapping) => {
      expect(problemOf(await sendTable('TTT', tableOf(), mapping))).toMatchObject({
        status: 400,
        code: 'request.malformed',
        facts: { path: 'query.mapping' },
      });
    },
  );
});
