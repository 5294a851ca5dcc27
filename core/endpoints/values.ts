import { MOVE_REASON } from '../bloc/moveReason.ts';
import * as v from 'valibot';
import { PERIOD_STATES, SUBMISSION_STATES } from '../bloc/states.ts';
import { readDay } from '../calendar.ts';
import { ROLES } from '../permissions/Actor.ts';
import { readPoints } from '../points.ts';

export const JSON_FILE = 'application/json';

export const GZIP = 'application/gzip';

/** The media type of .xlsx. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The largest workbook that any door takes, in bytes: 4 MB. */
export const MAX_WORKBOOK_BYTES = 4 * 1024 * 1024;

/** A name that stands in addresses and keys: letters and digits, then also dot, hyphen, underline. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;
const HASH = /^sha256:[0-9a-f]{64}$/;

export const code = v.pipe(v.string(), v.normalize(), v.regex(CODE));

export const editionText = v.pipe(v.string(), v.regex(/^(?:19|20|21)\d{2}$/), v.transform(Number));

/** `TTT.xlsx` in the address, `TTT` for the handler. */
export const agencyFile = v.pipe(
  v.string(),
  v.normalize(),
  v.endsWith('.xlsx'),
  v.transform((name) => name.slice(0, -'.xlsx'.length)),
  v.regex(CODE),
);

/** Made anew for each click on Send; the same key sent twice counts once. */
export const idempotencyKey = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,128}$/));

/** `"3"` in the header, 3 for the handler. */
export const versionTag = v.pipe(
  v.string(),
  v.regex(/^"[1-9]\d{0,5}"$/),
  v.transform((tag) => Number(tag.slice(1, -1))),
);

/** The same for what counts its revisions from 0, "nothing yet". */
export const revisionTag = v.pipe(
  v.string(),
  v.regex(/^"(?:0|[1-9]\d{0,5})"$/),
  v.transform((tag) => Number(tag.slice(1, -1))),
);

/** `"sha256:…"` in the header, the hash itself for the handler. */
export const hashTag = v.pipe(
  v.string(),
  v.regex(/^"sha256:[0-9a-f]{64}"$/),
  v.transform((tag) => tag.slice(1, -1)),
);

/** A version's number, or the word for the one that holds now. */
export const versionName = v.pipe(
  v.string(),
  v.regex(/^(?:current|[1-9]\d{0,5})$/),
  v.transform((name): number | 'current' => (name === 'current' ? name : Number(name))),
);

/** A version's number. */
export const versionNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number));

/** `3.xlsx` or `current.xlsx` in the address. */
export const versionFile = v.pipe(
  v.string(),
  v.regex(/^(?:current|[1-9]\d{0,5})\.xlsx$/),
  v.transform((name): number | 'current' => (name === 'current.xlsx' ? 'current' : Number(name.slice(0, -'.xlsx'.length)))),
);

export const noFields = v.strictObject({});
export const anyHeaders = v.object({});

export const text = v.string();
export const whole = v.pipe(v.number(), v.integer());
export const hash = v.pipe(v.string(), v.regex(HASH));
export const day = v.pipe(
  v.string(),
  v.check((value) => readDay(value) !== null),
  v.metadata({ format: 'date' }),
);
/** A moment in ISO 8601, in UTC with milliseconds. */
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), v.metadata({ format: 'date-time' }));
/** Points as decimal text with a dot and no trailing zeros. */
export const pointsText = v.pipe(
  v.string(),
  v.check((value) => readPoints(value) !== null),
  v.metadata({ pattern: String.raw`^-?\d{1,12}(\.\d{1,3})?$` }),
);
export const role = v.picklist(ROLES);
export const periodState = v.picklist(PERIOD_STATES);
export const submissionState = v.picklist(SUBMISSION_STATES);

/** Why somebody does what others will ask about: words, not blanks. */
export const reason = v.pipe(v.string(), v.trim(), v.minLength(MOVE_REASON.least), v.maxLength(MOVE_REASON.most));

/** The same, short enough that many fit into one record; `null` or missing where nothing has to be said. */
export const remark = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(1000))), null);

export const person = v.object({ id: text, name: text });

/** What brought a submission into its state: who, when, and for a returned one why and which criteria to mend. */
export const submissionMoved = v.object({
  at: moment,
  by: v.object({ id: text, name: text }),
  reason: v.nullable(text),
  criteria: v.array(text),
});

/** A finding as the core makes it; whoever shows it words it with the same catalogue. */
export const finding = v.looseObject({ code: text, severity: v.picklist(['error', 'warning', 'note']) });

/** `2018` for the year-end period, `2018-midyear` for the six-month one. */
const periodName = v.pipe(
  v.string(),
  v.regex(/^(?:19|20|21)\d{2}(?:-midyear)?$/),
  v.transform((name): { edition: number; kind?: 'midYear' } => ({
    edition: Number(name.slice(0, 4)),
    ...(name.endsWith('-midyear') && { kind: 'midYear' as const }),
  })),
);

/** The period that a path names, as handlers get it. */
interface PeriodOfPath {
  bloc: string;
  edition: number;
  kind?: 'midYear';
}

type BelowPeriod<Entries extends v.ObjectEntries> = PeriodOfPath & v.InferOutput<v.StrictObjectSchema<Entries, undefined>>;

/** A path below a bloc's period: the name of the period becomes `edition` and, for the six-month one, `kind`. */
export const inPeriod = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.strictObject({ bloc: code, edition: periodName, ...entries }),
    v.transform((path): BelowPeriod<Entries> => {
      const { edition, ...rest } = path as { readonly edition: v.InferOutput<typeof periodName> };
      return { ...rest, ...edition } as BelowPeriod<Entries>;
    }),
  );

export const periodPath = inPeriod({});
export const agencyPath = inPeriod({ agency: code });
