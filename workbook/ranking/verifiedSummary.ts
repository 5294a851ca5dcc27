import { checkCode } from '#core/checkCode.ts';
import type { DifferentPlace, VerifiedRanking } from '#core/messages/verificationText.ts';
import type { RankingVerification, VerifiedPart } from './verifyRanking.ts';

/** What "Kiểm tra lại" tells of a ranking workbook, for pane and command line alike; `null` for one that is none of ours. */
export const verifiedSummary = (verification: RankingVerification | null): VerifiedRanking | null => {
  if (verification === null) return null;
  const { parts, year } = verification;
  const { bloc, snapshot } = year.ranked;
  const nameOf = (agency: string): string => bloc.members.find(({ code }) => code === agency)?.name ?? agency;
  return {
    bloc: bloc.name,
    edition: bloc.edition,
    code: checkCode(snapshot),
    sheets: parts.filter(({ part }) => part === 'sheet').length,
    cells: parts.reduce((sum, part) => sum + (part.part === 'cells' ? part.compared : 0), 0),
    differing: parts.filter(({ agrees }) => !agrees).flatMap((part) => placeOf(part, nameOf)),
  };
};

const placeOf = (part: VerifiedPart, nameOf: (agency: string) => string): readonly DifferentPlace[] => {
  if (part.part === 'sheet') return [{ at: 'sheet', agency: nameOf(part.agency) }];
  if (part.part !== 'cells') return [{ at: part.part }];
  const [first] = part.mismatches;
  return first ? [{ at: 'cell', sheet: first.sheet, cell: first.cell, more: part.mismatches.length - 1 }] : [];
};
