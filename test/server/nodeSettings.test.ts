import { describe, expect, test } from 'vitest';
import { readNodeSettings } from '../../server/nodeSettings.ts';

const GIVEN = {
  ISSUER: 'https://id.example',
  AUDIENCE: 'giaouoc-api',
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
  FILES_DIR: '/data/files',
  SEALS_DIR: '/data/seals',
};

describe('the settings of a service of one’s own', () => {
  test('need issuer, audience, engine, files and seals', () => {
    expect(readNodeSettings({}, GIVEN)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      table: { tableName: 'giao-uoc', region: 'local', endpoint: 'http://127.0.0.1:8000', credentials: null },
      files: { folder: '/data/files' },
      seals: { folder: '/data/seals' },
      mail: null,
    });
  });

  test.each(Object.keys(GIVEN))('stop the start without %s, and name it', (name) => {
    expect(() => readNodeSettings({}, { ...GIVEN, [name]: '' })).toThrow(name.replace(/_DIR$/, ''));
  });

  test('are taken from the environment before the file, and an empty variable is none', () => {
    const read = readNodeSettings({ PORT: '8080', AUDIENCE: '', HOME: 'elsewhere' }, { ...GIVEN, PORT: 9000 });
    expect(read).toMatchObject({ port: 8080, audience: 'giaouoc-api' });
  });

  test('name what a file says beside them', () => {
    expect(() => readNodeSettings({}, { ...GIVEN, AUDIENC: 'x' })).toThrow('AUDIENC');
    expect(() => readNodeSettings({}, { ...GIVEN, PORT: true })).toThrow('PORT');
    expect(() => readNodeSettings({}, [])).toThrow('one object');
  });

  test('keep files in a bucket where one is named, and then need its keys', () => {
    const { FILES_DIR: _folder, ...rest } = GIVEN;
    const bucket = { ...rest, FILES_BUCKET: 'files', S3_ENDPOINT: 'https://s3.example/', S3_KEY_ID: 'k', S3_SECRET: 's' };
    expect(readNodeSettings({}, bucket).files).toEqual({
      bucket: { bucket: 'files', region: 'local', endpoint: 'https://s3.example' },
      credentials: { keyId: 'k', secret: 's', session: null },
    });
    expect(() => readNodeSettings({}, { ...bucket, S3_SECRET: '' })).toThrow('S3_SECRET');
    expect(() => readNodeSettings({}, { ...bucket, FILES_DIR: '/x' })).toThrow('either FILES_DIR or FILES_BUCKET');
  });

  test('of an engine that asks whom it talks to come as a pair', () => {
    const keys = { DYNAMODB_KEY_ID: 'k', DYNAMODB_SECRET: 's' };
    expect(readNodeSettings(keys, GIVEN).table.credentials).toEqual({ accessKeyId: 'k', secretAccessKey: 's' });
    expect(() => readNodeSettings({ DYNAMODB_KEY_ID: 'k' }, GIVEN)).toThrow('DYNAMODB_SECRET');
  });

  test.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, isTlsFromStart: false, login: null }],
    ['smtps://an%40x:p%3A1@mail.example', { port: 465, isTlsFromStart: true, login: { user: 'an@x', password: 'p:1' } }],
    ['smtp://mail.example:2525', { port: 2525 }],
  ])('read the mail server %s', (SMTP_URL, wanted) => {
    expect(readNodeSettings({ SMTP_URL, MAIL_FROM: 'thi-dua@tinh.example' }, GIVEN).mail).toMatchObject(wanted);
  });

  test.each([
    ['mail.example', 'a@b'],
    ['http://mail.example', 'a@b'],
    ['smtp://mail.example', 'Thi đua <a@b>'],
    ['smtp://mail.example', ''],
  ])('refuse the mail server %j from %j', (SMTP_URL, MAIL_FROM) => {
    expect(() => readNodeSettings({ SMTP_URL, MAIL_FROM }, GIVEN)).toThrow(/SMTP_URL|MAIL_FROM/);
  });
});
