import { basename } from 'node:path';
import type { Json } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import { readReceiptClaim, verifyReceipt } from '#core/ranking/verifyReceipt.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { readArguments, type CommandShape } from '../arguments.ts';
import { findingLines } from '../checkLines.ts';
import { readBytes, readJson } from '../files.ts';
import type { ExitCode, Terminal } from '../Terminal.ts';
import { agreesInAll, verifyJson, type Verified, type VerifiedReceipt } from '../verifyJson.ts';
import { verifiedRanking } from '../verifiedRanking.ts';
import { verifyLines } from '../verifyLines.ts';

export const verifyShape: CommandShape = {
  usage: 'giaouoc verify RANKING.xlsx [RECEIPT.json...] [--json]',
  texts: [],
  flags: ['json'],
};

/** Works a ranking workbook out anew and says what agrees and what does not; so it does of receipts. Writes nothing. */
export const verify = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const read = readArguments(args, verifyShape);
  const [path, ...receiptPaths] = read.positionals;
  if (path === undefined) throw new Problem('arguments.missing', { argument: 'RANKING.xlsx', usage: read.usage });
  const file = basename(path).normalize('NFC');
  const claims = await Promise.all(
    receiptPaths.map(async (one) => ({ file: basename(one), claim: readReceiptClaim(await readJson(one)) })),
  );
  const opened = openWorkbook(await readBytes(path));
  if ('refusal' in opened) return refuse(findingLines(opened.refusal, file, terminal), file, read.flag('json'), terminal);
  const verification = verifiedRanking(opened.view);
  if (verification === null) {
    return refuse([terminal.messages.commandLine.verify.notRanking({ file })], file, read.flag('json'), terminal);
  }
  const receipts = claims.map((one): VerifiedReceipt => ({ ...one, verdict: verifyReceipt(one.claim, verification.year.ranked) }));
  const result: Verified = { file, verification, receipts };
  if (read.flag('json')) terminal.say(JSON.stringify(verifyJson(result, terminal.language), null, 2));
  else for (const line of verifyLines(result, terminal)) terminal.say(line);
  return agreesInAll(result) ? 0 : 1;
};

const refuse = (lines: readonly string[], file: string, asJson: boolean, { say }: Terminal): ExitCode => {
  if (asJson) say(JSON.stringify({ file, agrees: false, refused: lines.map((line) => line.trim()) } satisfies Json, null, 2));
  else for (const line of lines) say(line);
  return 1;
};
