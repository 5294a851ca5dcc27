import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem } from '#core/problem.ts';
import { isFileRefused } from '../archive/FileRefused.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { carriedBloc } from './carriedIdentity.ts';

/** The bloc's year inside a workbook of ours, ready to check by; `null` where there is none or it is spoilt. */
export const carriedYear = (view: WorkbookView): Bloc | null => {
  try {
    const json = carriedBloc(view);
    return json === null ? null : readBloc(json as Json);
  } catch (error) {
    if (isProblem(error) || isFileRefused(error)) return null;
    throw error;
  }
};
