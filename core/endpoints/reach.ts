import type { Capability, Endpoint } from './Endpoint.ts';

/**
 * What the items of the table are parted by: a partition key begins with one of these and `#`. In the cloud a function's role
 * opens the partitions that stand here for it and no others.
 */
export type Partition =
  /** Revisions of appraisals. */
  | 'APPRAISAL'
  | 'AUDIT'
  /** Ballots, which tell nothing of who gave them. */
  | 'BALLOT'
  | 'BLOC'
  | 'EVIDENCE'
  | 'PERIOD'
  | 'PERSON'
  /** In the index alone: where each bloc's record ends. */
  | 'RECORDS'
  | 'REQUEST'
  | 'SHEET'
  /** Frozen rankings. */
  | 'SNAPSHOT';

/** The partitions that a function reads, and those that it puts items into, one by one or in a transaction. */
export interface Reach {
  readonly reads: readonly Partition[];
  readonly puts: readonly Partition[];
  /** Partitions of the index that it reads; none where this is missing. */
  readonly index?: readonly Partition[];
}

/** Whoever asks, of which year: every endpoint that asks for a right looks these up. */
const RIGHTS = ['PERSON', 'PERIOD'] as const;

const nothing: Reach = { reads: [], puts: [] };

const reading = (...reads: readonly Partition[]): Reach => ({ reads, puts: [] });

/**
 * What the functions of each capability reach, those that only read and those that write. A change of a bloc reads and puts into
 * its record, so `AUDIT` stands with every writer.
 */
const REACH: { readonly [Of in Capability]: { readonly [By in Endpoint['access']]: Reach } } = {
  me: { public: nothing, read: reading('PERSON', 'BLOC'), write: nothing },
  blocs: { public: nothing, read: reading(...RIGHTS, 'BLOC'), write: nothing },
  rubrics: {
    public: nothing,
    read: reading(...RIGHTS, 'BLOC'),
    write: { reads: [...RIGHTS, 'BLOC', 'AUDIT'], puts: ['BLOC', 'PERIOD', 'AUDIT'] },
  },
  submissions: {
    public: nothing,
    read: reading(...RIGHTS, 'BLOC', 'SHEET'),
    write: {
      reads: [...RIGHTS, 'BLOC', 'REQUEST', 'AUDIT'],
      puts: ['SHEET', 'PERIOD', 'BLOC', 'REQUEST', 'AUDIT'],
    },
  },
  ranking: {
    public: nothing,
    read: nothing,
    write: { reads: [...RIGHTS, 'BLOC', 'AUDIT'], puts: ['PERIOD', 'SNAPSHOT', 'AUDIT'] },
  },
  judging: {
    public: nothing,
    read: { ...reading(...RIGHTS, 'BLOC', 'SHEET'), index: ['BLOC'] },
    write: {
      reads: [...RIGHTS, 'BLOC', 'SHEET', 'BALLOT', 'AUDIT'],
      puts: ['PERIOD', 'PERSON', 'APPRAISAL', 'BALLOT', 'AUDIT'],
      index: ['BLOC'],
    },
  },
  exports: { public: nothing, read: { ...reading(...RIGHTS, 'BLOC', 'SHEET', 'AUDIT', 'SNAPSHOT'), index: ['BLOC'] }, write: nothing },
  year: {
    public: nothing,
    read: { ...reading(...RIGHTS, 'BLOC', 'SHEET', 'AUDIT'), index: ['BLOC'] },
    write: { reads: [...RIGHTS, 'BLOC', 'AUDIT'], puts: ['BLOC', 'PERIOD', 'PERSON', 'AUDIT'], index: ['BLOC'] },
  },
  // What takes a bloc away whole reads all of it, ballots included, and so stands alone.
  archive: {
    public: nothing,
    read: { ...reading(...RIGHTS, 'BLOC', 'SHEET', 'AUDIT', 'SNAPSHOT', 'BALLOT', 'EVIDENCE', 'APPRAISAL'), index: ['BLOC'] },
    write: nothing,
  },
  verification: { public: reading('PERIOD', 'BLOC', 'SHEET', 'SNAPSHOT'), read: nothing, write: nothing },
  evidence: {
    public: nothing,
    read: reading(...RIGHTS, 'BLOC', 'EVIDENCE'),
    write: { reads: [...RIGHTS, 'BLOC', 'EVIDENCE', 'AUDIT'], puts: ['EVIDENCE', 'AUDIT'] },
  },
  service: { public: nothing, read: nothing, write: nothing },
};

/** What the function that answers an endpoint reaches. */
export const reachOf = ({ function: capability, access }: Pick<Endpoint, 'function' | 'access'>): Reach => REACH[capability][access];
