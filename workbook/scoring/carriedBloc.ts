import type { Json } from '#core/canonicalJson.ts';
import { packJson, unpackJson } from '../packedJson.ts';

/** A cell of Excel holds 32,767 characters. */
const CELL = 32_000;

/** A bloc's file, compressed and cut into texts that cells can hold, so that checking needs no network. */
export const packBloc = (json: Json): readonly string[] => packJson(json).match(new RegExp(`.{1,${CELL}}`, 'g')) ?? [];

/** The bloc's file that a workbook carries. Throws `FileRefused` where it is cut, altered past reading, or far too large. */
export const unpackBloc = (texts: readonly string[]): unknown => unpackJson(texts.join(''), 'carriedRubric');
