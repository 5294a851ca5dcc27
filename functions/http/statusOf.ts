import type { ProblemCode } from '#core/problem.ts';

/**
 * The HTTP status of each problem. Those of files and arguments belong to the command line and the bloc's own file: if one of
 * them reaches a request, what we hold is at fault and not the caller, hence 500.
 */
const STATUS = {
  'agency.unknown': 404,
  'arguments.badValue': 500,
  'arguments.missing': 500,
  'arguments.unexpected': 500,
  'arguments.unknownCommand': 500,
  'arguments.unknownOption': 500,
  'bloc.malformed': 500,
  'bloc.notFound': 404,
  'bloc.notJson': 500,
  'criterion.unknown': 422,
  'export.altered': 500,
  'bloc.stale': 412,
  'choice.several': 500,
  'choice.unknown': 500,
  'path.exists': 500,
  'path.isInput': 500,
  'path.noWorkbooks': 500,
  'path.notFolder': 500,
  'path.notFound': 500,
  'path.unreadable': 500,
  'path.unwritable': 500,
  'period.badMove': 409,
  'period.notFound': 404,
  'period.reasonMissing': 422,
  'period.stale': 412,
  'permission.denied': 403,
  'permission.notNow': 409,
  'request.malformed': 400,
  'request.tooLarge': 413,
  'request.wrongType': 415,
  'store.inUse': 500,
  'store.unavailable': 503,
  'submission.badMove': 409,
  'submission.hasErrors': 422,
  'submission.keyReused': 422,
  'submission.notFound': 404,
  'submission.periodClosed': 409,
  'submission.stale': 412,
} as const satisfies { readonly [Code in ProblemCode]: number };

export const statusOf = (code: ProblemCode): number => STATUS[code];
