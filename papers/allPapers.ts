import { papers } from '#core/messages/vi/papers.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import { nomineesCsv, nomineesJson } from './nominees.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { resultNotice } from './resultNotice.ts';
import { resultSlip } from './resultSlip.ts';
import { reviewMinutes } from './reviewMinutes.ts';
import { submissionLetter } from './submissionLetter.ts';
import { voteMinutes } from './voteMinutes.ts';

const encoder = new TextEncoder();

/** Every paper of a bloc's year: minutes, letter, notice, a slip for each agency, and the nominees for the software of award files. */
export const allPapers = async (input: PaperInput): Promise<readonly PaperFile[]> => {
  const { bloc, ranking, snapshot } = input;
  const insights = insightsOf(bloc, ranking, input.lastYear);
  const slips: PaperFile[] = [];
  for (const one of ranking.agencies) slips.push(await resultSlip(input, one, insights));
  return [
    await reviewMinutes(input),
    await voteMinutes(input),
    await submissionLetter(input),
    await resultNotice(input),
    ...slips,
    { name: `${papers.files.nominees}.csv`, type: 'text/csv', bytes: encoder.encode(nomineesCsv(bloc, ranking)) },
    {
      name: `${papers.files.nominees}.json`,
      type: 'application/json',
      bytes: encoder.encode(`${JSON.stringify(nomineesJson(bloc, ranking, snapshot), null, 2)}\n`),
    },
  ];
};
