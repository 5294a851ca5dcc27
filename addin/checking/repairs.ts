import { serialOf, type Day } from '#core/calendar.ts';
import type { KnownFinding, Repair } from '#core/findings/finding.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { NewContent } from '../host/Host.ts';

/** A repair that the pane can make: what is put where the finding stands. */
export interface Mending {
  readonly finding: KnownFinding;
  readonly repair: Repair;
  readonly content: NewContent;
}

/** One cell that a mending changes. */
export interface MendingStep {
  readonly at: CellAddress;
  readonly content: NewContent;
}

/** Every cell that a mending changes, the finding's own first. */
export const stepsOf = ({ finding, repair, content }: Mending): readonly MendingStep[] => [
  {
    at: content.put === 'shownSheet' ? { sheet: content.sheet, cell: 'A1' } : { sheet: finding.sheet ?? '', cell: finding.cell ?? 'A1' },
    content,
  },
  ...(repair.also ?? []).map(({ sheet, cell, value }) => ({ at: { sheet, cell }, content: contentOf({ ...repair, value }) })),
];

const contentOf = ({ action, value, font }: Repair): NewContent => {
  switch (action) {
    case 'setValue':
      return { put: 'number', number: value };
    case 'setDay':
      return { put: 'number', number: String(serialOf(value as Day)) };
    case 'setText':
      return { put: 'text', text: value, font: font ?? null };
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
