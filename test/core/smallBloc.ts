import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';

export type JsonFields = Record<string, Json>;

const leaf = (code: string, kind: string, max: number, rule: Json, over: JsonFields = {}): JsonFields => ({
  code,
  label: `${code.split('.').at(-1) ?? code})`,
  parent: code.includes('.') ? code.split('.').slice(0, -1).join('.') : null,
  title: `Tiêu chí ${code}`,
  kind,
  max,
  rule,
  ...over,
});

const group = (code: string, kind: string, max: number): JsonFields => leaf(code, kind, max, { shape: 'sum_children' });

/**
 * A bloc of four agencies and a rubric of 20 points:
 * I (12) = I.1 judged 5, with evidence + I.2 levels 4, 2, 0 + I.3 a share of 100 %, 3, not assigned to some;
 * II (8) = II.1 2 points a model, at most 6 + II.2 2 points, its maximum where no case arose; T bonus to 3, P deduction to 4.
 */
export const smallBlocJson = (): JsonFields => ({
  schema: 'bloc/1',
  id: 'khoi-thu',
  name: 'Khối thi đua thử',
  province: 'Cao Bằng',
  edition: 2018,
  members: ['A', 'B', 'C', 'D'].map((code) => ({ code, name: `Cơ quan ${code}` })),
  dates: { periodFrom: '2018-01-01', periodTo: '2018-11-15' },
  rubric: {
    schema: 'rubric/1',
    id: 'bang-thu',
    name: 'Bảng tiêu chí thử',
    scale: { base: 20, bonusCap: 3, deductionCap: 4, step: 0.5, decimals: 1 },
    gates: [{ id: 'ky_luat', effect: 'not_considered', when: 'Bị kỷ luật' }],
    classification: [
      { key: 'A', min: 18, requires: 'Hoàn thành cả ba chỉ tiêu' },
      { key: 'B', min: 14 },
      { key: 'C', min: 0 },
    ],
    ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_I desc' }, { by: 'ballot_votes desc' }] },
    quotas: [{ award: 'Cờ thi đua', max: 1 }],
    deadlines: [],
    criteria: [
      group('I', 'group', 12),
      leaf('I.1', 'scored', 5, { shape: 'direct', min: 0 }, { evidence: ['van_ban'], article: 'Điều 5' }),
      leaf('I.2', 'scored', 4, {
        shape: 'choice',
        options: [
          { key: 'tot', title: 'Tốt', points: 4 },
          { key: 'kha', title: 'Khá', points: 2 },
          { key: 'khong', title: 'Không', points: 0 },
        ],
      }),
      leaf('I.3', 'scored', 3, { shape: 'ratio', target: 100, capRatio: 1 }, { unit: '%', na: 'drop_and_rescale' }),
      group('II', 'group', 8),
      leaf('II.1', 'scored', 6, { shape: 'per_count', per: 2, cap: 6, counts: 'mô hình' }, { unit: 'mô hình' }),
      leaf('II.2', 'scored', 2, { shape: 'pass_fail', pass: 2, fail: 0 }, { na: 'award_max' }),
      leaf('T', 'bonus', 3, { shape: 'direct', min: 0 }, { evidence: ['quyet_dinh'] }),
      leaf('P', 'deduction', 4, { shape: 'direct' }),
    ],
  },
});

/** Changes the value at a path like `rubric.criteria[2].max`; `undefined` takes the field away. */
export const withChange = (json: JsonFields, path: string, value: Json | undefined): JsonFields => {
  const copy = structuredClone(json);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop();
  if (last === undefined) throw new Error('an empty path');
  let at = copy as Record<string, Json | undefined>;
  for (const key of keys) at = at[key] as Record<string, Json | undefined>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
};

/** The small bloc with some values changed, by their paths. */
export const smallBloc = (changes: Readonly<Record<string, Json | undefined>> = {}): Bloc =>
  readBloc(Object.entries(changes).reduce((json, [path, value]) => withChange(json, path, value), smallBlocJson()));
