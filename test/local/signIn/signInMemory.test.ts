import { describe, expect, test } from 'vitest';
import { signInMemory } from '../../../local/signIn/signInMemory.ts';

describe('the memory of the sign-in', () => {
  test('gives a thing back until its time is over', async () => {
    let now = 0;
    const shelf = signInMemory(() => now)('Interaction');
    await shelf.upsert('a', { uid: 'u' }, 10);

    now = 9_999;
    expect(await shelf.find('a')).toEqual({ uid: 'u' });
    expect(await shelf.findByUid('u')).toEqual({ uid: 'u' });
    now = 10_000;
    expect(await shelf.find('a')).toBeUndefined();
    expect(await shelf.findByUid('u')).toBeUndefined();
  });

  test('marks what was consumed, and keeps it', async () => {
    const shelf = signInMemory(() => 5_000)('AuthorizationCode');
    await shelf.upsert('a', { grantId: 'g' }, 10);
    await shelf.consume('a');

    expect(await shelf.find('a')).toEqual({ grantId: 'g', consumed: 5 });
  });

  test('revokes a grant in every model, and no other grant', async () => {
    const shelfOf = signInMemory(() => 0);
    await shelfOf('AccessToken').upsert('a', { grantId: 'g' }, 10);
    await shelfOf('RefreshToken').upsert('b', { grantId: 'g' }, 10);
    await shelfOf('RefreshToken').upsert('c', { grantId: 'h' }, 10);
    await shelfOf('AccessToken').revokeByGrantId('g');

    expect(await shelfOf('AccessToken').find('a')).toBeUndefined();
    expect(await shelfOf('RefreshToken').find('b')).toBeUndefined();
    expect(await shelfOf('RefreshToken').find('c')).toEqual({ grantId: 'h' });
  });

  test('keeps models apart, and forgets what is destroyed', async () => {
    const shelfOf = signInMemory(() => 0);
    await shelfOf('Session').upsert('a', {}, 10);
    expect(await shelfOf('Grant').find('a')).toBeUndefined();
    await shelfOf('Session').destroy('a');
    expect(await shelfOf('Session').find('a')).toBeUndefined();
  });
});
