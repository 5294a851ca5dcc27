import type { Bloc } from './Bloc.ts';

/** The same bloc with exactly these criteria left out of numerator and denominator for one agency. */
export const leavingOut = (bloc: Bloc, agency: string | null, codes: readonly string[]): Bloc => {
  const before = agency === null ? undefined : bloc.notAssigned.get(agency);
  if (agency === null || (codes.length === (before?.size ?? 0) && codes.every((code) => before?.has(code)))) return bloc;
  return { ...bloc, notAssigned: new Map([...bloc.notAssigned, [agency, new Set(codes)]]) };
};
