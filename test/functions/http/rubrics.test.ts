import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { bodyOf, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

type Raw = Record<string, Json>;

interface RubricJson extends Raw {
  readonly criteria: Raw[];
}

/** The bloc of the test with something changed in a copy of its file. */
const changed = ({ json }: Bloc, change: (rubric: RubricJson, file: Raw) => void): Bloc => {
  const copy = structuredClone(json) as Raw;
  change(copy['rubric'] as RubricJson, copy);
  return readBloc(copy);
};

const criterion = ({ criteria }: RubricJson, code: string): Raw => {
  const found = criteria.find((one) => one['code'] === code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
};

const book = (bloc: Bloc): Uint8Array => writeWorkbook(rubricWorkbook(bloc, messagesOf('vi')));

const hashIn = ({ rubricJson }: Bloc): string => hashOf(rubricJson, sha256);

let here: OpenedBloc;

beforeAll(async () => {
  here = await openBloc();
});

afterAll(async () => {
  await here.stop();
});

const read = async <One extends Endpoint>(endpoint: One, asked: Parameters<OpenedBloc['ask']>[2] = {}, person = 'chair') => {
  const body = bodyOf(endpoint, await here.ask(person, endpoint, asked));
  if (endpoint.reply.kind === 'json') expect(v.safeParse(endpoint.reply.schema, body).issues, endpoint.name).toBeUndefined();
  return body;
};

const publish = (bloc: Bloc, base: string, { person = 'chair', query = {} }: { person?: string; query?: Record<string, string> } = {}) =>
  here.ask(person, endpoints.publishRubric, { bytes: book(bloc), headers: { 'if-match': `"${base}"` }, query });

const retitled = (bloc: Bloc, title: string): Bloc =>
  changed(bloc, (rubric) => {
    criterion(rubric, 'I.1.a')['title'] = title;
  });

describe('who may', () => {
  test.each(['vice-chair', 'ttt-head', 'ttt-staff', 'observer'])('publish: not %s', async (person) => {
    const refused = await publish(retitled(here.bloc, 'Tên khác'), hashIn(here.bloc), { person });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'permission.denied' });
  });

  test.each(['ttt-head', 'ttt-staff', 'observer'])('compare or try a workbook of their own: not %s', async (person) => {
    for (const endpoint of [endpoints.compareRubric, endpoints.tryRubric]) {
      expect(problemOf(await here.ask(person, endpoint, { bytes: book(here.bloc) })).code).toBe('permission.denied');
    }
  });
});

describe('the versions of a rubric', () => {
  test('begin with the one that the year was opened with', async () => {
    const list = await read(endpoints.listRubricVersions, {}, 'ttt-staff');

    expect(list).toMatchObject({ current: 1, hash: hashIn(here.bloc), frozen: false });
    expect(list.versions).toEqual([
      {
        version: 1,
        hash: hashIn(here.bloc),
        previousHash: null,
        publishedAt: expect.any(String) as string,
        by: { id: 'npm start', name: 'npm start' },
        reason: null,
      },
    ]);
  });

  test('a workbook is compared without anything being kept', async () => {
    const next = retitled(here.bloc, 'Học tập nghị quyết');

    expect(await read(endpoints.compareRubric, { bytes: book(next) })).toMatchObject({
      faults: [],
      beyond: [],
      current: { version: 1, hash: hashIn(here.bloc) },
      hash: hashIn(next),
      frozen: false,
      sendAgain: [],
      changes: [
        { is: 'changed', field: 'title', text: expect.stringMatching(/^I\.1\.a: nội dung “.+” → “Học tập nghị quyết”$/) as string },
      ],
    });
    expect((await read(endpoints.listRubricVersions)).current).toBe(1);
  });

  test('a new one is published by the chair, and its reply may be asked for again', async () => {
    const next = retitled(here.bloc, 'Học tập nghị quyết');
    const first = await publish(next, hashIn(here.bloc));
    const again = await publish(next, hashIn(here.bloc));

    expect(bodyOf(endpoints.publishRubric, first)).toMatchObject({
      version: 2,
      hash: hashIn(next),
      previousHash: hashIn(here.bloc),
      by: { id: 'cb2018-chair' },
      reason: null,
      sendAgain: [],
    });
    expect(first.headers?.['etag']).toBe(`"${hashIn(next)}"`);
    expect(again.body).toBe(first.body);
    expect(again.headers?.['idempotent-replayed']).toBe('true');
    expect(await read(endpoints.listRubricVersions)).toMatchObject({ current: 2, versions: [{ version: 1 }, { version: 2 }] });
    expect((await read(endpoints.readPeriod)).rubric).toBe(hashIn(next));
  });
});
