import type { CellEntry, GridCell } from './Grid.ts';
import { invalidArgument, notImplemented } from './HostError.ts';
import type { JsonValue } from './protocol.ts';

/** A text that Excel may or may not turn into a number, a date or a percentage. */
const LIKE_A_NUMBER = /^[-+(]?[\d.,/:%$€₫\s)-]*\d[\d.,/:%$€₫\s)-]*$/;
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * What becomes of a value that the add-in assigns to a cell: as if a person in en-US had typed it. `null` leaves the cell.
 * A text such as `1,5` or `1/2`, of which Excel makes different things in different versions, is refused instead of guessed.
 * Source: office-js-docs-pr "Work with cells using the Excel JavaScript API"; office-js issues 1559, 1724, 6687.
 */
export const enteredValue = (value: JsonValue, old: GridCell): Pick<CellEntry, 'value' | 'formula'> | null => {
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return { value, formula: null };
  if (typeof value !== 'string') throw invalidArgument('a cell takes a number, a text or a truth');
  if (value.startsWith("'")) return { value: value.slice(1), formula: null };
  if (old.numberFormat === '@') return { value, formula: null };
  if (value.startsWith('=') && value.length > 1) return { value: '', formula: value.slice(1) };
  const trimmed = value.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', formula: null };
  if (PLAIN_NUMBER.test(trimmed)) return { value: Number(trimmed), formula: null };
  if (LIKE_A_NUMBER.test(trimmed)) throw notImplemented(`the text "${value}" as a cell's value (write a number)`);
  return { value, formula: null };
};
