import { THOUSANDTHS } from '../points.ts';
import type { MeasureTerm, Option, RuleContext } from './rule.ts';

const MOST_PERCENT = 1000 * THOUSANDTHS;

/** What the terms of a rule say about one of its measures. */
export interface TermOptions {
  readonly key?: string;
  readonly name?: string | null;
  /** `null` where the measure may go below zero without end. */
  readonly least?: number | null;
  readonly most?: number;
}

const isPercent = (label: string | null): boolean => label?.startsWith('%') ?? false;

/** A percentage from 0 to 1000 %. */
export const percentTerm = (
  { unit }: RuleContext,
  { key = 'actual', name = null, least = 0, most = MOST_PERCENT }: TermOptions,
): MeasureTerm => ({
  key,
  kind: 'percent',
  unit,
  name,
  options: [],
  least,
  most,
});

/** A percentage where the unit or the name begins with %, any other quantity otherwise. */
export const quantityTerm = (context: RuleContext, { key = 'actual', name = null, least = 0, most }: TermOptions): MeasureTerm =>
  isPercent(context.unit) || isPercent(name)
    ? percentTerm(context, { key, name, least, ...(most !== undefined && { most }) })
    : { key, kind: 'number', unit: context.unit, name, options: [], least, most: most ?? null };

/** Whole numbers from 0 up: occurrences, or days. */
export const wholeTerm = (kind: 'count' | 'days', { unit }: RuleContext, { key = 'actual', name = null }: TermOptions): MeasureTerm => ({
  key,
  kind,
  unit,
  name,
  options: [],
  least: 0,
  most: null,
});

export const dateTerm = ({ unit }: RuleContext, name: string | null, key = 'actual'): MeasureTerm => ({
  key,
  kind: 'date',
  unit,
  name,
  options: [],
  least: null,
  most: null,
});

export const optionTerm = (options: readonly Option[]): MeasureTerm => ({
  key: 'actual',
  kind: 'option',
  unit: null,
  name: null,
  options,
  least: null,
  most: null,
});
