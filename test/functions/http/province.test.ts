import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { textAt } from '#workbook/coreCell.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { bodyOf, problemOf } from './openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judging/judgedBloc.ts';

let here: JudgedBloc;

beforeAll(async () => {
  here = await judgedBloc(['TTT', 'CAT']);
});

afterAll(() => here.stop());

const read = async (person = 'office') => bodyOf(endpoints.readProvince, await here.ask(person, endpoints.readProvince));

const close = async (person: string, agency: string) => {
  const { statusCode, body } = await here.ask(person, endpoints.closeAppraisal, { path: { agency }, headers: { 'if-match': '"0"' } });
  if (statusCode !== 200) throw new Error(body);
};

describe("a province's blocs", () => {
  test('are for its office alone', async () => {
    for (const person of ['chair', 'secretary', 'administrator', 'ttt-staff', 'appraiser']) {
      expect(problemOf(await here.ask(person, endpoints.readProvince)).status, person).toBe(403);
      expect(problemOf(await here.ask(person, endpoints.downloadProvince)).status, person).toBe(403);
    }
  });

  test('show how far a year is and none of its scores before it is frozen; then the ranking, and awards against quotas', async () => {
    const [running] = (await read()).blocs;
    expect(running).toMatchObject({
      bloc: here.bloc.id,
      state: 'open',
      members: here.bloc.members.length,
      sent: 2,
      confirmed: 0,
      ranking: null,
      quotas: null,
      years: [],
    });
    await here.moveTo('closed', 'review');
    await close('vice-chair', 'TTT');
    await close('chair', 'CAT');
    await here.moveTo('explanation', 'secondReview', 'meeting');
    expect((await read()).blocs[0]?.ranking).toBeNull();
    await here.moveTo('frozen');
    const seen = await read();
    const ranking = bodyOf(endpoints.readRanking, await here.ask('office', endpoints.readRanking)).ranking;
    expect(seen.blocs[0]?.ranking?.map(({ agency, rank, total, award, grade }) => ({ agency, rank, total, award, grade }))).toEqual(
      ranking.map(({ agency, rank, total, award, grade }) => ({ agency, rank, total, award, grade })),
    );
    expect(seen.blocs[0]?.years).toMatchObject([{ edition: 2018, ranked: 2 }]);
    expect(seen.awards.map(({ award, proposed, blocs }) => [award, proposed, blocs])).toEqual(
      here.bloc.rubric.quotas.map(({ award }) => [award, ranking.filter((one) => one.award === award).length, 1]),
    );
  });

  test('are the same in the workbook, whose sums are live', async () => {
    const { statusCode, body = '' } = await here.ask('office', endpoints.downloadProvince);
    expect(statusCode).toBe(200);
    const view = readWorkbook(new Uint8Array(Buffer.from(body, 'base64')));
    expect(view.sheets.map(({ name }) => name)).toEqual(['Tiến độ', 'Kết quả', 'Khen thưởng', 'Qua các năm']);
    const [progress, results, awards] = view.sheets;
    if (!progress || !results || !awards) throw new Error('sheets are missing');
    expect([textAt(progress, 4, 1), textAt(progress, 4, 3), textAt(progress, 4, 5)]).toEqual([here.bloc.name, '2', 'đã chốt']);
    const [first] = (await read()).blocs[0]?.ranking ?? [];
    expect([textAt(results, 4, 2), textAt(results, 4, 3), textAt(results, 4, 4)]).toEqual(['1', first?.name, first?.total]);
    const quotas = here.bloc.rubric.quotas.length;
    expect(cellAt(awards, 4 + quotas, 4)?.formula).toContain('SUMIF(');
  });
});
