import { levelOf, refuseTooNew, reaches } from './apiLevels.ts';
import { notImplemented } from './HostError.ts';
import type { HostObject } from './HostObject.ts';
import type { JsonValue, QueryInfo } from './protocol.ts';

type Reply = Record<string, JsonValue>;

/** Members are `rowIndex` in the documentation and `RowIndex` in the replies. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const memberName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/** What the client knows an object by: `Id` where the class shows it to everybody, else `_Id`. */
export const identityOf = ({ id, properties }: HostObject): Reply => (id === undefined ? {} : { [properties['id'] ? 'Id' : '_Id']: id });

/**
 * What `load` asks for. A collection gives its items; a path like `format/fill/color` follows the objects; nothing at all,
 * or `$all`, gives every plain property of the level.
 */
export const answerQuery = (object: HostObject, query: QueryInfo, level: string): JsonValue => {
  const select = query.Select ?? [];
  if (!object.items) return { ...identityOf(object), ...loaded(object, select, level) };
  const ofItems = select.filter((path) => path !== 'items').map((path) => path.replace(/^items\//, ''));
  const from = query.Skip ?? 0;
  const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
  return { _Items: items.map((item) => answerQuery(item, { Select: ofItems }, level)) };
};

const loaded = (object: HostObject, select: readonly string[], level: string): Reply => {
  const reply: Reply = {};
  const deeper = new Map<string, string[]>();
  for (const path of select.length === 0 ? ['$all'] : select) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest.join('/')]);
    else if (first === '$all' || first === '$none') Object.assign(reply, first === '$all' ? allOf(object, level) : {});
    else if (object.objects?.[first]) deeper.set(first, [...(deeper.get(first) ?? []), '$all']);
    else if (first !== '_ReferenceId') reply[wireName(first)] = propertyOf(object, first, level);
  }
  for (const [name, paths] of deeper) reply[wireName(name)] = linked(object, name, paths, level);
  return reply;
};

const allOf = (object: HostObject, level: string): Reply =>
  Object.fromEntries(
    Object.entries(object.properties)
      .filter(([name]) => reaches(level, levelOf(`${object.type}.${name}`)))
      .map(([name, { get }]) => [wireName(name), get()]),
  );

const propertyOf = ({ type, properties }: HostObject, name: string, level: string): JsonValue => {
  refuseTooNew(`${type}.${name}`, level);
  const property = properties[name];
  if (!property) throw notImplemented(`${type}.${name}`);
  return property.get();
};

const linked = ({ type, objects }: HostObject, name: string, paths: readonly string[], level: string): JsonValue => {
  refuseTooNew(`${type}.${name}`, level);
  const follow = objects?.[name];
  if (!follow) throw notImplemented(`${type}.${name}`);
  const object = follow();
  return object && answerQuery(object, { Select: paths }, level);
};
