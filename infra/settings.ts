import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between the places that the system runs in. Nothing here is secret, and nothing names an account or a region. */
export interface Stage {
  /** Stands in the stacks' names, so that two stages may share an account. */
  readonly name: string;
  /** How the address of the sign-in page begins. Nobody else in the region may have it: choose your own before the first deployment. */
  readonly signInPrefix: string;
  readonly logsKept: RetentionDays;
  /** Calls a second that the API answers at most; twice as many in a burst. */
  readonly mostRequests: number;
  /** Request units a second that the table grants at most, so that a program gone wild costs little. A deadline with 120 sendings a minute needs about 50 for writing. */
  readonly mostReads: number;
  readonly mostWrites: number;
}

const stages: readonly Stage[] = [
  { name: 'trial', signInPrefix: 'giao-uoc-trial', logsKept: RetentionDays.ONE_MONTH, mostRequests: 20, mostReads: 200, mostWrites: 100 },
  {
    name: 'production',
    signInPrefix: 'giao-uoc',
    logsKept: RetentionDays.THREE_MONTHS,
    mostRequests: 200,
    mostReads: 2000,
    mostWrites: 1000,
  },
];

/** Throws an error that names the stages there are, where there is none of that name. */
export const stageNamed = (name: string): Stage => {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`there is no stage "${name}"; the stages are ${stages.map((one) => one.name).join(', ')}`);
  return stage;
};
