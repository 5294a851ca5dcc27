/** A workbook that the bench can open. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** A member's code. */
  readonly agency: string;
  /** Where the bytes are, relative to the page. */
  readonly file: string;
  /** The bloc whose other samples can be sent as well; nothing where they cannot. */
  readonly bloc?: string;
}

/** Somebody whom the bench can be. */
export interface Person {
  readonly id: string;
  /** As the picker shows it, e.g. `Cán bộ – Cục THADS tỉnh`. */
  readonly title: string;
  readonly agency: string;
  /** `staff` where nothing is said; everybody else comes for what others have sent. */
  readonly role?: string;
  /** The sample that this person would have open today; their agency's first one where nothing is said. */
  readonly sample?: string;
}

export const loadSamples = (): Promise<readonly Sample[]> => loadList('samples.json', ['id', 'title', 'agency', 'file']);

export const loadPeople = (): Promise<readonly Person[]> => loadList('people.json', ['id', 'title', 'agency']);

/** The sample that a person finds open. */
export const sampleOf = (person: Person | undefined, samples: readonly Sample[]): Sample | undefined =>
  samples.find(({ id }) => id === person?.sample) ?? samples.find(({ agency }) => agency === person?.agency) ?? samples[0];

const loadList = async <Entry>(address: string, fields: readonly (keyof Entry & string)[]): Promise<readonly Entry[]> => {
  const reply = await fetch(address, { cache: 'no-store' });
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  const list: unknown = await reply.json();
  const isWhole = (entry: unknown) => typeof entry === 'object' && entry !== null && fields.every((field) => field in entry);
  if (!Array.isArray(list) || !list.every(isWhole)) throw new Error(`${address} is no list of ${fields.join(', ')}`);
  return list as readonly Entry[];
};
