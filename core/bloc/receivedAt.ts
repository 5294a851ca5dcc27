import type { Day } from '../calendar.ts';
import type { Bloc } from './Bloc.ts';

/** The same bloc with the days on which sheets were first received, in its file too, so that whoever gets that ranks alike. */
export const receivedAt = (bloc: Bloc, days: ReadonlyMap<string, Day>): Bloc => ({
  ...bloc,
  receivedOn: days,
  json: typeof bloc.json === 'object' && bloc.json !== null ? { ...bloc.json, receivedAt: Object.fromEntries(days) } : bloc.json,
});
