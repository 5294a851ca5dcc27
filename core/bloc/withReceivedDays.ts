import type { Day } from '../calendar.ts';
import type { Bloc } from './Bloc.ts';

/** When sheets were first received, and who was given a later last day than the others. */
export interface ReceivedDays {
  readonly receivedOn: ReadonlyMap<string, Day>;
  readonly extendedTo: ReadonlyMap<string, Day>;
}

/** The same bloc with the days by which lateness is counted, in its file too, so that whoever gets that ranks alike. */
export const withReceivedDays = (bloc: Bloc, { receivedOn, extendedTo }: ReceivedDays): Bloc => ({
  ...bloc,
  receivedOn,
  extendedTo,
  json:
    typeof bloc.json === 'object' && bloc.json !== null
      ? { ...bloc.json, receivedAt: Object.fromEntries(receivedOn), extensions: Object.fromEntries(extendedTo) }
      : bloc.json,
});
