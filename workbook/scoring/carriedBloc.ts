import { unpackJson } from '../packedJson.ts';

/** The bloc's file that a workbook carries. Throws `FileRefused` where it is cut, altered past reading, or far too large. */
export const unpackBloc = (texts: readonly string[]): unknown => unpackJson(texts.join(''), 'carriedRubric');
