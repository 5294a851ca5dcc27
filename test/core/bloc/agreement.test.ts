import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem } from '#core/problem.ts';
import { SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';
import { smallBlocJson } from '../smallBloc.ts';

const blocWith = (change: Readonly<Record<string, Json>>): Bloc => readBloc({ ...smallBlocJson(), ...change });

const faultOf = (change: Readonly<Record<string, Json>>): string => {
  try {
    blocWith(change);
  } catch (error) {
    if (isProblem(error) && error.code === 'bloc.malformed') return error.facts.path;
    throw error;
  }
  return 'none';
};

describe('what the members of a bloc agreed on', () => {
  test('is nothing where its file says nothing', () => {
    const { covenant, movements, registrations, parent, cites, assumed } = blocWith({});
    expect({ covenant, movements, registrations, parent, cites, assumed }).toEqual({
      covenant: null,
      movements: [],
      registrations: [],
      parent: null,
      cites: [],
      assumed: [],
    });
  });

  test('is read field by field', () => {
    const bloc = blocWith({
      covenant: {
        place: 'Sở Tư pháp',
        vi: 'Cùng nhau hoàn thành nhiệm vụ.',
        en: 'Fulfil the tasks together.',
        signatories: ['A', 'B'],
        contents: [{ vi: 'Nội dung một', criteria: ['I', 'II.1'] }],
        targets: [{ vi: 'Đạt 100%', en: 'Reach 100 %', assumed: true }],
        assumed: ['place'],
      },
      movements: [{ vi: 'Đoàn kết', basis: 'Kế hoạch số 1', period: '2016-2020', agency: 'A', assumed: true }],
      registrations: [{ agency: 'A', title: 'Tập thể lao động xuất sắc', award: 'Cờ thi đua', on: '2018-03-21' }],
      parent: { bloc: 'khoi-tren', edition: 2018, name: 'Khối trên' },
      cites: [{ agency: 'A', criterion: 'I.1', bloc: 'khoi-duoi', edition: 2018 }],
    });
    expect(bloc.covenant).toEqual({
      place: 'Sở Tư pháp',
      text: { vi: 'Cùng nhau hoàn thành nhiệm vụ.', en: 'Fulfil the tasks together.' },
      signatories: ['A', 'B'],
      contents: [{ vi: 'Nội dung một', en: null, criteria: ['I', 'II.1'], isAssumed: false }],
      targets: [{ vi: 'Đạt 100%', en: 'Reach 100 %', criteria: [], isAssumed: true }],
      assumed: ['place'],
    });
    expect(bloc.movements).toEqual([
      { vi: 'Đoàn kết', en: null, basis: 'Kế hoạch số 1', period: '2016-2020', agency: 'A', theme: null, isAssumed: true },
    ]);
    expect(bloc.registrations).toEqual([
      { agency: 'A', title: 'Tập thể lao động xuất sắc', award: 'Cờ thi đua', on: '2018-03-21', isAssumed: false },
    ]);
    expect(bloc.parent).toEqual({ bloc: 'khoi-tren', edition: 2018, name: 'Khối trên', isAssumed: false });
    expect(bloc.cites).toEqual([{ agency: 'A', criterion: 'I.1', bloc: 'khoi-duoi', edition: 2018, isAssumed: false }]);
  });

  const registered = (more: Readonly<Record<string, Json>>): Json => [{ agency: 'A', title: 'Tập thể', ...more }];
  const cited = (more: Readonly<Record<string, Json>>): Json => [{ agency: 'A', criterion: 'I.1', bloc: 'khac', edition: 2018, ...more }];

  test.each<readonly [string, Readonly<Record<string, Json>>, string]>([
    ['a signatory that is no member', { covenant: { signatories: ['A', 'Z'] } }, 'covenant.signatories'],
    ['one that signs twice', { covenant: { signatories: ['A', 'A'] } }, 'covenant.signatories'],
    ['a content without Vietnamese', { covenant: { contents: [{ en: 'Only English' }] } }, 'covenant.contents[0].vi'],
    ['English words alone', { covenant: { en: 'Only English' } }, 'covenant.vi'],
    ['a content scored by no criterion', { covenant: { contents: [{ vi: 'x', criteria: ['IX'] }] } }, 'covenant.contents[0].criteria'],
    ['an unknown field', { covenant: { signedAt: 'Sở' } }, 'covenant.signedAt'],
    ['an assumed field that is none', { covenant: { assumed: ['signedOn'] } }, 'covenant.assumed'],
    ['a movement without a name', { movements: [{ basis: 'Kế hoạch' }] }, 'movements[0].vi'],
    ['a movement of nobody', { movements: [{ vi: 'x', agency: 'Z' }] }, 'movements[0].agency'],
    ['a registration of nobody', { registrations: registered({ agency: 'Z' }) }, 'registrations[0].agency'],
    ['a registration for nothing', { registrations: [{ agency: 'A' }] }, 'registrations[0].title'],
    [
      'two registrations of one',
      { registrations: [...(registered({}) as Json[]), ...(registered({}) as Json[])] },
      'registrations[1].agency',
    ],
    ['a registration on no day', { registrations: registered({ on: '21/3/2018' }) }, 'registrations[0].on'],
    ['a registration when the year is over', { registrations: registered({ on: '2018-11-16' }) }, 'registrations[0].on'],
    ['a bloc above itself', { parent: { bloc: 'khoi-thu', edition: 2018 } }, 'parent.bloc'],
    ['a bloc above with spaces', { parent: { bloc: 'khối trên', edition: 2018 } }, 'parent.bloc'],
    ['a bloc above of an earlier year', { parent: { bloc: 'khac', edition: 2017 } }, 'parent.edition'],
    ['a result of a later year', { cites: cited({ edition: 2019 }) }, 'cites[0].edition'],
    ['a result cited by a section', { cites: cited({ criterion: 'I' }) }, 'cites[0].criterion'],
    ['a result cited by nobody', { cites: cited({ agency: 'Z' }) }, 'cites[0].agency'],
    ['two results for one criterion', { cites: [...(cited({}) as Json[]), ...(cited({ bloc: 'nua' }) as Json[])] }, 'cites[1].criterion'],
    ['a slip in the name of a field', { movement: [] }, 'movement'],
  ])('is refused with %s', (_, change, path) => {
    expect(faultOf(change)).toBe(path);
  });

  test('may be registered for on the last day of the period', () => {
    expect(faultOf({ registrations: registered({ on: '2018-11-15' }) })).toBe('none');
  });
});

describe('the blocs of the articles', () => {
  test.each(SAMPLE_BLOCS)('%s has covenant, movements, registrations, deadlines, chair and vice-chair', (name) => {
    const { covenant, movements, registrations, members, rubric, chairCode, viceChairCode } = sampleBloc(name);
    expect(covenant?.text?.en).toBeTruthy();
    expect(covenant?.signatories).toEqual(members.map(({ code }) => code));
    expect(covenant?.contents.every(({ en, criteria }) => en !== null && criteria.length > 0)).toBe(true);
    expect(movements.length).toBeGreaterThan(0);
    expect(registrations.map(({ agency }) => agency)).toEqual(members.map(({ code }) => code));
    expect(rubric.deadlines.length).toBeGreaterThan(0);
    expect(chairCode).not.toBeNull();
    expect(viceChairCode).not.toBeNull();
  });

  test.each(SAMPLE_BLOCS)('%s marks every title as assumed: no article names one', (name) => {
    expect(sampleBloc(name).registrations.every(({ isAssumed }) => isAssumed)).toBe(true);
  });

  test('Bắc Ninh has its six contents and its stated targets', () => {
    const { covenant } = sampleBloc('bac-ninh-kinh-te-ky-thuat-2018');
    expect(covenant?.contents).toHaveLength(6);
    expect(covenant?.targets.flatMap(({ criteria }) => criteria)).toEqual(['5.1', '5.2', '5.3', '5.4']);
  });

  test('Bắc Giang justice names the five movements of the plan and the bloc above', () => {
    const { movements, parent } = sampleBloc('bac-giang-tu-phap-2018');
    expect(movements).toHaveLength(5);
    expect(movements.filter(({ basis }) => basis !== null)).toHaveLength(4);
    expect(parent).toMatchObject({ bloc: 'bac-giang-noi-chinh-2018', edition: 2018, isAssumed: true });
  });

  test('Cao Bằng has two movements of members’ own', () => {
    expect(sampleBloc('cao-bang-noi-chinh-2018').movements.map(({ agency }) => agency)).toEqual([null, 'BDBP', 'CTHADS']);
  });
});
