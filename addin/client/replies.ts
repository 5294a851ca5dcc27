import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import type { endpoints } from '#core/endpoints/endpoints.ts';

type Endpoints = typeof endpoints;

/** Who is signed in. */
export type Person = ReplyOf<Endpoints['me']>;
export type OwnMembership = Person['memberships'][number];
/** A bloc's year as the service knows it. */
export type Period = ReplyOf<Endpoints['readPeriod']>;
/** What was sent last, and its receipt. */
export type Submission = Pick<ReplyOf<Endpoints['readSubmission']>, 'receipt' | 'state'>;
/** The same with what became of it, where the bloc was asked for it. */
export type LatestSubmission = Submission & Partial<Pick<SentSheet, 'moved'>>;
/** What is different in one version of a sheet against another. */
export type VersionChanges = ReplyOf<Endpoints['compareVersions']>;
/** What the bloc holds of one agency, with all its versions. */
export type SentSheet = ReplyOf<Endpoints['readSubmission']>;
export type Receipt = Submission['receipt'];
export type Board = ReplyOf<Endpoints['listSubmissions']>;
export type BoardLine = Board['agencies'][number];
export type RankingReply = ReplyOf<Endpoints['readRanking']>;
/** The published versions of a year's rubric. */
export type RubricVersions = ReplyOf<Endpoints['listRubricVersions']>;
/** One of them, whole. */
export type RubricVersion = ReplyOf<Endpoints['readRubricVersion']>;
/** What publishing the open rubric would do. */
export type RubricComparison = ReplyOf<Endpoints['compareRubric']>;
export type RubricChange = RubricComparison['changes'][number];
/** What the open rubric would make of the sheets that were sent. */
export type RubricTrial = ReplyOf<Endpoints['tryRubric']>;
export type TriedAgency = RubricTrial['agencies'][number];
export type RubricPublished = ReplyOf<Endpoints['publishRubric']>;
/** Everybody who is or was something in the bloc. */
export type People = ReplyOf<Endpoints['listPeople']>;
export type PersonLine = People['people'][number];
/** Who has to do what by when. */
export type Duties = ReplyOf<Endpoints['listDuties']>;
/** What people were reminded of. */
export type Notices = ReplyOf<Endpoints['listNotices']>;
/** An agency's own deadline. */
export type Deadline = ReplyOf<Endpoints['readDeadline']>;
/** How far the appraisal of each agency is. */
export type Appraisals = ReplyOf<Endpoints['listAppraisals']>;
/** The appraisal of one agency's sheet, row by row. */
export type Appraisal = ReplyOf<Endpoints['readAppraisal']>;
export type AppraisalRow = Appraisal['rows'][number];
export type Documents = ReplyOf<Endpoints['listEvidence']>;
export type Decisions = ReplyOf<Endpoints['readDecisions']>;
export type Meeting = ReplyOf<Endpoints['readMeeting']>;
export type Motion = Meeting['motions'][number];
export type Records = ReplyOf<Endpoints['listRecords']>;
export type YearRecord = Records['records'][number];
export type Insights = ReplyOf<Endpoints['readInsights']>;
export type AuditPage = ReplyOf<Endpoints['readAudit']>;
export type AuditCheck = ReplyOf<Endpoints['verifyAudit']>;
/** The offices of the next year. */
export type HandedOver = ReplyOf<Endpoints['handOver']>;
