import type { JsonValue } from './protocol.ts';

export interface HostProperty {
  readonly get: () => JsonValue;
  /** Left out where Excel's property is read-only. */
  readonly set?: (value: JsonValue) => void;
}

/** What a method gives: an object to go on with, `null` for a null object, or a plain value. */
export type MethodResult = HostObject | null | { readonly value: JsonValue };

/** An argument of a method: a plain value, or an object that another path leads to. */
export type MethodArgument = JsonValue | HostObject;

/** One object of Excel's model as the client sees it. Members by their names in the documentation. */
export interface HostObject {
  /** The class of the documentation, e.g. `Worksheet`. */
  readonly type: string;
  /** What the client knows the object by again; sent as `Id` or `_Id`. */
  readonly id?: string;
  /** What `getItem` finds it by beside its id. */
  readonly key?: string;
  /** The client may keep the object by a reference after its batch (`_KeepReference`). */
  readonly isKeepable?: boolean;
  readonly properties: { readonly [name: string]: HostProperty };
  /** Objects that hang on this one. */
  readonly objects?: { readonly [name: string]: () => HostObject | null };
  readonly methods?: { readonly [name: string]: (...args: readonly MethodArgument[]) => MethodResult };
  /** For a collection: its members. */
  readonly items?: () => readonly HostObject[];
}

export const DONE: MethodResult = { value: null };

export const isHostObject = (result: MethodResult | MethodArgument | undefined): result is HostObject =>
  typeof result === 'object' && result !== null && 'type' in result && 'properties' in result;

export const readOnly = (get: () => JsonValue): HostProperty => ({ get });
