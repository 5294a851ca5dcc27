import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../../functions/store/auditTrail.ts';
import { findMembershipsOf } from '../../functions/store/members.ts';
import type { Store } from '../../functions/store/Store.ts';
import { findPerson } from '../../server/findPerson.ts';
import { foundBloc } from '../../server/foundBloc.ts';
import { startTestTable, type TestTable } from '../functions/store/testStore.ts';
import { CAO_BANG, sampleJson } from '../sampleBlocs.ts';

let table: TestTable;
let store: Store;

beforeAll(async () => {
  table = await startTestTable();
  store = table.open();
});

afterAll(() => table.stop());

const founder = { id: 'sub-1', name: 'Quản trị' };

describe('a first bloc', () => {
  test('gets an administrator, and founded twice it stays as it was', async () => {
    const first = await foundBloc(store, sampleJson(CAO_BANG), founder);
    const again = await foundBloc(store, sampleJson(CAO_BANG), founder);
    const { entries } = await listAudit(store, first.id, { after: null, limit: 100 });

    expect(again).toEqual(first);
    expect(await findMembershipsOf(store, 'sub-1')).toMatchObject([{ bloc: first.id, role: 'administrator', agency: null, to: null }]);
    expect(entries.map(({ action, by }) => [action, by])).toEqual([
      ['bloc.saved', 'npm run found'],
      ['member.saved', 'npm run found'],
    ]);
  });

  test('is refused where its file is faulty', async () => {
    await expect(foundBloc(store, { id: 'x' }, founder)).rejects.toMatchObject({ code: 'bloc.malformed' });
  });
});

describe('the owner of an address', () => {
  /** Answers as the sign-in service documents it, and keeps what it was asked. */
  const asked = async (status: number, answer: object) => {
    const heard: { target?: unknown; body?: unknown; authorization?: unknown } = {};
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        Object.assign(heard, { target: request.headers['x-amz-target'], authorization: request.headers.authorization });
        heard.body = JSON.parse(Buffer.concat(chunks).toString());
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const credentials = { keyId: 'id', secret: 'secret', session: null };
    const found = findPerson({ region: 'ap-southeast-1', pool: 'pool-1', endpoint }, 'lan@example.vn', credentials, Date.now());
    const outcome = await found.catch((error: unknown) => error);
    await new Promise((resolve) => server.close(resolve));
    return { heard, outcome };
  };

  test('is asked for with a signed request, and known by the id that their tokens bear', async () => {
    const attributes = [
      { Name: 'sub', Value: 'sub-2' },
      { Name: 'name', Value: 'Lan' },
    ];
    const { heard, outcome } = await asked(200, { Username: 'sub-2', UserAttributes: attributes });

    expect(outcome).toEqual({ id: 'sub-2', name: 'Lan' });
    expect(heard).toMatchObject({
      target: 'AWSCognitoIdentityProviderService.AdminGetUser',
      body: { UserPoolId: 'pool-1', Username: 'lan@example.vn' },
      authorization: expect.stringMatching(/\/ap-southeast-1\/cognito-idp\/aws4_request,SignedHeaders=.*Signature=\w{64}$/),
    });
  });

  test('who has no account is named', async () => {
    const { outcome } = await asked(400, { __type: 'UserNotFoundException' });

    expect(outcome).toMatchObject({ message: 'nobody has an account with the address lan@example.vn' });
  });

  test('is not guessed where the service refuses', async () => {
    const { outcome } = await asked(403, { __type: 'AccessDeniedException' });

    expect(outcome).toMatchObject({ message: 'the sign-in service answered 403 AccessDeniedException' });
  });
});
