import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { hashOf } from '#core/canonicalJson.ts';
import type { Endpoint, ReplyOf } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import type { LogLine } from '../../../functions/http/Doors.ts';
import type { HttpResult } from '../../../functions/http/PayloadV2.ts';
import type { Clock } from '../../../functions/store/Clock.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { seededPeople, type Inhabitant } from '../../../local/people/seededPeople.ts';
import { seed } from '../../../local/seed.ts';
import { correctedWorkbook } from '../../../samples/make/correctedWorkbook.ts';
import { CAO_BANG, sampleJson } from '../../sampleBlocs.ts';
import { PROJECT } from '../../projectFolder.ts';
import { testEvidence } from '../store/testEvidence.ts';
import { startTestTable, type TestTable } from '../store/testStore.ts';
import { eventFor } from './eventFor.ts';
import { functionsInRoles } from './functionsInRoles.ts';

/** Ask as somebody: the id is the part of a seeded person's after `cb2018-`. */
interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
  readonly json?: unknown;
}

export interface OpenedBloc {
  readonly bloc: Bloc;
  readonly table: TestTable;
  readonly store: Store;
  readonly log: LogLine[];
  readonly ask: (person: string, endpoint: Endpoint, asked?: Asked) => Promise<HttpResult>;
  /** The same over another store, as one that the bloc was restored into. */
  readonly askOver: (store: Store) => OpenedBloc['ask'];
  /** Sends an agency's sheet as its own staff. */
  readonly send: (agency: string, bytes: Uint8Array, headers?: Readonly<Record<string, string>>) => Promise<HttpResult>;
  readonly stop: () => Promise<void>;
}

let clicks = 0;

/** A key like that of a click on Send: never twice the same. */
export const newKey = (): string => `click-${(clicks += 1)}-of-a-test`;

/** The sample bloc of Cao Bằng with its year open and its people, on the emulator and the true store, reached by the true functions. */
export const openBloc = async (clock?: Clock, change: Readonly<Record<string, unknown>> = {}): Promise<OpenedBloc> => {
  const bloc = readBloc({ ...sampleJson(CAO_BANG), ...change } as ReturnType<typeof sampleJson>);
  const table = await startTestTable();
  const store = table.open(clock);
  await seed(store, [bloc], seededPeople([bloc]).filter(isOfEveryBloc).map(withoutAddress));
  const log: LogLine[] = [];
  const place = { bloc: bloc.id, edition: String(bloc.edition) };
  const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 1000 };

  const askOver: OpenedBloc['askOver'] = (over) => {
    const functions = functionsInRoles(over, testEvidence(), (line) => void log.push(line));
    return (person, endpoint, { path = {}, query, headers = {}, bytes, json } = {}) => {
      const event = eventFor(endpoint, {
        path: endpoint.path.includes('{') ? { ...place, ...path } : {},
        ...(query && { query }),
        headers: { ...headers, ...(bytes && { 'content-type': XLSX }), ...(json !== undefined && { 'content-type': 'application/json' }) },
        claims: { sub: `cb2018-${person}`, token_use: 'access', name: `Tên ${person}` },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(bytes && { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true }),
      });
      return functions[endpoint.function](event, context);
    };
  };
  const ask = askOver(store);
  const send: OpenedBloc['send'] = (agency, bytes, headers = {}) =>
    ask(`${agency.toLowerCase()}-staff`, endpoints.sendSubmission, {
      path: { agency },
      bytes,
      headers: { 'idempotency-key': newKey(), ...headers },
    });
  return { bloc, table, store, log, ask, askOver, send, stop: table.stop };
};

/** A test that is about those who work for the bloc as a whole hires them as it needs them. */
const isOfEveryBloc = ({ role }: Inhabitant): boolean => !['secretary', 'office', 'appraiser'].includes(role);

/** Nobody has left an address: a test that is about mail gives those that it needs. */
const withoutAddress = (one: Inhabitant): Inhabitant => ({
  ...one,
  memberships: one.memberships.map(({ email: _left, ...rest }) => rest),
});

/** A success's body. Throws where it is none, with what was answered. */
export const bodyOf = <One extends Endpoint>(_endpoint: One, { statusCode, body = '' }: HttpResult): ReplyOf<One> => {
  if (statusCode >= 300) throw new Error(`${statusCode} ${body}`);
  return JSON.parse(body) as ReplyOf<One>;
};

/** A problem's body, with its status. */
export const problemOf = ({ statusCode, body = '' }: HttpResult) => ({
  status: statusCode,
  ...(JSON.parse(body) as { readonly code: string; readonly detail: string; readonly facts: Readonly<Record<string, unknown>> }),
});

/** The bytes of an agency's filled sample. */
export const filledBytes = (bloc: Bloc, agency: string): Uint8Array => {
  const member = bloc.members.find(({ code }) => code === agency);
  if (!member) throw new Error(`no ${agency}`);
  return new Uint8Array(readFileSync(join(PROJECT, 'samples', bloc.id, 'filled', templateName(bloc, member))));
};

/** The same sheet with its faults mended. */
export const correctedBytes = (bloc: Bloc, agency: string): Uint8Array => correctedWorkbook(reportOn(bloc, filledBytes(bloc, agency)));

export const reportOn = (bloc: Bloc, bytes: Uint8Array): Report => {
  const opened = openWorkbook(bytes);
  const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, '') : opened;
  if (!('sheet' in read)) throw new Error(read.refusal.code);
  return checkSheet(bloc, read.sheet, { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null });
};
