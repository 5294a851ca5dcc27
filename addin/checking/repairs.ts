import { serialOf, type Day } from '#core/calendar.ts';
import type { KnownFinding, Repair } from '#core/findings/finding.ts';
import type { NewContent } from '../host/Host.ts';

/** A repair that the pane can make: where, and what is put there. */
export interface Mending {
  readonly finding: KnownFinding;
  readonly repair: Repair;
  readonly content: NewContent;
}

const contentOf = ({ action, value }: Repair): NewContent => {
  switch (action) {
    case 'setValue':
      return { put: 'number', number: value };
    case 'setDay':
      return { put: 'number', number: String(serialOf(value as Day)) };
    case 'setText':
      return { put: 'text', text: value };
    case 'setFormula':
      return { put: 'formula', formula: value };
    case 'showRow':
      return { put: 'shownRow' };
    case 'showSheet':
      return { put: 'shownSheet', sheet: value };
  }
};

/** What the pane can do about a finding, the one to offer first at the front; nothing where only a person can mend it. */
export const mendingsOf = (finding: KnownFinding): readonly Mending[] =>
  finding.repairs.flatMap((repair) => {
    const content = contentOf(repair);
    return finding.sheet === null || (finding.cell === null && content.put !== 'shownSheet') ? [] : [{ finding, repair, content }];
  });

/** The safe ones of all findings, one each: form changes, no value does, so they may be made together. */
export const safeMendingsOf = (findings: readonly KnownFinding[]): readonly Mending[] =>
  findings.flatMap((finding) =>
    mendingsOf(finding)
      .filter(({ repair }) => repair.safe)
      .slice(0, 1),
  );
