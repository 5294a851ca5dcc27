import { describe, expect, test } from 'vitest';
import { snapshotHash } from '#core/ranking/snapshot.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../sha256.ts';
import { refusalOf } from '../refusalOf.ts';
import { caseNamed, type Case } from './cases.ts';
import { inputFor } from './smallBloc.ts';

const viewOf = ({ bloc, readings }: Case) => readWorkbook(writeWorkbook(rankingWorkbook(inputFor(bloc, readings))));

describe('what a ranking workbook carries', () => {
  test('is enough to recompute its snapshot', () => {
    const one = caseNamed('a barred agency');
    const carried = carriedRanking(viewOf(one)) as {
      readonly versions: Parameters<typeof snapshotHash>[0];
      readonly rubric: string;
      readonly snapshot: string;
    };
    expect(snapshotHash(carried.versions, carried.rubric, one.bloc.decisions, sha256)).toBe(carried.snapshot);
    expect(carried.snapshot).toBe(inputFor(one.bloc, one.readings).snapshot);
  });

  test('tells every score and the cell where it stands', () => {
    const one = caseNamed('appraisals of some agencies');
    const view = viewOf(one);
    const carried = carriedRanking(view) as {
      readonly agencies: readonly {
        readonly agency: string;
        readonly sheet: string;
        readonly final: Readonly<Record<string, string>>;
        readonly cells: Readonly<Record<string, { readonly final: string }>>;
      }[];
    };
    const first = carried.agencies.find(({ agency }) => agency === 'DV1');
    expect(first?.final['I.1.a']).toBe('12.5');
    const sheet = view.sheets.find(({ name }) => name === first?.sheet);
    const row = Number(/\d+/.exec(first?.cells['I.1.a']?.final ?? '')?.[0]);
    expect([...(sheet?.cells.values() ?? [])].find((cell) => cell.row === row - 1 && cell.column === 5)?.content).toMatchObject({
      number: '12.5',
    });
  });

  test('is nothing in a workbook of another kind', () => {
    expect(carriedRanking({ ...viewOf(caseNamed('one agency')), customXml: ['<other xmlns="urn:x"/>'] })).toBeNull();
  });

  test('is refused where it was cut or altered past reading', () => {
    const view = viewOf(caseNamed('one agency'));
    const [xml = ''] = view.customXml;
    const cut = xml.replace(/.{40}<\//, '</');
    expect(refusalOf(() => carriedRanking({ ...view, customXml: [cut] }))).toBe('file.damaged carriedRanking');
    expect(refusalOf(() => carriedRanking({ ...view, customXml: [xml.replace(/>.{9}/, '>!!!!!!!!!')] }))).toBe(
      'file.damaged carriedRanking',
    );
  });
});
