import type { Partition, Reach } from './reach.ts';

/** What a clock starts, and no person: a function with a bundle of its own, `functions/bundles/<name>.ts`. */
export interface TimedTask {
  readonly name: string;
  readonly summary: string;
  /** Once a day, by the clock in Vietnam. */
  readonly at: { readonly hour: number; readonly minute: number };
  readonly reach: Reach;
  /** What it puts into the store of seals, where nothing is ever changed or taken away. */
  readonly seals: 'none' | 'write';
  /** Whether it sends mail. */
  readonly mails: boolean;
}

const READS_OF_SEAL: readonly Partition[] = ['AUDIT'];

/** Walks every bloc's record from its first event, and seals where it ends. */
const seal: TimedTask = {
  name: 'seal',
  summary: "Check each bloc's record from its first event on and seal its head",
  at: { hour: 1, minute: 30 },
  reach: { reads: READS_OF_SEAL, puts: [], index: ['RECORDS'] },
  seals: 'write',
  mails: false,
};

/** Tells everybody what they have to do by when, each matter once. */
const reminders: TimedTask = {
  name: 'reminders',
  summary: 'Remind people of what they have to do, each matter once',
  at: { hour: 7, minute: 0 },
  reach: { reads: ['AUDIT', 'BLOC', 'PERIOD'], puts: ['PERIOD', 'AUDIT'], index: ['RECORDS', 'BLOC'] },
  seals: 'none',
  mails: true,
};

/** Every task there is. The stacks and the service of one's own read it; so a task that is added here runs in both. */
export const timedTasks: readonly TimedTask[] = [seal, reminders];
