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
