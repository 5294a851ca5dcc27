// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { PaneEvent } from '../../../addin/state/PaneEvent.ts';
import { firstState, type PaneState } from '../../../addin/state/PaneState.ts';
import { reduce } from '../../../addin/state/reduce.ts';

const NOW = '2018-11-14T09:40:00.000Z';

describe('the places of a bloc’s year', () => {
  const of = (agency: string | null, edition = '2018') => ({ bloc: 'khoi-iv', edition, agency });
  const read = (name: 'duties' | 'documents', at: ReturnType<typeof of>): PaneEvent => ({
    type: 'yearPartRead',
    of: at,
    reading: name === 'duties' ? { name, value: { duties: [] }, at: NOW } : { name, value: { files: [] }, at: NOW },
  });
  const names = ({ yearDesk }: PaneState): readonly string[] => Object.keys(yearDesk?.readings ?? {});
  const opened = (agency: string | null): PaneEvent => ({ type: 'yearPlaceOpened', place: 'appraisal', agency });

  test('keep what was read of the bloc when another agency comes in front, and nothing of the one before', () => {
    const state = [opened('STP'), read('duties', of('STP')), read('documents', of('STP'))].reduce(reduce, firstState(NOW));
    expect([state.yearAgency, names(state)]).toEqual(['STP', ['duties', 'documents']]);
    expect(names(reduce(state, opened('STP')))).toEqual(['duties', 'documents']);
    const other = reduce(state, opened('CAT'));
    expect([other.yearAgency, names(other)]).toEqual(['CAT', ['duties']]);
  });

  test('forget another year, and everything when the account signs out', () => {
    const state = [read('duties', of(null)), read('documents', of(null, '2017'))].reduce(reduce, firstState(NOW));
    expect([state.yearDesk?.edition, names(state)]).toEqual(['2017', ['documents']]);
    const out = reduce({ ...state, yearAgency: 'STP' }, { type: 'signedOut', because: 'asked' });
    expect([out.yearDesk, out.yearAgency]).toEqual([null, null]);
  });
});
