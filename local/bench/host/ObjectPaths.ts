import { refuseTooNew } from './apiLevels.ts';
import { invalidReference, notImplemented } from './HostError.ts';
import { DONE, isHostObject, type HostObject, type MethodArgument, type MethodResult } from './HostObject.ts';
import { pathType, type ArgumentInfo, type Batch, type ObjectPath } from './protocol.ts';
import { memberName } from './query.ts';

export interface PathContext {
  readonly workbook: () => HostObject;
  readonly level: string;
  /** Ranges that the client keeps after the batch that made them, by reference id. */
  readonly references: Map<string, HostObject>;
}

/**
 * The internal service that the client wakes once its event handlers stand, on the Office-on-the-web path.
 * It is no part of Excel's model and changes nothing.
 */
const INTERNAL_SERVICE: HostObject = {
  type: 'AddinInternalService',
  properties: {},
  methods: { notifyActionHandlerReady: () => DONE },
};

/** Follows the paths of one batch; each is followed once, so that an object made by a method is made once. */
export class ObjectPaths {
  readonly #paths: Batch['ObjectPaths'];
  readonly #context: PathContext;
  readonly #followed = new Map<number, HostObject | null>();

  constructor(paths: Batch['ObjectPaths'], context: PathContext) {
    this.#paths = paths;
    this.#context = context;
  }

  /** `null` is a null object, and so is whatever hangs on one. */
  follow(id: number): HostObject | null {
    const known = this.#followed.get(id);
    if (known !== undefined) return known;
    const object = this.#find(this.#pathOf(id));
    this.#followed.set(id, object);
    return object;
  }

  call(object: HostObject, wire: string, info: ArgumentInfo | undefined): MethodResult {
    const name = memberName(wire);
    refuseTooNew(`${object.type}.${name}`, this.#context.level);
    const method = object.methods?.[name];
    if (!method) throw notImplemented(`${object.type}.${name}`);
    return method(...this.arguments(info));
  }

  arguments(info: ArgumentInfo | undefined): readonly MethodArgument[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index];
      return path ? this.follow(path) : value;
    });
  }

  /** Where an error stands, as the client reports it. */
  locationOf(id: number): string {
    return this.#paths[id]?.Name ?? 'Workbook';
  }

  #pathOf(id: number): ObjectPath {
    const path = this.#paths[id];
    if (!path) throw invalidReference();
    return path;
  }

  #find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.globalObject:
        return this.#context.workbook();
      case pathType.newObject:
        return this.#newObject(path.Name ?? '');
      case pathType.referenceId:
        return this.#referenced(path.Name ?? '');
      case pathType.nullObject:
        return null;
      default:
        return this.#fromParent(path);
    }
  }

  #fromParent(path: ObjectPath): HostObject | null {
    const parent = path.ParentObjectPathId ? this.follow(path.ParentObjectPathId) : null;
    if (!parent) return null;
    const name = path.Name ?? '';
    if (path.ObjectPathType === pathType.property) return this.#property(parent, memberName(name));
    const wire = path.ObjectPathType === pathType.indexer ? 'GetItem' : name;
    const result = this.call(parent, wire, path.ArgumentInfo);
    if (result === null || isHostObject(result)) return result;
    throw notImplemented(`${parent.type}.${memberName(wire)} as an object`);
  }

  #property(parent: HostObject, name: string): HostObject | null {
    refuseTooNew(`${parent.type}.${name}`, this.#context.level);
    const open = parent.objects?.[name];
    if (!open) throw notImplemented(`${parent.type}.${name}`);
    return open();
  }

  #referenced(id: string): HostObject {
    const object = this.#context.references.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  #newObject(name: string): HostObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') return INTERNAL_SERVICE;
    throw notImplemented(`new ${name}`);
  }
}
