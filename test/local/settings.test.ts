import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLocalSettings, SettingRefused } from '../../local/settings.ts';

const FOLDER = resolve('somewhere');

describe('settings of the start', () => {
  test('have their defaults', () => {
    expect(readLocalSettings({}, FOLDER)).toEqual({ port: 3000, dataDir: join(FOLDER, '.data'), samples: 'all' });
    expect(readLocalSettings({ DATA_DIR: '', SAMPLES: '' }, FOLDER)).toEqual(readLocalSettings({}, FOLDER));
  });

  test('are read where they are set', () => {
    const settings = readLocalSettings({ PORT: '0', DATA_DIR: 'kept', SAMPLES: 'cao-bang-noi-chinh-2018' }, FOLDER);
    expect(settings).toEqual({ port: 0, dataDir: join(FOLDER, 'kept'), samples: { bloc: 'cao-bang-noi-chinh-2018' } });
    expect(readLocalSettings({ SAMPLES: 'none' }, FOLDER).samples).toBe('none');
    expect(readLocalSettings({ DATA_DIR: resolve('elsewhere') }, FOLDER).dataDir).toBe(resolve('elsewhere'));
  });

  test.each([{ PORT: '-1' }, { PORT: '65536' }, { PORT: '80a' }, { SAMPLES: '../x' }, { SAMPLES: 'a b' }])(
    'refuse %o by its name',
    (one) => {
      const [name = ''] = Object.keys(one);
      expect(() => readLocalSettings(one, FOLDER)).toThrow(SettingRefused);
      expect(() => readLocalSettings(one, FOLDER)).toThrow(name);
    },
  );
});
