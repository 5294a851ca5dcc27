import { endpoints } from '#core/endpoints/endpoints.ts';
import { insightsJson } from '#core/messages/insightsJson.ts';
import { Problem } from '#core/problem.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import type { PaperFile, PaperInput } from '../../papers/PaperInput.ts';
import type { CurrentRanking } from './currentRanking.ts';
import { rankingFor } from './rankingFor.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

const inputOf = ({ provisional, ...ranked }: CurrentRanking): PaperInput => ({ ...ranked, isProvisional: provisional, madeOn: null });

type Write = (input: PaperInput) => Promise<PaperFile>;

/** The library that writes Word is loaded by whoever asks for a paper, and by nobody else. */
const WHOLE: { readonly [name: string]: () => Promise<Write> } = {
  'minutes.docx': async () => (await import('../../papers/reviewMinutes.ts')).reviewMinutes,
  'votes.docx': async () => (await import('../../papers/voteMinutes.ts')).voteMinutes,
  'letter.docx': async () => (await import('../../papers/submissionLetter.ts')).submissionLetter,
  'notice.docx': async () => (await import('../../papers/resultNotice.ts')).resultNotice,
};

const paperNamed = async (name: string, input: PaperInput): Promise<PaperFile> => {
  const write = await WHOLE[name]?.();
  if (write) return write(input);
  const agency = name.slice('slip-'.length, -'.docx'.length);
  const { bloc, ranking } = input;
  const one = ranking.agencies.find(({ member }) => member.code === agency);
  if (!one) throw new Problem('agency.unknown', { agency, members: ranking.agencies.map(({ member }) => member.code) });
  const { resultSlip } = await import('../../papers/resultSlip.ts');
  return resultSlip(input, one, insightsOf(bloc, ranking));
};

const downloadPaper = serve<typeof endpoints.downloadPaper, StoreDoors>(endpoints.downloadPaper, async ({ path }, call) => {
  const { name, bytes } = await paperNamed(path.paper, inputOf(await rankingFor(call, path)));
  return { body: bytes, fileName: name };
});

const downloadNominees = serve<typeof endpoints.downloadNominees, StoreDoors>(endpoints.downloadNominees, async ({ path }, call) => {
  const { bloc, ranking, snapshot } = await rankingFor(call, path);
  const { nomineesJson } = await import('../../papers/nominees.ts');
  const body = new TextEncoder().encode(JSON.stringify(nomineesJson(bloc, ranking, snapshot)));
  return { body, fileName: `${path.bloc}-${path.edition}-nominees.json` };
});

const downloadNomineesCsv = serve<typeof endpoints.downloadNomineesCsv, StoreDoors>(
  endpoints.downloadNomineesCsv,
  async ({ path }, call) => {
    const { bloc, ranking } = await rankingFor(call, path);
    const { nomineesCsv } = await import('../../papers/nominees.ts');
    return { body: new TextEncoder().encode(nomineesCsv(bloc, ranking)), fileName: `${path.bloc}-${path.edition}-nominees.csv` };
  },
);

const readInsights = serve<typeof endpoints.readInsights, StoreDoors>(endpoints.readInsights, async ({ path }, { language, ...call }) => {
  const { bloc, ranking } = await rankingFor(call, path);
  return { body: insightsJson(bloc, insightsOf(bloc, ranking), language, false) };
});

/** The papers that a ranking is signed on, and what it tells beside the ranks. */
export const papers: readonly Served<StoreDoors>[] = [readInsights, downloadPaper, downloadNominees, downloadNomineesCsv];
