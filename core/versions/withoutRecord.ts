import type { Bloc } from '../bloc/Bloc.ts';
import { isObject } from './fieldChanges.ts';

/** What a year's work puts into a bloc's file: nobody gets it along with a rubric. */
const RECORD: ReadonlySet<string> = new Set(['decisions', 'appraisals', 'ballots', 'crossScores', 'receivedAt', 'extensions']);

/** The bloc's file with its rubric, free of what was decided, scored and voted: as one hands it out. */
export const withoutRecord = (bloc: Bloc): Bloc =>
  isObject(bloc.json)
    ? {
        ...bloc,
        json: Object.fromEntries(Object.entries(bloc.json).filter(([name]) => !RECORD.has(name))),
        decisions: [],
        appraisals: [],
        crossScores: [],
        ballotVotes: new Map(),
        receivedOn: new Map(),
        extendedTo: new Map(),
      }
    : bloc;
