import type { Bloc } from '../bloc/Bloc.ts';
import { readBloc } from '../bloc/readBloc.ts';
import type { Json } from '../canonicalJson.ts';
import { isProblem, Problem } from '../problem.ts';
import { isObject, isSame } from './fieldChanges.ts';

/**
 * What a rubric workbook says beside the rubric and that publishing it does not touch: who is in the bloc, who leads it and by
 * when sheets are due are decided elsewhere, with records of their own.
 */
const BESIDE: Readonly<Record<string, (bloc: Bloc) => Json>> = {
  id: ({ id }) => id,
  edition: ({ edition }) => edition,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  province: ({ province }) => province,
  members: ({ members }) => members.map((member) => ({ ...member })),
  chairCode: ({ chairCode }) => chairCode,
  viceChairCode: ({ viceChairCode }) => viceChairCode,
  'dates.covenant': ({ dates }) => dates.covenant,
  'dates.periodFrom': ({ dates }) => dates.periodFrom,
  'dates.periodTo': ({ dates }) => dates.periodTo,
  'dates.selfScoreDue': ({ dates }) => dates.selfScoreDue,
  receiptPrefix: ({ receiptPrefix }) => receiptPrefix,
};

/** The fields of the bloc's file, by path, that a workbook changes though publishing its rubric does not. */
export const fieldsBeyond = (inForce: Bloc, proposed: Bloc): readonly string[] =>
  Object.entries(BESIDE).flatMap(([field, valueOf]) => (isSame(valueOf(inForce), valueOf(proposed)) ? [] : [field]));

/**
 * The year with the rubric of a workbook in the place of its own, and what is not assigned as the workbook has it, since that
 * names criteria of the rubric. Everything else, the decisions and scores of the year above all, stays as it is in force.
 *
 * Errors: `rubric.beyond`; `rubric.breaksRecord` where a decision or a score refers to what the new rubric no longer has.
 */
export const publishedYear = (inForce: Bloc, proposed: Bloc): Bloc => {
  const fields = fieldsBeyond(inForce, proposed);
  if (fields.length > 0) throw new Problem('rubric.beyond', { fields });
  if (!isObject(inForce.json) || !isObject(proposed.json)) throw new TypeError('a bloc that was read is an object');
  const { notAssigned: _replaced, ...kept } = inForce.json;
  const { notAssigned } = proposed.json;
  try {
    return readBloc({ ...kept, ...(notAssigned !== undefined && { notAssigned }), rubric: proposed.rubricJson });
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'bloc.malformed') throw new Problem('rubric.breaksRecord', cause.facts, { cause });
    throw cause;
  }
};
