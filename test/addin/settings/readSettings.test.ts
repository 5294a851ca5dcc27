// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../addin/settings/readSettings.ts';
import shipped from '../../../addin/public/settings.json';

const PAGE = 'https://nop.example/pane/taskpane.html';

const settingsAt = (query = '', change: Readonly<Record<string, unknown>> = {}) =>
  settingsOf({ ...shipped, ...change }, new URL(`${PAGE}${query}`));

describe('settingsOf', () => {
  test('reads what lies beside the pane, its addresses on the pane’s own site', () => {
    expect(settingsAt()).toEqual({
      api: '',
      dialog: 'https://nop.example/pane/dialog.html',
      webDoor: 'https://nop.example/nop',
      language: 'vi',
      opensAt: 'sheet',
      signIn: {
        authorization: 'https://nop.example/oidc/auth',
        token: 'https://nop.example/oidc/token',
        clientId: 'giaouoc-pane',
        scope: 'openid profile email',
      },
    });
  });

  test('takes addresses of another site as they are, and the API’s without its last slash', () => {
    const settings = settingsAt('', { api: 'https://api.example/', token: 'https://id.example/oauth2/token' });
    expect(settings).toMatchObject({ api: 'https://api.example', signIn: { token: 'https://id.example/oauth2/token' } });
  });

  test.each([
    ['?lang=en', 'en'],
    ['?lang=vi', 'vi'],
    ['?lang=fr', 'vi'],
    ['?lang=EN', 'vi'],
    ['', 'vi'],
  ])('opens "%s" in %s', (query, language) => {
    expect(settingsAt(query).language).toBe(language);
  });

  test.each([
    ['?open=signIn', 'signIn'],
    ['?open=sheet', 'sheet'],
    ['?open=board', 'sheet'],
    ['?open=', 'sheet'],
  ])('opens "%s" at %s', (query, opensAt) => {
    expect(settingsAt(query).opensAt).toBe(opensAt);
  });

  test.each([
    ['?person=cb2018-ttt-staff', 'cb2018-ttt-staff'],
    ['?lang=en&person=an%40b.vn%26x', 'an@b.vn&x'],
    ['?person=', ''],
    ['', null],
  ])('hands the person of "%s" to the sign-in window as %s', (query, person) => {
    const dialog = new URL(settingsAt(query).dialog);
    expect(dialog.searchParams.get('person')).toBe(person);
    expect([...dialog.searchParams.keys()].filter((key) => key !== 'person')).toEqual([]);
  });

  test.each(['api', 'authorization', 'token', 'clientId', 'scope'])('refuses settings without %s and names it', (name) => {
    expect(() => settingsAt('', { [name]: undefined })).toThrow(`settings.json: ${name} is missing`);
    expect(() => settingsAt('', { [name]: 7 })).toThrow(name);
  });

  test.each([[null], ['text'], [7]])('refuses %j, which is no object', (json) => {
    expect(() => settingsOf(json, new URL(PAGE))).toThrow('no object');
  });
});
