import { invalidArgument } from '../HostError.ts';
import { DONE, isHostObject, type HostObject, type MethodArgument } from '../HostObject.ts';
import type { JsonValue } from '../protocol.ts';
import { collectionObject } from './collectionObject.ts';

/** Key and value pairs that the add-in keeps in the workbook. */
export const settingsObject = (settings: Map<string, JsonValue>): HostObject =>
  collectionObject('SettingCollection', () => [...settings.keys()].map((key) => settingObject(settings, key)), {
    add: (key, value) => {
      if (typeof key !== 'string' || isHostObject(value)) throw invalidArgument('a key and a value');
      settings.set(key, plain(value));
      return settingObject(settings, key);
    },
  });

const settingObject = (settings: Map<string, JsonValue>, key: string): HostObject => ({
  type: 'Setting',
  id: key,
  key,
  properties: {
    key: readOnlyKey(key),
    value: { get: () => settings.get(key) ?? null, set: (value) => void settings.set(key, value) },
  },
  methods: {
    delete: () => {
      settings.delete(key);
      return DONE;
    },
  },
});

const readOnlyKey = (key: string) => ({ get: () => key });

const plain = (value: Exclude<MethodArgument, HostObject> | undefined): JsonValue => value ?? null;
