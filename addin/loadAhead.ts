import { theEndpoints } from './effects/session.ts';
import { theSheetJson } from './effects/sheetJson.ts';

/**
 * Fetches what a sheet needs on its way to the bloc, once the first screen stands: a network that breaks in the middle of the work
 * then takes nothing away. What could not be fetched is asked for again when it is needed.
 */
export const loadAhead = async (): Promise<void> => {
  await Promise.allSettled([
    import('./screens/Ready.tsx'),
    import('./screens/CheckedSheet.tsx'),
    import('./screens/Refused.tsx'),
    import('./screens/Sent.tsx'),
    import('./screens/SentSheet.tsx'),
    import('./screens/Receipts.tsx'),
    theEndpoints(),
    theSheetJson(),
  ]);
};
