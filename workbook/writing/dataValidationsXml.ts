import { rangeList } from './conditionalFormattingXml.ts';
import type { Validation, ValidationRule } from './Validation.ts';
import { element, listElement, text, type Xml } from './xml.ts';

interface Bounds {
  readonly operator?: string;
  readonly first: string;
  readonly second?: string;
}

const boundsOf = ({ min, max }: { readonly min?: string; readonly max?: string }): Bounds => {
  if (min !== undefined && max !== undefined) return { operator: 'between', first: min, second: max };
  return min === undefined ? { operator: 'lessThanOrEqual', first: max ?? '' } : { operator: 'greaterThanOrEqual', first: min };
};

/** A list literal: the values between commas, inside one pair of quotes. */
const literalOf = (values: readonly string[]): string => `"${values.join(',').replaceAll('"', '""')}"`;

const formulasOf = (rule: ValidationRule): Bounds => {
  switch (rule.type) {
    case 'list':
      return { first: literalOf(rule.values) };
    case 'listFrom':
      return { first: rule.source };
    case 'custom':
      return { first: rule.formula };
    default:
      return boundsOf(rule);
  }
};

const validationXml = ({ ranges, rule, allowBlank = true, prompt, error }: Validation): Xml => {
  const { operator, first, second } = formulasOf(rule);
  const attributes = {
    type: rule.type === 'listFrom' ? 'list' : rule.type,
    errorStyle: error?.style,
    operator,
    allowBlank: allowBlank || undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: true,
    errorTitle: error?.title,
    error: error?.text,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: rangeList(ranges),
  };
  const formula = (name: string, value: string | undefined): Xml | null => (value === undefined ? null : element(name, {}, text(value)));
  return element('dataValidation', attributes, formula('formula1', first), formula('formula2', second));
};

export const dataValidationsXml = (validations: readonly Validation[]): Xml | null =>
  listElement('dataValidations', validations.map(validationXml));
