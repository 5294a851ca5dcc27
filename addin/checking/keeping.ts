import type { KnownFinding } from '#core/findings/finding.ts';
import { keepingRepair } from '#core/messages/keptWarnings.ts';
import type { PaneState } from '../state/PaneState.ts';
import type { Mending } from './repairs.ts';

/** The edit that writes why a warning stays; `null` where the sheet has no place for it or the text says no reason. */
export const keepingOf = ({ work, language }: PaneState, finding: KnownFinding, reason: string): Mending | null => {
  const kept = work.at === 'checked' ? keepingRepair(finding, work.opened.report.reading, reason, language) : null;
  return kept && { ...kept, content: { put: 'text', text: kept.repair.value, font: null } };
};
