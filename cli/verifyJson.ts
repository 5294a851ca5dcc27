import type { Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import type { Language } from '#core/messages/language.ts';
import { verificationText } from '#core/messages/verificationText.ts';
import type { ReceiptClaim, ReceiptVerdict } from '#core/ranking/verifyReceipt.ts';
import { verifiedSummary } from '#workbook/ranking/verifiedSummary.ts';
import type { RankingVerification, VerifiedPart } from '#workbook/ranking/verifyRanking.ts';

export interface VerifiedReceipt {
  readonly file: string;
  readonly claim: ReceiptClaim;
  readonly verdict: ReceiptVerdict;
}

export interface Verified {
  readonly file: string;
  readonly verification: RankingVerification;
  readonly receipts: readonly VerifiedReceipt[];
}

export const agreesInAll = ({ verification, receipts }: Verified): boolean =>
  verification.parts.every(({ agrees }) => agrees) && receipts.every(({ verdict }) => verdict.is === 'counted');

/** What `verify --json` prints. */
export const verifyJson = (result: Verified, language: Language): Json => {
  const { file, verification, receipts } = result;
  const { ranked, engine, hashes } = verification.year;
  return {
    engine: ENGINE_VERSION,
    file,
    bloc: ranked.bloc.id,
    edition: ranked.bloc.edition,
    madeBy: engine,
    snapshot: hashes.snapshot.recomputed,
    agrees: agreesInAll(result),
    sentence: verificationText(verifiedSummary(verification), language),
    parts: verification.parts.map(partJson),
    receipts: receipts.map((one) => ({
      file: one.file,
      number: one.claim.number,
      agency: one.claim.agency,
      version: one.claim.version,
      agrees: one.verdict.is === 'counted',
      verdict: one.verdict.is,
    })),
  };
};

const partJson = (part: VerifiedPart): Json =>
  part.part === 'cells'
    ? { part: part.part, agrees: part.agrees, compared: part.compared, mismatches: part.mismatches.map((one) => ({ ...one })) }
    : { ...part };
