import { rangeAddress } from '../address.ts';
import type { CellRange } from '../WorkbookView.ts';
import type { StyleRegister } from './StyleRegister.ts';
import type { ConditionalFormat } from './WorkbookModel.ts';
import { element, text, type Xml } from './xml.ts';

export const rangeList = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(' ');

/** A bar of length 0 for zero and a full one for the end; the format's own defaults would draw 10 % for nothing. */
const dataBarXml = (format: ConditionalFormat & { readonly type: 'dataBar' }): Xml =>
  element(
    'dataBar',
    { minLength: 0, maxLength: 100 },
    element('cfvo', { type: 'num', val: 0 }),
    format.max === undefined ? element('cfvo', { type: 'max' }) : element('cfvo', { type: 'num', val: format.max }),
    element('color', { rgb: `FF${format.colour.toUpperCase()}` }),
  );

const ruleXml = (format: ConditionalFormat, priority: number, styles: StyleRegister): Xml =>
  format.type === 'dataBar'
    ? element('cfRule', { type: 'dataBar', priority }, dataBarXml(format))
    : element(
        'cfRule',
        { type: 'expression', dxfId: styles.overlay(format.overlay), priority, stopIfTrue: format.stopIfTrue || undefined },
        element('formula', {}, text(format.formula)),
      );

export const conditionalFormattingXml = (formats: readonly ConditionalFormat[], styles: StyleRegister): readonly Xml[] =>
  formats.map((format, at) => element('conditionalFormatting', { sqref: rangeList(format.ranges) }, ruleXml(format, at + 1, styles)));
