import type {
  Appraisal,
  Appraisals,
  AuditCheck,
  AuditPage,
  Deadline,
  Decisions,
  Documents,
  Duties,
  Insights,
  Meeting,
  Notices,
  People,
  Records,
} from '../client/replies.ts';

/** What the service tells of a bloc's year beside sheets, ranking and rubric, by name. */
export interface ReadingValues {
  readonly people: People;
  readonly duties: Duties;
  readonly notices: Notices;
  readonly appraisals: Appraisals;
  readonly decisions: Decisions;
  readonly meeting: Meeting;
  readonly records: Records;
  readonly insights: Insights;
  /** The latest event first; `next` names where earlier ones lie, `null` before the first. */
  readonly audit: AuditPage;
  readonly auditCheck: AuditCheck;
  /** These three are of one agency. */
  readonly deadline: Deadline;
  readonly appraisal: Appraisal;
  readonly documents: Documents;
}

export type ReadingName = keyof ReadingValues;

/** What was read, with the moment when it came (ISO 8601); it stays when a newer reading fails. */
export interface Reading<Value> {
  readonly value: Value;
  readonly at: string;
}

export type Readings = { readonly [Name in ReadingName]?: Reading<ReadingValues[Name]> };

export type NamedReading = { readonly [Name in ReadingName]: { readonly name: Name } & Reading<ReadingValues[Name]> }[ReadingName];

/** The year that is looked at and all that was read of it. */
export interface YearDesk {
  readonly bloc: string;
  /** As addresses have it. */
  readonly edition: string;
  /** Of whom that is which is one agency's; `null` while nothing of one was read. */
  readonly agency: string | null;
  readonly readings: Readings;
}

/** The places of the bloc's year, in the order in which they are offered. */
export const YEAR_PLACES = [
  'appraisals',
  'meeting',
  'bloc',
  'people',
  'records',
  'decisions',
  'insights',
  'audit',
  'handOver',
  'appraisal',
  'deadline',
  'reminders',
] as const;

export type YearPlace = (typeof YEAR_PLACES)[number];

const OF_AGENCY = ['deadline', 'appraisal', 'documents'] as const satisfies readonly ReadingName[];

const isSameYear = (desk: YearDesk | null, { bloc, edition }: Pick<YearDesk, 'bloc' | 'edition'>): desk is YearDesk =>
  desk?.bloc === bloc && desk.edition === edition;

/** The desk with another agency in front: what was read of the one before goes. */
export const withAgency = (desk: YearDesk | null, agency: string | null): YearDesk | null => {
  if (!desk || desk.agency === agency) return desk;
  const readings = Object.fromEntries(Object.entries(desk.readings).filter(([name]) => !OF_AGENCY.some((one) => one === name)));
  return { ...desk, agency, readings };
};

/** The desk with one more reading; what was read of another year goes. */
export const withReading = (
  desk: YearDesk | null,
  year: Pick<YearDesk, 'bloc' | 'edition' | 'agency'>,
  { name, value, at }: NamedReading,
): YearDesk => {
  const kept = isSameYear(desk, year) ? withAgency(desk, year.agency) : null;
  return { bloc: year.bloc, edition: year.edition, agency: year.agency, readings: { ...kept?.readings, [name]: { value, at } } };
};
