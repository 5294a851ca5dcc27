/** What a value can be that outlives the pane: plain data, bytes included. */
export type Memorable =
  string | number | boolean | null | Uint8Array | readonly Memorable[] | { readonly [key: string]: Memorable | undefined };

/** What this machine remembers for the pane, by key. */
export interface Memory {
  /** Whether it outlives the pane. Browsers refuse that in some windows; the person is then told. */
  readonly isLasting: boolean;
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: Memorable) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
}

/** A memory that ends with the page. */
export const passingMemory = (): Memory => {
  const values = new Map<string, unknown>();
  return {
    isLasting: false,
    read: async (key) => values.get(key),
    write: async (key, value) => void values.set(key, value),
    forget: async (key) => void values.delete(key),
  };
};
