import type { Capability, Endpoint } from '#core/endpoints/Endpoint.ts';

type Access = Endpoint['access'];

/** One Lambda function: the routes of a capability that need the same right to the table. */
export interface PlannedFunction {
  /** `submissions-write`; it never changes while the routes do, or the function would be made anew. */
  readonly name: string;
  readonly capability: Capability;
  readonly access: Access;
  readonly endpoints: readonly Endpoint[];
}

/**
 * The functions that a table of endpoints asks for, in the order in which it first names them.
 *
 * A capability that both reads and writes is deployed twice from one bundle: were it one function, its reading routes would
 * run with the right to write.
 */
export const plannedFunctions = (table: readonly Endpoint[]): readonly PlannedFunction[] => {
  const byName = new Map<string, PlannedFunction>();
  for (const one of table) {
    const { function: capability, access } = one;
    const name = `${capability}-${access}`;
    byName.set(name, { name, capability, access, endpoints: [...(byName.get(name)?.endpoints ?? []), one] });
  }
  return [...byName.values()];
};
