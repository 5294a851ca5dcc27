import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysIn, publicKeys } from '../../local/signIn/keys.ts';
import { CLIENT_ID, TOKEN_SECONDS } from '../../local/signIn/mintToken.ts';
import { rememberRunning } from '../../local/signIn/running.ts';
import { printToken } from '../../local/token.ts';
import { tokenVerifier } from '../../server/verifyToken.ts';
import { hung, lan, quy, seededPeople } from './signIn/seededPeople.ts';

const issuer = 'http://localhost:3000/oidc';
let dataDir: string;
let unused: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'token-'));
  unused = await mkdtemp(join(tmpdir(), 'token-'));
  await rememberRunning(dataDir, { issuer, people: seededPeople });
});

afterAll(() => Promise.all([dataDir, unused].map((folder) => rm(folder, { recursive: true, force: true }))));

describe('npm run -s token', () => {
  test.each([lan.id, lan.email])('prints a token for %s that the service takes', async (wanted) => {
    const { exitCode, stdout, stderr } = await printToken(wanted, dataDir, Date.now());
    const verify = tokenVerifier({ issuer, audience: CLIENT_ID, keys: publicKeys(await keysIn(dataDir)) });

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    await expect(verify(`Bearer ${stdout.trim()}`)).resolves.toMatchObject({ sub: lan.id, client_id: CLIENT_ID, token_use: 'access' });
  });

  test('prints one that ends with the working day', async () => {
    const now = Date.now() - TOKEN_SECONDS * 1000 - 2000;
    const { stdout } = await printToken(lan.id, dataDir, now);
    const verify = tokenVerifier({ issuer, audience: CLIENT_ID, keys: publicKeys(await keysIn(dataDir)) });

    await expect(verify(`Bearer ${stdout.trim()}`)).resolves.toBeNull();
  });

  test('lists the people when no one is named', async () => {
    const { exitCode, stdout } = await printToken(undefined, dataDir, 0);

    expect(exitCode).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      `${lan.id}\t${lan.name}\tstaff, Sở Tư pháp`,
      `${hung.id}\t${hung.name}\tchair, Thanh tra tỉnh; staff, Thanh tra tỉnh`,
      `${quy.id}\t${quy.name}\tadministrator`,
    ]);
  });

  test('says so for somebody who is not there', async () => {
    expect(await printToken('p-nobody', dataDir, 0)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('p-nobody'),
    });
  });

  test('says so where nothing was started', async () => {
    expect(await printToken(lan.id, unused, 0)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('npm start') });
  });
});
