import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import type { Endpoint, PathOf } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Role } from '#core/permissions/Actor.ts';
import { verificationText } from '#core/messages/verificationText.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { verifiedSummary } from '#workbook/ranking/verifiedSummary.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { seededPeople, type Inhabitant } from './people/seededPeople.ts';
import { loadSampleBlocs, type SampleBloc } from './sampleBlocs.ts';
import { keysIn } from './signIn/keys.ts';
import { mintToken } from './signIn/mintToken.ts';
import { startLocal } from './startLocal.ts';

export interface DemoYear {
  /** The folder of the project. */
  readonly root: string;
  /** The name of the sample's folder. */
  readonly sample: string;
  readonly out: string;
  /** Where everything is kept and left; missing is a folder that goes again. */
  readonly dataDir?: string;
  readonly say: (line: string) => void;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * Takes a sample bloc through a whole year over HTTP, as its people would: every agency sends, every head confirms, the chair takes the
 * year step by step to its publication. Leaves every paper in the folder and says whether the ranking verifies.
 *
 * Errors: throws where any request is refused: a demo that goes on without an answer shows nothing.
 */
export const demoYear = async ({ root, sample, out, dataDir: kept, say }: DemoYear): Promise<void> => {
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'demo-year-')));
  const [chosen] = await loadSampleBlocs(join(root, 'samples'), { bloc: sample });
  if (!chosen) throw new Error(`there is no sample ${sample}`);
  const local = await startLocal({
    root,
    settings: { port: 0, dataDir, samples: { bloc: sample } },
    environment: process.env,
    log: () => undefined,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  try {
    await mkdir(out, { recursive: true });
    await wholeYear({ origin: local.origin, dataDir, chosen, people: seededPeople([chosen.bloc]), out, say });
  } finally {
    await local.stop();
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  }
};

interface Ground {
  readonly origin: string;
  readonly dataDir: string;
  readonly chosen: SampleBloc;
  readonly people: readonly Inhabitant[];
  readonly out: string;
  readonly say: (line: string) => void;
}

const wholeYear = async (ground: Ground): Promise<void> => {
  const { chosen, say, origin } = ground;
  const { bloc } = chosen;
  say(`${bloc.name}, ${bloc.edition}`);
  const sent = await fetch(`${origin}/local/send-samples?bloc=${encodeURIComponent(bloc.id)}`, { method: 'POST' });
  await requireOk(sent, 'send-samples');
  for (const { code } of bloc.members) await confirmAndKeep(ground, code);
  await keep(ground, 'chair', endpoints.downloadRanking, {}, 'Bảng xếp hạng tạm.xlsx');
  for (const [at, to] of PERIOD_STATES.entries()) await stepTo(ground, PERIOD_STATES[at - 1], to);
  await keepPapers(ground);
};

/** The head confirms what the staff sent; the receipt is kept. */
const confirmAndKeep = async (ground: Ground, agency: string): Promise<void> => {
  const receipt = await keep(ground, headOf(ground, agency), endpoints.readSubmission, { agency }, `Biên nhận - ${agency}.json`);
  const { receipt: told } = JSON.parse(new TextDecoder().decode(receipt)) as { readonly receipt: { readonly version: number } };
  await ask(ground, headOf(ground, agency), endpoints.confirmSubmission, { agency }, { headers: { 'if-match': `"${told.version}"` } });
};

/** From open on; the year begins open. */
const stepTo = async (ground: Ground, from: PeriodState | undefined, to: PeriodState): Promise<void> => {
  if (from === undefined || from === 'draft') return;
  await ask(
    ground,
    'chair',
    endpoints.movePeriod,
    {},
    {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, to, reason: 'Theo kế hoạch năm' }),
    },
  );
  ground.say(`${from} → ${to}`);
};

const keepPapers = async (ground: Ground): Promise<void> => {
  const { bloc } = ground.chosen;
  const ranking = await keep(ground, 'chair', endpoints.downloadRanking, {}, 'Bảng xếp hạng.xlsx');
  await keep(ground, 'chair', endpoints.downloadExport, {}, 'Dữ liệu của khối.json');
  await keep(ground, 'chair', endpoints.readInsights, {}, 'Điều gì làm thay đổi thứ hạng.json');
  await keep(ground, 'chair', endpoints.downloadNominees, {}, 'Danh sách đề nghị khen thưởng.json');
  await keep(ground, 'chair', endpoints.downloadNomineesCsv, {}, 'Danh sách đề nghị khen thưởng.csv');
  const papers = {
    'minutes.docx': 'Biên bản họp tổng kết.docx',
    'votes.docx': 'Biên bản kiểm phiếu.docx',
    'letter.docx': 'Tờ trình đề nghị khen thưởng.docx',
    'notice.docx': 'Thông báo kết quả.docx',
  };
  for (const [paper, name] of Object.entries(papers)) await keep(ground, 'chair', endpoints.downloadPaper, { paper }, name);
  for (const { code } of bloc.members) {
    await keep(ground, 'chair', endpoints.downloadPaper, { paper: `slip-${code}.docx` }, `Phiếu kết quả - ${code}.docx`);
  }
  const summary = verifiedSummary(verifyRanking(readWorkbook(ranking), sha256));
  const sentence = verificationText(summary, 'vi');
  await writeFile(join(ground.out, 'Kiểm tra lại.txt'), `${sentence}\n`);
  ground.say(sentence);
  if (summary === null || summary.differing.length > 0) throw new Error('the ranking of the demo does not verify');
};

type Who = 'chair' | Inhabitant;

const headOf = ({ people }: Ground, agency: string): Inhabitant => {
  const held = people.find(({ memberships }) => memberships.some((one) => one.role === 'head' && one.agency === agency));
  if (!held) throw new Error(`nobody heads ${agency}`);
  return held;
};

const byRole = ({ people }: Ground, wanted: Role): Inhabitant => {
  const held = people.find(({ role }) => role === wanted);
  if (!held) throw new Error(`nobody is ${wanted}`);
  return held;
};

const keep = async (
  ground: Ground,
  who: Who,
  endpoint: Endpoint,
  path: Readonly<Record<string, string>>,
  name: string,
): Promise<Uint8Array> => {
  const response = await ask(ground, who, endpoint, path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  await writeFile(join(ground.out, name), bytes);
  return bytes;
};

const ask = async (
  ground: Ground,
  who: Who,
  endpoint: Endpoint,
  path: Readonly<Record<string, string>>,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<Response> => {
  const { origin, dataDir, chosen } = ground;
  const person = who === 'chair' ? byRole(ground, 'chair') : who;
  const token = await mintToken(await keysIn(dataDir), `${origin}/oidc`, person.person, Date.now());
  const variables = { bloc: chosen.bloc.id, edition: String(chosen.bloc.edition), ...path } as PathOf<Endpoint>;
  const response = await fetch(`${origin}${addressOf(endpoint, variables)}`, {
    method: endpoint.method,
    headers: { authorization: `Bearer ${token}`, ...more.headers },
    ...(more.body !== undefined && { body: more.body }),
  });
  return requireOk(response, endpoint.name);
};

const requireOk = async (response: Response, what: string): Promise<Response> => {
  if (response.ok) return response;
  throw new Error(`${what} was answered ${response.status}: ${await response.text()}`);
};
