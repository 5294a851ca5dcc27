import { ENGINE_VERSION } from '#core/engine.ts';
import { shortCode } from '#core/messages/shortened.ts';
import type { VerifiedPart } from '#workbook/ranking/verifyRanking.ts';
import type { Terminal } from './Terminal.ts';
import { agreesInAll, type Verified, type VerifiedReceipt } from './verifyJson.ts';

/** More of them say nothing new: one altered score changes every sum above it. */
const MOST_CELLS = 20;

/** What the terminal shows of a verification: each part, each receipt, and in one sentence whether all of it agrees. */
export const verifyLines = (result: Verified, { messages }: Pick<Terminal, 'messages'>): readonly string[] => {
  const words = messages.commandLine.verify;
  const { verification, receipts, file } = result;
  const { ranked, engine } = verification.year;
  const nameOf = (code: string): string => ranked.bloc.members.find((member) => member.code === code)?.name ?? code;
  const failed = [...verification.parts.map(({ agrees }) => agrees), ...receipts.map(({ verdict }) => verdict.is === 'counted')];
  return [
    words.file({ file, bloc: ranked.bloc.name, edition: ranked.bloc.edition, code: shortCode(ranked.snapshot) }),
    ...(engine === ENGINE_VERSION ? [] : [words.otherEngine({ made: engine, own: ENGINE_VERSION })]),
    ...verification.parts.flatMap((part) => partLines(part, nameOf, words)),
    ...receipts.map((receipt) => receiptLine(receipt, nameOf, words)),
    agreesInAll(result)
      ? words.allAgree({ count: failed.length })
      : words.someDiffer({ count: failed.filter((agrees) => !agrees).length, whole: failed.length }),
    ...(receipts.length === 0 && agreesInAll(result) ? [words.askReceipts] : []),
  ];
};

type Words = Terminal['messages']['commandLine']['verify'];
type NameOf = (code: string) => string;

const partLines = (part: VerifiedPart, nameOf: NameOf, words: Words): readonly string[] => {
  if (part.part !== 'cells') {
    const what = part.part === 'sheet' ? words.sheet({ agency: nameOf(part.agency), version: part.version }) : words[part.part];
    return [
      part.agrees ? words.agrees({ what }) : words.differs({ what, seen: shortCode(part.stated), expected: shortCode(part.recomputed) }),
    ];
  }
  const what = words.cells({ count: part.compared });
  if (part.agrees) return [words.agrees({ what })];
  const told = part.mismatches
    .slice(0, MOST_CELLS)
    .map(({ sheet, cell, seen, expected }) =>
      cell === null ? `  ${words.noSheet({ sheet })}` : `  ${words.cell({ sheet, cell, seen, expected })}`,
    );
  const more = part.mismatches.length - told.length;
  return [
    words.someCells({ what, count: part.mismatches.length }),
    ...told,
    ...(more > 0 ? [`  ${words.moreCells({ count: more })}`] : []),
  ];
};

const receiptLine = ({ file, claim, verdict }: VerifiedReceipt, nameOf: NameOf, words: Words): string => {
  const receipt = words.receipt({ number: claim.number ?? file, agency: nameOf(claim.agency), version: claim.version });
  switch (verdict.is) {
    case 'counted':
      return words.receiptCounted({ receipt });
    case 'otherYear':
      return words.receiptOtherYear({ receipt, bloc: claim.bloc, edition: claim.edition });
    case 'notCounted':
      return words.receiptNotCounted({ receipt });
    case 'otherVersion':
      return words.receiptOtherVersion({ receipt, version: verdict.version });
    case 'otherSheet':
      return words.receiptOtherSheet({ receipt, own: shortCode(claim.sheetHash), counted: shortCode(verdict.sheetHash) });
  }
};
