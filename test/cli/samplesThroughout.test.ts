import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { ruleShapes } from '#core/rules/shapes.ts';
import { filledSamples } from '../../samples/make/filledSamples.ts';
import { LARGE_BLOC, largeBloc } from '../../samples/make/largeBloc.ts';
import { PARENT_BLOC, parentBloc, YEAR_BEFORE } from '../../samples/make/parentBloc.ts';
import { CAO_BANG, emailedTruth, SAMPLE_BLOCS, sampleJson } from '../sampleBlocs.ts';
import { giaouoc } from './capture.ts';
import { sample } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** What each bloc's filled sheets are made to have wrong: code and criterion by agency. Only Cao Bằng's were e-mailed, faults and all. */
const planted = (bloc: string): ReadonlyMap<string, ReadonlySet<string>> => {
  if (bloc !== CAO_BANG) return new Map();
  const { files } = emailedTruth();
  return new Map(files.map(({ agency, faults }) => [agency, new Set(faults.map(({ criterion }) => criterion ?? ''))]));
};

interface Checked {
  readonly files: readonly {
    readonly agency: string;
    readonly verdict: string;
    readonly findings: readonly { readonly code: string; readonly criterion: string | null }[];
  }[];
}

const bloc = (name: string) => readBloc(sampleJson(name));

describe.each([...SAMPLE_BLOCS, LARGE_BLOC, PARENT_BLOC])('the sample %s', (name) => {
  const file = sample(`${name}/bloc.json`);
  const codes = bloc(name).members.map(({ code }) => code);

  test('has a template for each agency', async () => {
    const out = temporaryFolder();
    expect(await giaouoc('template', file, '--out', out)).toMatchObject({ code: 0 });
    expect(readdirSync(out)).toHaveLength(codes.length);
  });

  test('has a filled sheet for each agency, without a finding that is not planted', async () => {
    const { out } = await giaouoc('check', sample(`${name}/filled`), '--bloc', file, '--json');
    const { files } = JSON.parse(out) as Checked;
    expect(files.map(({ agency }) => agency).sort()).toEqual([...codes].sort());
    const faults = planted(name);
    for (const { agency, findings } of files) {
      const unplanted = findings.filter(({ criterion }) => !faults.get(agency)?.has(criterion ?? ''));
      expect({ agency, unplanted: unplanted.filter(({ code }) => code !== 'total.differs' || !faults.has(agency)) }).toEqual({
        agency,
        unplanted: [],
      });
    }
  });

  test('is ranked', async () => {
    const folder = temporaryFolder();
    const [out, json] = [join(folder, 'r.xlsx'), join(folder, 'r.json')];
    await giaouoc('rank', sample(`${name}/filled`), '--bloc', file, '--out', out, '--json', json);
    const { ranking, missing } = JSON.parse(readFileSync(json, 'utf8')) as { ranking: unknown[]; missing: unknown[] };
    expect(missing).toEqual([]);
    expect(ranking).toHaveLength(name === CAO_BANG ? emailedTruth().ranking.length : codes.length);
  });

  test('is made the same each time', () => {
    const folder = sample(name);
    const [first, second] = [filledSamples(folder), filledSamples(folder)];
    expect(first.map((one) => one.name)).toEqual(second.map((one) => one.name));
    first.forEach(({ bytes }, index) => expect(Buffer.compare(bytes, second[index]?.bytes ?? new Uint8Array())).toBe(0));
  });
});

describe('the large rubric', () => {
  const { rubric } = bloc(LARGE_BLOC);

  test('has at least 230 rows, five levels and 1000 points', () => {
    expect(rubric.criteria.length).toBeGreaterThanOrEqual(230);
    expect(Math.max(...rubric.criteria.map(({ depth }) => depth)) + 1).toBe(5);
    expect(rubric.scale.base).toBe(1_000_000);
  });

  test('has every form of rule', () => {
    const used = new Set(rubric.criteria.flatMap((one) => (one.type === 'leaf' ? [one.rule.shape] : [])));
    expect([...used].sort()).toEqual(ruleShapes.map(({ name }) => name).sort());
  });

  test('is the one that its maker makes', () => {
    expect(sampleJson(LARGE_BLOC)).toEqual(largeBloc());
  });
});

describe('the bloc above', () => {
  test('is the one that its maker makes of the year before', () => {
    expect(sampleJson(PARENT_BLOC)).toEqual(parentBloc(sampleJson(YEAR_BEFORE)));
  });
});
