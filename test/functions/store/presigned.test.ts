import { describe, expect, test } from 'vitest';
import { leaveFault, presigned, type GrantedRequest, type RequestToGrant } from '../../../functions/store/presigned.ts';

/** The account of Amazon's own example, "Authenticating Requests: Using Query Parameters" of the S3 API reference. */
const EXAMPLE = { keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', session: null };
const NOW = Date.parse('2013-05-24T00:00:00Z');
const HOST = 'examplebucket.s3.amazonaws.com';

const example: RequestToGrant = { method: 'GET', host: HOST, path: '/test.txt', region: 'us-east-1', now: NOW, seconds: 86_400 };

test('an address that carries its own leave is signed as Amazon signs its example', () => {
  expect(presigned(example, EXAMPLE)).toBe(
    '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
      '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('the token of a session comes along, and is signed', () => {
  const [, query = ''] = presigned(example, { ...EXAMPLE, session: 'a token' }).split('?');

  expect(new URLSearchParams(query).get('X-Amz-Security-Token')).toBe('a token');
  expect(query).not.toContain('aeeed9bb');
});

describe('a leave', () => {
  const headers = { 'content-length': '12', 'content-type': 'application/pdf', 'x-amz-checksum-sha256': 'abc=' };
  const granted: RequestToGrant = {
    ...example,
    method: 'PUT',
    path: '/evidence/a/b',
    headers,
    query: { 'x-id': "Báo cáo (1)'*!" },
    seconds: 900,
  };
  const [path = '', query = ''] = presigned(granted, EXAMPLE).split('?');
  const asked = (some: Partial<GrantedRequest> = {}): GrantedRequest => ({
    method: 'PUT',
    host: HOST,
    path,
    query: new URLSearchParams(query),
    headers: { ...headers, 'user-agent': 'Excel' },
    region: 'us-east-1',
    now: NOW + 900_000,
    ...some,
  });
  const changed = (name: string, value: string): URLSearchParams => {
    const search = new URLSearchParams(query);
    search.set(name, value);
    return search;
  };

  test('is good as it was given, to its last second, whatever else comes along', () => {
    expect(leaveFault(asked(), EXAMPLE)).toBeNull();
  });

  test('is over a moment later, and not yet begun long before', () => {
    expect(leaveFault(asked({ now: NOW + 900_001 }), EXAMPLE)).toBe('expired');
    expect(leaveFault(asked({ now: NOW - 5 * 60_000 }), EXAMPLE)).toBeNull();
    expect(leaveFault(asked({ now: NOW - 5 * 60_000 - 1 }), EXAMPLE)).toBe('expired');
  });

  test.each([
    ['another verb', { method: 'GET' }],
    ['another path', { path: '/evidence/a/c' }],
    ['another host', { host: 'elsewhere' }],
    ['another size', { headers: { ...headers, 'content-length': '13' } }],
    ['another type', { headers: { ...headers, 'content-type': 'text/html' } }],
    ['another checksum', { headers: { ...headers, 'x-amz-checksum-sha256': 'abd=' } }],
    ['no checksum', { headers: { 'content-length': '12', 'content-type': 'application/pdf' } }],
    ['a longer time', { query: changed('X-Amz-Expires', '901') }],
    ['a later beginning', { query: changed('X-Amz-Date', '20130525T000000Z') }],
    ['another name to save as', { query: changed('x-id', 'other') }],
    ['fewer signed headers', { query: changed('X-Amz-SignedHeaders', 'host') }],
    ['no signature', { query: changed('X-Amz-Signature', '') }],
    ['no leave at all', { query: new URLSearchParams() }],
  ])('is worth nothing with %s', (_what, some) => {
    expect(leaveFault(asked(some), EXAMPLE)).toBe('signature');
  });

  test('is worth nothing elsewhere', () => {
    expect(leaveFault(asked(), { ...EXAMPLE, secret: 'another' })).toBe('signature');
    expect(leaveFault(asked({ region: 'ap-southeast-1' }), EXAMPLE)).toBe('signature');
  });
});
