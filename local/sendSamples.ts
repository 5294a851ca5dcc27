import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { correctedWorkbook } from '../samples/make/correctedWorkbook.ts';
import type { Mount } from '../server/HttpService.ts';
import { notFound, sendJson } from './mounts.ts';
import type { Inhabitant } from './people/seededPeople.ts';
import type { SampleBloc, SampleWorkbook } from './sampleBlocs.ts';
import { keysIn } from './signIn/keys.ts';
import { mintToken } from './signIn/mintToken.ts';

interface SendSamplesOptions {
  readonly origin: string;
  readonly dataDir: string;
  readonly blocs: readonly SampleBloc[];
  readonly people: readonly Inhabitant[];
}

/** What became of one agency's sample. */
export type SentSample = { readonly agency: string; readonly name: string } & (
  | { readonly outcome: 'sentBefore'; readonly receipt: string }
  | { readonly outcome: 'sent'; readonly receipt: string }
  /** It was refused for these faults; a copy without them was sent. */
  | { readonly outcome: 'sentCorrected'; readonly receipt: string; readonly faults: readonly string[] }
  | { readonly outcome: 'refused'; readonly problem: string }
);

/**
 * `POST /local/send-samples?bloc=…`: sends the sample of every agency of the bloc that has sent nothing yet (but for `&except=…`,
 * whose sheet somebody sends by hand), each as that agency's own staff, over HTTP and with a token, as a pane would. A sheet that is refused for its faults is mended and sent again, and
 * the answer says so.
 */
export const sendSamplesMount = (options: SendSamplesOptions): Mount => ({
  prefix: '/local/send-samples',
  handle: async (request, response) => {
    // A page from elsewhere may post here without asking; only it says so itself.
    const { origin } = request.headers;
    if (origin !== undefined && !ownOrigins(options).includes(origin)) return sendJson(response, 403, { message: 'Forbidden' });
    const wanted = wantedIn(request);
    const sample = options.blocs.find(({ bloc }) => bloc.id === wanted.get('bloc')) ?? null;
    if (request.method !== 'POST' || sample === null) return notFound(response);
    sendJson(response, 200, { sent: await sendSamples(options, sample, wanted.get('except')) });
  },
});

const ownOrigins = ({ origin }: SendSamplesOptions): readonly string[] => [origin, origin.replace('localhost', '127.0.0.1')];

const wantedIn = ({ url = '/' }: IncomingMessage): URLSearchParams => new URLSearchParams(url.split('?')[1]);

const sendSamples = async (options: SendSamplesOptions, sample: SampleBloc, except: string | null): Promise<readonly SentSample[]> => {
  const outcomes: SentSample[] = [];
  for (const workbook of sample.filled) if (workbook.agency !== except) outcomes.push(await sendOne(options, sample, workbook));
  return outcomes;
};

type Receipt = ReplyOf<typeof endpoints.readSubmission>['receipt'];

const sendOne = async (options: SendSamplesOptions, sample: SampleBloc, workbook: SampleWorkbook): Promise<SentSample> => {
  const ask = await askAs(options, sample, workbook.agency);
  const who = { agency: workbook.agency, name: sample.bloc.members.find(({ code }) => code === workbook.agency)?.name ?? workbook.agency };
  const before = await ask('GET');
  if (before.ok) return { ...who, outcome: 'sentBefore', receipt: (before.body as { receipt: Receipt }).receipt.number };

  const bytes = new Uint8Array(await readFile(workbook.path));
  const first = await ask('POST', bytes);
  if (first.ok) return { ...who, outcome: 'sent', receipt: (first.body as { receipt: Receipt }).receipt.number };
  const report = reportOn(bytes, sample, workbook);
  const second = await ask('POST', correctedWorkbook(report));
  if (!second.ok) return { ...who, outcome: 'refused', problem: (second.body as { detail: string }).detail };
  const faults = report.findings.filter(({ severity }) => severity === 'error').map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());
  return { ...who, outcome: 'sentCorrected', receipt: (second.body as { receipt: Receipt }).receipt.number, faults };
};

interface Answered {
  readonly ok: boolean;
  readonly body: unknown;
}

/** Asks for the agency's submission, or sends one, as whoever fills in its sheet. */
const askAs = async ({ origin, dataDir, people }: SendSamplesOptions, { bloc }: SampleBloc, agency: string) => {
  const staff = people.find((one) => one.bloc === bloc && one.agency?.code === agency && one.role === 'staff');
  if (!staff) throw new Error(`nobody fills in the sheet of ${agency}`);
  const token = await mintToken(await keysIn(dataDir), `${origin}/oidc`, staff.person, Date.now());
  const address = `${origin}${addressOf(endpoints.sendSubmission, { bloc: bloc.id, edition: String(bloc.edition), agency })}`;

  return async (method: 'GET' | 'POST', bytes?: Uint8Array): Promise<Answered> => {
    const headers = { authorization: `Bearer ${token}`, ...(bytes && { 'content-type': XLSX, 'idempotency-key': keyOf(bytes) }) };
    const response = await fetch(address, { method, headers, ...(bytes && { body: new Uint8Array(bytes) }) });
    return { ok: response.ok, body: await response.json() };
  };
};

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The same sheet has the same key, so that pressing twice sends once. */
const keyOf = (bytes: Uint8Array): string => `sample-${sha256(bytes).slice(0, 40)}`;

const reportOn = (bytes: Uint8Array, { bloc }: SampleBloc, { name, agency }: SampleWorkbook): Report => {
  const opened = openWorkbook(bytes);
  const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, name) : opened;
  if (!('sheet' in read)) throw new Error(`the sample ${name} cannot be read`);
  return checkSheet(bloc, read.sheet, { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: agency });
};
