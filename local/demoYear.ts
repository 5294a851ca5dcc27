import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { verificationText } from '#core/messages/verificationText.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { verifiedSummary } from '#workbook/ranking/verifiedSummary.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { sha256 } from '../functions/store/hashing.ts';
import { answers, firstTurn, secondTurn } from './demo/appraisalTurns.ts';
import { ask, askJson, headOf, holderOf, keep, requireOk, type DemoGround } from './demo/DemoGround.ts';
import { juryOf } from './demo/juryOf.ts';
import { decideMatters, meetingDay } from './demo/meetingDay.ts';
import { seededPeople } from './people/seededPeople.ts';
import { loadSampleBlocs } from './sampleBlocs.ts';
import { SettingRefused } from './settings.ts';
import { startLocal, type LocalOptions } from './startLocal.ts';

export interface DemoYear {
  /** The folder of the project. */
  readonly root: string;
  /** The name of the sample's folder. */
  readonly sample: string;
  readonly out: string;
  /** Where everything is kept and left; missing is a folder that goes again. */
  readonly dataDir?: string;
  readonly say: (line: string) => void;
  /** Of the process, where it is another one than this. */
  readonly environment?: LocalOptions['environment'];
}

/**
 * Takes a sample bloc through a whole year over HTTP, as its people would: every agency sends, every head confirms, appraisers score
 * in two turns and agencies answer, the meeting is held with its conclusions and secret ballots, the chair takes the year step by step
 * to its publication. Leaves every paper in the folder and says whether the ranking verifies.
 *
 * Errors: throws where any request is refused: a demo that goes on without an answer shows nothing. `SettingRefused` where there is no
 * such sample, or nobody leads it.
 */
export const demoYear = async ({ root, sample, out, dataDir: kept, say, environment = process.env }: DemoYear): Promise<void> => {
  const [chosen] = await loadSampleBlocs(join(root, 'samples'), { bloc: sample });
  const bloc = chosen?.bloc;
  if (!bloc) throw new Error(`there is no sample ${sample}`);
  if (bloc.chairCode === null || bloc.viceChairCode === null) {
    throw new SettingRefused(`the bloc of ${sample} has no chair or no vice-chair, who would lead its year`);
  }
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'demo-year-')));
  const local = await startLocal({
    root,
    settings: { port: 0, dataDir, samples: { bloc: sample } },
    environment,
    log: () => undefined,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
    invited: juryOf,
  });
  try {
    await mkdir(out, { recursive: true });
    await wholeYear({ origin: local.origin, dataDir, bloc, people: [...seededPeople([bloc]), ...juryOf(bloc)], out, say });
  } finally {
    await local.stop();
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  }
};

/** What is done in a state of the year before it goes on. */
const WORK: { readonly [In in PeriodState]?: (ground: DemoGround) => Promise<void> } = {
  closed: async (ground) => {
    await keep(ground, holderOf(ground, 'chair'), endpoints.downloadRanking, 'Bảng xếp hạng tạm.xlsx');
    await decideMatters(ground);
  },
  review: firstTurn,
  explanation: answers,
  secondReview: secondTurn,
  meeting: meetingDay,
};

const wholeYear = async (ground: DemoGround): Promise<void> => {
  const { bloc, say, origin } = ground;
  say(`${bloc.name}, ${bloc.edition}`);
  const sent = await fetch(`${origin}/local/send-samples?bloc=${encodeURIComponent(bloc.id)}`, { method: 'POST' });
  await requireOk(sent, 'send-samples');
  for (const { code } of bloc.members) await confirmAndKeep(ground, code);
  for (const [at, to] of PERIOD_STATES.entries()) {
    await stepTo(ground, PERIOD_STATES[at - 1], to);
    await WORK[to]?.(ground);
  }
  await keepPapers(ground);
};

/** The head confirms what the staff sent; the receipt is kept. */
const confirmAndKeep = async (ground: DemoGround, agency: string): Promise<void> => {
  const head = headOf(ground, agency);
  const receipt = await keep(ground, head, endpoints.readSubmission, `Biên nhận - ${agency}.json`, { path: { agency } });
  const { receipt: told } = JSON.parse(new TextDecoder().decode(receipt)) as { readonly receipt: { readonly version: number } };
  await ask(ground, head, endpoints.confirmSubmission, { path: { agency }, seen: told.version });
};

/** From open on; the year begins open. */
const stepTo = async (ground: DemoGround, from: PeriodState | undefined, to: PeriodState): Promise<void> => {
  if (from === undefined || from === 'draft') return;
  await askJson(ground, holderOf(ground, 'chair'), endpoints.movePeriod, { json: { from, to, reason: 'Theo kế hoạch năm' } });
  ground.say(`${from} → ${to}`);
};

const PAPERS = {
  'minutes.docx': 'Biên bản họp tổng kết.docx',
  'votes.docx': 'Biên bản kiểm phiếu.docx',
  'letter.docx': 'Tờ trình đề nghị khen thưởng.docx',
  'notice.docx': 'Thông báo kết quả.docx',
} as const;

const keepPapers = async (ground: DemoGround): Promise<void> => {
  const { bloc, out, say } = ground;
  const chair = holderOf(ground, 'chair');
  const ranking = await keep(ground, chair, endpoints.downloadRanking, 'Bảng xếp hạng.xlsx');
  await keep(ground, chair, endpoints.downloadExport, 'Dữ liệu của khối.json');
  await keep(ground, chair, endpoints.readInsights, 'Điều gì làm thay đổi thứ hạng.json');
  await keep(ground, chair, endpoints.downloadNominees, 'Danh sách đề nghị khen thưởng.json');
  await keep(ground, chair, endpoints.downloadNomineesCsv, 'Danh sách đề nghị khen thưởng.csv');
  for (const [paper, name] of Object.entries(PAPERS)) await keep(ground, chair, endpoints.downloadPaper, name, { path: { paper } });
  for (const { code } of bloc.members) {
    await keep(ground, chair, endpoints.downloadPaper, `Phiếu kết quả - ${code}.docx`, { path: { paper: `slip-${code}.docx` } });
  }
  const summary = verifiedSummary(verifyRanking(readWorkbook(ranking), sha256));
  const sentence = verificationText(summary, 'vi');
  await writeFile(join(out, 'Kiểm tra lại.txt'), `${sentence}\n`);
  say(sentence);
  if (summary === null || summary.differing.length > 0) throw new Error('the ranking of the demo does not verify');
};
