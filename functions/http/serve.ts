import type { Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Endpoint, ReplyOf, RequestOf } from '#core/endpoints/Endpoint.ts';
import type { Language } from '#core/messages/language.ts';
import { isProblem } from '#core/problem.ts';
import { authorise } from './authorise.ts';
import { callerOf, type Caller } from './callerOf.ts';
import type { Doors, LogLine, PeriodMoment } from './Doors.ts';
import { languageOf } from './languageOf.ts';
import type { HttpEvent, HttpResult } from './PayloadV2.ts';
import { readPath, readRest } from './readRequest.ts';
import { problemReply, successReply, unauthorizedReply, unknownReply, type Answer } from './replies.ts';
import { statusOf } from './statusOf.ts';

/** All that a handler may know about the call beside the request itself. */
export interface Call<One extends Endpoint, OurDoors extends Doors> {
  readonly doors: OurDoors;
  /** `null` on public endpoints. */
  readonly caller: One['access'] extends 'public' ? null : Caller;
  /** The period of the path; `null` where the endpoint asks for no right on one. */
  readonly period: One['action'] extends null ? null : PeriodMoment;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The day in Vietnam. */
  readonly today: Day;
  readonly language: Language;
}

export type Handle<One extends Endpoint, OurDoors extends Doors> = (
  request: RequestOf<One>,
  call: Call<One, OurDoors>,
) => Promise<Answer<ReplyOf<One>>>;

/** An endpoint with its handler inside: an event in, a result out, never a throw. */
export interface Served<OurDoors extends Doors> {
  readonly endpoint: Endpoint;
  readonly answer: (event: HttpEvent, doors: OurDoors) => Promise<HttpResult>;
}

/**
 * Puts a handler behind its endpoint. The handler gets values that are read and a caller that may; it returns an answer or
 * throws. Problems leave as problem details in the caller's language, anything else (and a problem that is ours, not the
 * caller's) as a bare 500 with a reference, and either way one line of log is written.
 *
 * The path is read first, then rights are decided, then the rest is read: who may not, learns nothing from the order of faults.
 */
export const serve = <One extends Endpoint, OurDoors extends Doors = Doors>(
  endpoint: One,
  handle: Handle<One, OurDoors>,
): Served<OurDoors> => ({
  endpoint,
  async answer(event, doors) {
    const started = doors.now();
    const { result, ...line } = await outcome(endpoint, handle, event, doors);
    doors.log({
      level: line.reference === undefined ? 'info' : 'error',
      requestId: event.requestContext.requestId,
      endpoint: endpoint.name,
      status: result.statusCode,
      milliseconds: doors.now() - started,
      ...line,
    });
    return result;
  },
});

type Outcome = { readonly result: HttpResult } & Pick<LogLine, 'problem' | 'reference' | 'errors' | 'at'>;

const outcome = async <One extends Endpoint, OurDoors extends Doors>(
  endpoint: One,
  handle: Handle<One, OurDoors>,
  event: HttpEvent,
  doors: OurDoors,
): Promise<Outcome> => {
  const language = languageOf(event.headers['accept-language']);
  try {
    return { result: await answerTo(endpoint, handle, event, doors, language) };
  } catch (error) {
    const problem = isProblem(error) ? error : null;
    const said = problem && { problem: problem.code };
    if (problem && statusOf(problem.code) !== 500) {
      return { result: problemReply(problem, language, doors.problemText(problem, language)), ...said };
    }
    const reference = doors.newReference();
    return { result: unknownReply(reference), reference, ...said, errors: namesOf(error), at: framesOf(error) };
  }
};

const answerTo = async <One extends Endpoint, OurDoors extends Doors>(
  endpoint: One,
  handle: Handle<One, OurDoors>,
  event: HttpEvent,
  doors: OurDoors,
  language: Language,
): Promise<HttpResult> => {
  const now = doors.now();
  const today = dayInVietnam(now);
  const path = readPath(endpoint, event);
  const caller = endpoint.access === 'public' ? null : await callerOf(event, doors);
  if (caller === null && endpoint.access !== 'public') return unauthorizedReply;

  const period = await authorise(endpoint, path, caller, today, doors);
  const request = { path, ...readRest(endpoint, event) } as RequestOf<One>;
  const call = { doors, caller, period, now, today, language } as Call<One, OurDoors>;
  return successReply(endpoint, event, await handle(request, call));
};

const namesOf = (error: unknown): readonly string[] =>
  error instanceof Error ? [error.name, ...(error.cause === undefined ? [] : namesOf(error.cause))] : [typeof error];

/** The frames alone: the text above them may quote what somebody typed. */
const framesOf = (error: unknown): readonly string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 10)
    .map((line) => line.trim());
