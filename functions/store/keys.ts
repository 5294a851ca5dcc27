/** Where an item lies in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Encoded, so that no name can hold the separator and reach into another item's place. */
const join = (kind: string, ...parts: readonly string[]): string => [kind, ...parts.map(encodeURIComponent)].join('#');

const VERSION_DIGITS = 6;
const SEQUENCE_DIGITS = 9;

const serial = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** A period of a bloc's year in which sheets are sent and ranked. */
export interface PeriodId {
  readonly bloc: string;
  readonly edition: number;
  /** The six-month review of that year; left out for the year-end one. */
  readonly kind?: 'midYear' | undefined;
}

/** Only what names the period, of something that holds more; the kind stands only where there is one. */
export const periodIdOf = ({ bloc, edition, kind }: PeriodId): PeriodId => ({ bloc, edition, ...(kind && { kind }) });

/** How a period of a bloc is called in keys and addresses: `2018`, or `2018-midyear`. */
export const periodName = ({ edition, kind }: PeriodId): string => (kind === undefined ? String(edition) : `${edition}-midyear`);

export interface SubmissionId extends PeriodId {
  readonly agency: string;
}

const periodPartition = (period: PeriodId): string => join('PERIOD', period.bloc, periodName(period));

/** A stretch of items in one partition, in order of their sort keys. */
export interface Stretch {
  readonly pk: string;
  /** What their sort keys begin with. */
  readonly prefix: string;
}

export const blocKey = (bloc: string): Key => ({ pk: join('BLOC', bloc), sk: 'HEAD' });

export const blocVersionKey = (bloc: string, version: number): Key => ({
  pk: join('BLOC', bloc),
  sk: join('V', serial(version, VERSION_DIGITS)),
});

export const receiptCounterKey = (period: PeriodId): Key => ({ pk: join('BLOC', period.bloc), sk: join('RECEIPTS', periodName(period)) });

/** That a bloc has this period, so that its years can be listed. */
export const editionKey = (period: PeriodId): Key => ({ pk: join('BLOC', period.bloc), sk: join('EDITION', periodName(period)) });

export const editionsOf = (bloc: string): Stretch => ({ pk: join('BLOC', bloc), prefix: 'EDITION#' });

export const periodKey = (period: PeriodId): Key => ({ pk: periodPartition(period), sk: 'PERIOD' });

/** The ranking that was frozen at the end of the year. It lies apart, so that few may put anything there. */
export const frozenKey = (period: PeriodId): Key => ({ pk: join('SNAPSHOT', period.bloc, periodName(period)), sk: 'FROZEN' });

/** What it came to, short, for those who look at many blocs. */
export const frozenResultKey = (period: PeriodId): Key => ({ ...frozenKey(period), sk: 'RESULT' });

/** A published version of the year's rubric. */
export const rubricVersionKey = (period: PeriodId, version: number): Key => ({
  pk: periodPartition(period),
  sk: join('RUBRIC', serial(version, VERSION_DIGITS)),
});

export const rubricVersionsOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'RUBRIC#' });

/** What was granted to one agency beside the period's own days. */
export const deadlineKey = (submission: SubmissionId): Key => ({
  pk: periodPartition(submission),
  sk: join('DEADLINE', submission.agency),
});

export const deadlinesOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'DEADLINE#' });

/** That somebody was told something once; `cause` names the matter. */
export const noticeKey = (period: PeriodId, cause: string, person: string): Key => ({
  pk: periodPartition(period),
  sk: join('NOTICE', cause, person),
});

export const noticesOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'NOTICE#' });

export const headKey = (submission: SubmissionId): Key => ({ pk: periodPartition(submission), sk: join('HEAD', submission.agency) });

export const headsOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'HEAD#' });

const versionPartition = (submission: SubmissionId): string => join('SHEET', submission.bloc, periodName(submission), submission.agency);

export const versionKey = (submission: SubmissionId, version: number): Key => ({
  pk: versionPartition(submission),
  sk: join('V', serial(version, VERSION_DIGITS)),
});

/** What became of an agency's submission, move by move; counts from 1. */
export const submissionMoveKey = (submission: SubmissionId, count: number): Key => ({
  pk: versionPartition(submission),
  sk: join('MOVE', serial(count, VERSION_DIGITS)),
});

export const submissionMovesOf = (submission: SubmissionId): Stretch => ({ pk: versionPartition(submission), prefix: 'MOVE#' });

export const versionsOf = (submission: SubmissionId): Stretch => ({ pk: versionPartition(submission), prefix: 'V#' });

const evidencePartition = (owner: SubmissionId): string => join('EVIDENCE', owner.bloc, periodName(owner), owner.agency);

/** Whose document an item puts on record; `null` where it is something else. */
export const evidenceOwnerOf = (pk: string): SubmissionId | null => {
  const [kind, bloc = '', period = '', agency = ''] = pk.split('#').map(decodeURIComponent);
  if (kind !== 'EVIDENCE') return null;
  return { bloc, edition: Number.parseInt(period, 10), ...(period.endsWith('-midyear') && { kind: 'midYear' as const }), agency };
};

/** Where everything of a bloc lies that is not of one of its periods or persons. */
export const blocPartitions = (bloc: string): readonly string[] => [join('BLOC', bloc), join('AUDIT', bloc)];

/** Where everything of a period lies: its own partition first, then its frozen ranking's and its ballots', then those of its agencies. */
export const periodPartitions = (period: PeriodId, agencies: readonly string[]): readonly [string, ...string[]] => [
  periodPartition(period),
  frozenKey(period).pk,
  ballotPartition(period),
  ...agencies.flatMap((agency) => {
    const own = { ...period, agency };
    return [versionPartition(own), appraisalPartition(own), evidencePartition(own)];
  }),
];

/** A supporting document that an agency announced, by the hash of its bytes. */
export const evidenceKey = (owner: SubmissionId, hash: string): Key => ({ pk: evidencePartition(owner), sk: join('F', hash) });

export const evidenceOf = (owner: SubmissionId): Stretch => ({ pk: evidencePartition(owner), prefix: 'F#' });

/** The record that a person's request was carried out. */
export const requestKey = (person: string, idempotencyKey: string): Key => ({ pk: join('REQUEST', person, idempotencyKey), sk: 'ANSWER' });

/** Counts the changes of what was appraised, decided and voted in a year. */
export const recordKey = (period: PeriodId): Key => ({ pk: periodPartition(period), sk: 'RECORD' });

/** All that was appraised, decided and voted, as a ranking needs it. */
export const recordOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'JUDGED#' });

export const appraisalKey = (submission: SubmissionId): Key => ({
  pk: periodPartition(submission),
  sk: join('JUDGED', 'APPRAISAL', submission.agency),
});

export const decisionsKey = (submission: SubmissionId): Key => ({
  pk: periodPartition(submission),
  sk: join('JUDGED', 'DECISIONS', submission.agency),
});

/** A ballot's count, in the order of counting. */
export const countKey = (period: PeriodId, at: string, motion: string): Key => ({
  pk: periodPartition(period),
  sk: join('JUDGED', 'COUNT', at, motion),
});

/** Who cross-scores whom. */
export const crossPlanKey = (period: PeriodId): Key => ({ pk: periodPartition(period), sk: join('JUDGED', 'CROSSPLAN') });

/** What one agency gave another. */
export const crossSheetKey = (period: PeriodId, { by, of }: { readonly by: string; readonly of: string }): Key => ({
  pk: periodPartition(period),
  sk: join('JUDGED', 'CROSS', of, by),
});

/** Who attends the review meeting. */
export const meetingKey = (period: PeriodId): Key => ({ pk: periodPartition(period), sk: 'MEETING' });

export const motionKey = (period: PeriodId, motion: string): Key => ({ pk: periodPartition(period), sk: join('MOTION', motion) });

export const motionsOf = (period: PeriodId): Stretch => ({ pk: periodPartition(period), prefix: 'MOTION#' });

/** That a person has voted on a motion, and nothing of what. */
export const votedKey = (period: PeriodId, motion: string, person: string): Key => ({
  pk: periodPartition(period),
  sk: join('VOTED', motion, person),
});

const ballotPartition = (period: PeriodId): string => join('BALLOT', period.bloc, periodName(period));

/** A ballot under a name of chance. Ballots lie apart, so that only who counts them may read them. */
export const ballotKey = (period: PeriodId, motion: string, chance: string): Key => ({
  pk: ballotPartition(period),
  sk: join('IN', motion, chance),
});

export const ballotsOf = (period: PeriodId, motion: string): Stretch => ({
  pk: ballotPartition(period),
  prefix: `${join('IN', motion)}#`,
});

const appraisalPartition = (submission: SubmissionId): string =>
  join('APPRAISAL', submission.bloc, periodName(submission), submission.agency);

/** A revision of an agency's appraisal, as it was kept. */
export const appraisalVersionKey = (submission: SubmissionId, revision: number): Key => ({
  pk: appraisalPartition(submission),
  sk: join('V', serial(revision, VERSION_DIGITS)),
});

export const auditHeadKey = (bloc: string): Key => ({ pk: join('AUDIT', bloc), sk: 'HEAD' });

export const auditEventKey = (bloc: string, sequence: number): Key => ({
  pk: join('AUDIT', bloc),
  sk: join('E', serial(sequence, SEQUENCE_DIGITS)),
});

export const auditEventsOf = (bloc: string): Stretch => ({ pk: join('AUDIT', bloc), prefix: 'E#' });

/** Puts the head of each bloc's record into the index, so that all records can be found. */
export const recordIndexKey = (bloc: string) => ({ gsi1pk: allRecords.pk, gsi1sk: join('RECORD', bloc) });

/** A stretch of the index: the heads of all records. */
export const allRecords: Stretch = { pk: 'RECORDS#ALL', prefix: 'RECORD#' };

export interface MembershipId {
  readonly person: string;
  readonly bloc: string;
  readonly role: string;
  readonly agency: string | null;
}

/** A person holds one role in one bloc for one agency once. */
export const membershipKey = ({ person, bloc, role, agency }: MembershipId): Key => ({
  pk: join('PERSON', person),
  sk: join('IN', bloc, role, agency ?? ''),
});

export const membershipsOf = (person: string): Stretch => ({ pk: join('PERSON', person), prefix: 'IN#' });

export const memberIndexKey = ({ person, bloc, role, agency }: MembershipId) => ({
  gsi1pk: join('BLOC', bloc),
  gsi1sk: join('PERSON', person, role, agency ?? ''),
});

/** A stretch of the index. */
export const membersOf = (bloc: string): Stretch => ({ pk: join('BLOC', bloc), prefix: 'PERSON#' });

/**
 * What can never change once it is there: versions of sheets, of blocs' files and of rubrics, events of the record, frozen rankings,
 * ballots and who has voted, revisions of appraisals.
 */
const ONCE = [
  /^SHEET#/,
  /^AUDIT#[^#]* E#/,
  /^BLOC#[^#]* (?:V|EDITION)#/,
  /^PERIOD#[^#]*#[^#]* (?:RUBRIC|VOTED)#/,
  /^SNAPSHOT#/,
  /^BALLOT#/,
  /^APPRAISAL#/,
  /^EVIDENCE#/,
];

/** Whether an item of this key is written once and never again. */
export const isOnce = ({ pk, sk }: Key): boolean => ONCE.some((pattern) => pattern.test(`${pk} ${sk}`));
