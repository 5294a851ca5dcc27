import { isApiFault } from '../client/ApiFault.ts';
import { isHostTrouble } from '../host/HostTrouble.ts';
import type { Fault } from '../state/Fault.ts';

/** What an error means to the person in front of it. What nobody foresaw gets a reference, and goes to the console whole. */
export const faultOf = (error: unknown): Fault => {
  if (isHostTrouble(error)) return { kind: 'host', trouble: error.trouble };
  if (isApiFault(error)) return error.asFault;
  const ref = error instanceof Error ? error.name : 'unknown';
  console.error(error);
  return { kind: 'unknown', ref };
};
