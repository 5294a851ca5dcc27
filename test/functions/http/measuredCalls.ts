import { performance } from 'node:perf_hooks';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import type { HttpResult } from '../../../functions/http/PayloadV2.ts';
import { functionsOver } from '../../../server/functionsOver.ts';
import { meteredStore, type Units } from '../store/meteredStore.ts';
import { testEvidence } from '../store/testEvidence.ts';
import { eventFor } from './eventFor.ts';
import { correctedBytes, newKey, openBloc } from './openedBloc.ts';

/** What one call takes. */
export interface MeasuredCall extends Units {
  readonly name: string;
  /** Of the processor, on the machine that measured. */
  readonly milliseconds: number;
  /** Of the answer. */
  readonly bytes: number;
}

interface Asked {
  readonly person: string;
  readonly endpoint: Endpoint;
  readonly path?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
  readonly json?: object;
}

/**
 * What the calls of a bloc's season take, one after the other over the functions and a true table: every member's sheet, sent and looked
 * at again, the board, the ranking, its workbook, a document.
 */
export const measuredCalls = async (): Promise<readonly MeasuredCall[]> => {
  const opened = await openBloc();
  const { bloc } = opened;
  const meter = meteredStore(opened.store);
  const functions = functionsOver(meter.store, testEvidence(), () => undefined);
  const calls: MeasuredCall[] = [];

  const ask = async ({ person, endpoint, path = {}, bytes, json }: Asked): Promise<HttpResult> => {
    const event = eventFor(endpoint, {
      path: endpoint.path.includes('{') ? { bloc: bloc.id, edition: String(bloc.edition), ...path } : {},
      headers: {
        'idempotency-key': newKey(),
        ...(bytes && { 'content-type': XLSX }),
        ...(json && { 'content-type': 'application/json' }),
      },
      claims: { sub: `cb2018-${person}`, token_use: 'access', name: person },
      ...(bytes && { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true }),
      ...(json && { body: JSON.stringify(json) }),
    });
    meter.take();
    const before = process.cpuUsage();
    const begun = performance.now();
    const result = await functions[endpoint.function](event, {
      awsRequestId: 'r',
      functionName: 'f',
      getRemainingTimeInMillis: () => 10_000,
    });
    const { user, system } = process.cpuUsage(before);
    const milliseconds = Math.min((user + system) / 1000, performance.now() - begun);
    if (result.statusCode >= 300) throw new Error(`${endpoint.name}: ${result.statusCode} ${result.body ?? ''}`);
    calls.push({ name: endpoint.name, ...meter.take(), milliseconds, bytes: Buffer.byteLength(result.body ?? '') });
    return result;
  };

  try {
    for (const { code } of bloc.members) {
      const person = `${code.toLowerCase()}-staff`;
      await ask({ person, endpoint: endpoints.me });
      await ask({ person, endpoint: endpoints.readPeriod });
      await ask({ person, endpoint: endpoints.sendSubmission, path: { agency: code }, bytes: correctedBytes(bloc, code) });
      await ask({ person, endpoint: endpoints.readSubmission, path: { agency: code } });
      const document = { name: 'Báo cáo.pdf', size: 1000, hash: `sha256:${'1'.repeat(64)}`, criterion: null };
      await ask({ person, endpoint: endpoints.announceEvidence, path: { agency: code }, json: document });
    }
    await ask({ person: 'chair', endpoint: endpoints.listSubmissions });
    await ask({ person: 'chair', endpoint: endpoints.readRanking });
    await ask({ person: 'chair', endpoint: endpoints.downloadRanking });
    return calls;
  } finally {
    await opened.stop();
  }
};

/** The mean of each kind of call, in the order in which they first came. */
export const meansOf = (calls: readonly MeasuredCall[]): readonly MeasuredCall[] =>
  [...new Set(calls.map(({ name }) => name))].map((name) => {
    const same = calls.filter((call) => call.name === name);
    const mean = (pick: (call: MeasuredCall) => number): number => same.reduce((sum, call) => sum + pick(call), 0) / same.length;
    return {
      name,
      reads: mean((one) => one.reads),
      writes: mean((one) => one.writes),
      milliseconds: mean((one) => one.milliseconds),
      bytes: mean((one) => one.bytes),
    };
  });
