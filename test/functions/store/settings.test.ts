import { describe, expect, test } from 'vitest';
import { readStoreSettings } from '../../../functions/store/settings.ts';

describe('settings of the store', () => {
  const CLOUD = { TABLE_NAME: 'table', AWS_REGION: 'ap-southeast-1' };

  test('name table and region; an endpoint only where there is one', () => {
    expect(readStoreSettings(CLOUD)).toEqual({ tableName: 'table', region: 'ap-southeast-1', endpoint: null });
    expect(readStoreSettings({ ...CLOUD, DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' }).endpoint).toBe('http://127.0.0.1:1');
    expect(readStoreSettings({ ...CLOUD, DYNAMODB_ENDPOINT: '' }).endpoint).toBeNull();
  });

  test.each(['TABLE_NAME', 'AWS_REGION'])('name %s where it is missing or empty', (name) => {
    expect(() => readStoreSettings({ ...CLOUD, [name]: undefined })).toThrow(name);
    expect(() => readStoreSettings({ ...CLOUD, [name]: '' })).toThrow(name);
  });
});
