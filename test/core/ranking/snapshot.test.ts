import { describe, expect, test } from 'vitest';
import type { Decision } from '#core/bloc/Bloc.ts';
import { snapshotHash, type CountedVersion, type Decided } from '#core/ranking/snapshot.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { sha256 } from '../../sha256.ts';
import { smallBloc } from '../smallBloc.ts';
import { readingOf } from './readingOf.ts';

const versions: readonly CountedVersion[] = [
  { agency: 'A', version: 1, hash: 'sha256:aa' },
  { agency: 'B', version: 3, hash: 'sha256:bb' },
];
const decisions: readonly Decision[] = [{ agency: 'A', on: 'ky_luat', holds: true, points: null, reason: 'QĐ 12' }];
const decided: Decided = { ...smallBloc(), decisions };
const RUBRIC = 'sha256:cc';

describe('the snapshot of a ranking', () => {
  const hash = snapshotHash(versions, RUBRIC, decided, sha256);

  test('is the hash that anybody comes to by hand', () => {
    const text =
      '{"decisions":[{"agency":"A","holds":true,"on":"ky_luat","reason":"QĐ 12"}],"engine":"1.0.0",' +
      '"rubric":"sha256:cc","versions":[["A",1,"sha256:aa"],["B",3,"sha256:bb"]]}';
    expect(hash).toBe(`sha256:${sha256(text)}`);
  });

  test('does not depend on the order in which sheets came', () => {
    expect(snapshotHash([...versions].reverse(), RUBRIC, decided, sha256)).toBe(hash);
  });

  test.each<readonly [string, string]>([
    ['a version', snapshotHash([{ agency: 'A', version: 2, hash: 'sha256:aa' }, ...versions.slice(1)], RUBRIC, decided, sha256)],
    ['a sheet', snapshotHash([{ agency: 'A', version: 1, hash: 'sha256:ab' }, ...versions.slice(1)], RUBRIC, decided, sha256)],
    ['who is counted', snapshotHash(versions.slice(1), RUBRIC, decided, sha256)],
    ['the rubric', snapshotHash(versions, 'sha256:cd', decided, sha256)],
    [
      'an appraisal',
      snapshotHash(
        versions,
        RUBRIC,
        { ...decided, appraisals: [{ agency: 'A', criterion: 'I.1', score: 2500, reason: 'Thiếu minh chứng' }] },
        sha256,
      ),
    ],
    ['a ballot', snapshotHash(versions, RUBRIC, { ...decided, ballotVotes: new Map([['A', 7]]) }, sha256)],
    ['what is not assigned', snapshotHash(versions, RUBRIC, { ...decided, notAssigned: new Map([['A', new Set(['I.1'])]]) }, sha256)],
    ['engine', snapshotHash(versions, RUBRIC, decided, sha256, '0.9.0')],
    ['a decision', snapshotHash(versions, RUBRIC, { ...decided, decisions: [] }, sha256)],
  ])('is another one with another of %s', (_, other) => {
    expect(other).not.toBe(hash);
  });
});

describe('what is kept of a sheet', () => {
  const bloc = smallBloc();
  const jsonOf = (scores: Readonly<Record<string, number | string>>): string => canonicalJson(sheetJson(readingOf(bloc, 'A', scores)));

  test('is what it says, in the order of the rubric', () => {
    const json = sheetJson(readingOf(bloc, 'A', { 'I.1': 4.5 })) as { rows: { criterion: string; score: string }[] };
    expect(json).toMatchObject({ schema: 'sheet/1', bloc: 'khoi-thu', edition: 2018, agency: 'A' });
    expect(json.rows.map(({ criterion, score }) => `${criterion} ${score}`)).toEqual([
      'I.1 4.5',
      'I.2 0',
      'I.3 0',
      'II.1 0',
      'II.2 0',
      'T 0',
      'P 0',
    ]);
  });

  test('changes with a score and with what was typed', () => {
    expect(jsonOf({ 'I.1': 4.5 })).toBe(jsonOf({ 'I.1': 4.5 }));
    expect(jsonOf({ 'I.1': 4.5 })).not.toBe(jsonOf({ 'I.1': 4 }));
    expect(jsonOf({ 'I.1': 4.5 })).not.toBe(jsonOf({ 'I.1': '4,5' }));
  });
});
