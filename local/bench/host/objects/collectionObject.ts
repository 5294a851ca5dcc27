import { invalidArgument, itemNotFound } from '../HostError.ts';
import { isHostObject, type HostObject, type MethodArgument } from '../HostObject.ts';

type Methods = NonNullable<HostObject['methods']>;

/** A collection: its items by id or, whatever the case, by name. */
export const collectionObject = (type: string, items: () => readonly HostObject[], more: Methods = {}): HostObject => {
  const find = (key: MethodArgument | undefined): HostObject | null => {
    if (typeof key !== 'string') throw invalidArgument('a name or an id');
    return items().find(({ id, key: name }) => id === key || name?.toLowerCase() === key.toLowerCase()) ?? null;
  };
  return {
    type,
    properties: {},
    items,
    methods: {
      getItem: (key) => {
        const item = find(key);
        if (!isHostObject(item)) throw itemNotFound();
        return item;
      },
      getItemOrNullObject: (key) => find(key),
      getCount: () => ({ value: items().length }),
      ...more,
    },
  };
};
