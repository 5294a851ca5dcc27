import { hashOf } from '#core/canonicalJson.ts';
import * as endpoints from '#core/endpoints/rubrics.ts';
import { fieldsBeyond } from '#core/versions/publishedYear.ts';
import { sha256 } from '../store/hashing.ts';
import { allHeads } from './allHeads.ts';
import { isFrozen } from './isFrozen.ts';
import { openedYear } from './openedYear.ts';
import { rubricInWorkbook } from './rubricInWorkbook.ts';
import { agenciesJson, changesJson, faultJson } from './rubricJson.ts';
import { agenciesToSendAgain } from './rubricYears.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** What publishing a workbook would do, without doing it. */
export const compareRubric = serve<typeof endpoints.compareRubric, StoreDoors>(
  endpoints.compareRubric,
  async ({ path, body }, { doors, language }) => {
    const year = await openedYear(doors, path);
    const { bloc, period } = year;
    const told = { current: { version: period.rubricVersion, hash: period.rubricHash }, frozen: await isFrozen(doors.store, path) };
    const read = rubricInWorkbook(body);
    if ('faults' in read) {
      const faults = read.faults.map((fault) => faultJson(fault, language));
      return { body: { ...told, faults, beyond: [], hash: null, changes: [], sendAgain: [] } };
    }
    const sendAgain = await agenciesToSendAgain(doors, year, await allHeads(doors.store, path), read.bloc);
    return {
      body: {
        ...told,
        faults: [],
        beyond: [...fieldsBeyond(bloc, read.bloc)],
        hash: hashOf(read.bloc.rubricJson, sha256),
        changes: changesJson(bloc, read.bloc, language),
        sendAgain: agenciesJson(bloc, sendAgain),
      },
    };
  },
);
