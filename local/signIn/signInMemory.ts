interface Entry {
  readonly payload: Payload;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

interface Payload {
  readonly uid?: string;
  readonly grantId?: string;
  readonly consumed?: number;
}

/** What oidc-provider keeps between the steps of a sign-in, one for each of its models. */
export interface SignInShelf {
  readonly upsert: (id: string, payload: Payload, expiresIn: number) => Promise<void>;
  readonly find: (id: string) => Promise<Payload | undefined>;
  readonly findByUid: (uid: string) => Promise<Payload | undefined>;
  readonly findByUserCode: (code: string) => Promise<undefined>;
  readonly consume: (id: string) => Promise<void>;
  readonly destroy: (id: string) => Promise<void>;
  readonly revokeByGrantId: (grantId: string) => Promise<void>;
}

/**
 * Keeps it in memory, each thing as long as it is valid: a restart only breaks off the sign-ins that are under way, and sets
 * refresh tokens back. Nobody signs in by a code typed elsewhere, so `findByUserCode` never finds one.
 *
 * @param now milliseconds since 1970
 */
export const signInMemory = (now: () => number): ((model: string) => SignInShelf) => {
  const shelves = new Map<string, Map<string, Entry>>();

  const forget = (unwanted: (entry: Entry) => boolean): void => {
    for (const shelf of shelves.values()) for (const [id, entry] of shelf) if (unwanted(entry)) shelf.delete(id);
  };
  const isOver = ({ expires }: Entry): boolean => expires <= now();

  return (model) => {
    const shelf = shelves.get(model) ?? new Map<string, Entry>();
    shelves.set(model, shelf);
    const valid = (): readonly Entry[] => [...shelf.values()].filter((entry) => !isOver(entry));

    return {
      async upsert(id, payload, expiresIn) {
        forget(isOver);
        shelf.set(id, { payload, expires: now() + expiresIn * 1000 });
      },
      async find(id) {
        const entry = shelf.get(id);
        return entry && !isOver(entry) ? entry.payload : undefined;
      },
      findByUid: async (uid) => valid().find(({ payload }) => payload.uid === uid)?.payload,
      findByUserCode: async () => undefined,
      async consume(id) {
        const entry = shelf.get(id);
        if (entry) shelf.set(id, { ...entry, payload: { ...entry.payload, consumed: Math.floor(now() / 1000) } });
      },
      async destroy(id) {
        shelf.delete(id);
      },
      revokeByGrantId: async (grantId) => forget(({ payload }) => payload.grantId === grantId),
    };
  };
};
