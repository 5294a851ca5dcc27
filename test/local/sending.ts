import { addressOf } from '#core/endpoints/addressOf.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { CAO_BANG, type SpawnedLocal } from './spawnLocal.ts';

export type Receipt = ReplyOf<typeof endpoints.sendSubmission>['receipt'];

export type Board = ReplyOf<typeof endpoints.listSubmissions>;

const PLACE = { bloc: CAO_BANG, edition: '2018' };

/** Sends an agency's sheet as its staff, over HTTP. */
export const sendTo = async (
  { origin, bearer }: SpawnedLocal,
  agency: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${origin}${addressOf(endpoints.sendSubmission, { ...PLACE, agency })}`, {
    method: 'POST',
    headers: {
      authorization: await bearer(`cb2018-${agency.toLowerCase()}-staff`),
      'content-type': XLSX,
      'idempotency-key': `key of ${agency}`.replaceAll(' ', '-'),
      ...headers,
    },
    body: new Uint8Array(bytes),
  });

export const receiptIn = async (response: Response): Promise<Receipt> => ((await response.json()) as { receipt: Receipt }).receipt;

/** What the chair sees of who has sent. */
export const boardOf = async ({ origin, bearer }: SpawnedLocal): Promise<Board> => {
  const headers = { authorization: await bearer('cb2018-chair') };
  const response = await fetch(`${origin}${addressOf(endpoints.listSubmissions, PLACE)}`, { headers });
  return (await response.json()) as Board;
};

/** Asks for something below the period as somebody. */
export const askBelow = async ({ origin, bearer }: SpawnedLocal, person: string, path: string): Promise<Response> =>
  fetch(`${origin}/api/blocs/${CAO_BANG}/periods/2018${path}`, { headers: { authorization: await bearer(person) } });
