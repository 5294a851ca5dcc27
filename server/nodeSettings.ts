import type { FilesSettings } from '../functions/store/settings.ts';
import type { Credentials } from '../functions/store/signature.ts';
import { readServerSettings, type ServerSettings } from './settings.ts';
import type { SmtpSettings } from './SmtpMail.ts';

/** All that the service is told from outside when somebody hosts it themselves. */
export interface NodeSettings extends ServerSettings {
  /** Any engine that speaks DynamoDB's protocol. */
  readonly table: {
    readonly tableName: string;
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  };
  readonly files: Kept;
  /** Where the nightly seals of the records go. */
  readonly seals: Kept;
  /** `null`: no mail is sent. */
  readonly mail: SmtpSettings | null;
}

/** A folder of this machine, or a bucket of any store that speaks S3. */
export type Kept = { readonly folder: string } | { readonly bucket: FilesSettings; readonly credentials: Credentials };

type Variables = Readonly<Record<string, string | undefined>>;

const SERVER = ['HOST', 'PORT', 'ISSUER', 'JWKS_URL', 'AUDIENCE', 'ALLOWED_HOSTS'] as const;
const STORE = ['TABLE_NAME', 'AWS_REGION', 'DYNAMODB_ENDPOINT', 'DYNAMODB_KEY_ID', 'DYNAMODB_SECRET'] as const;
const FILES = ['FILES_DIR', 'FILES_BUCKET', 'SEALS_DIR', 'SEALS_BUCKET', 'S3_ENDPOINT', 'S3_KEY_ID', 'S3_SECRET'] as const;
const MAIL = ['SMTP_URL', 'MAIL_FROM'] as const;

const KNOWN: ReadonlySet<string> = new Set([...SERVER, ...STORE, ...FILES, ...MAIL]);

/**
 * Reads the settings from a file's JSON and from the environment, which goes first: the same names in both. A name in the file that means
 * nothing is a slip of the pen, so it stops the start like a missing one. Throws an error that names the first fault, never a secret.
 *
 * @param file `null` where there is none
 */
export const readNodeSettings = (environment: Variables, file: unknown): NodeSettings => {
  const given: Variables = { ...present(variablesIn(file)), ...present(environment) };
  return {
    ...readServerSettings(given),
    table: {
      tableName: given['TABLE_NAME'] ?? 'giao-uoc',
      region: given['AWS_REGION'] ?? 'local',
      endpoint: required(given, 'DYNAMODB_ENDPOINT'),
      credentials: pair(given, 'DYNAMODB_KEY_ID', 'DYNAMODB_SECRET', (accessKeyId, secretAccessKey) => ({ accessKeyId, secretAccessKey })),
    },
    files: keptIn(given, 'FILES'),
    seals: keptIn(given, 'SEALS'),
    mail: mailIn(given),
  };
};

const present = (environment: Variables): Variables =>
  Object.fromEntries(Object.entries(environment).filter(([name, value]) => KNOWN.has(name) && value !== undefined && value !== ''));

const variablesIn = (file: unknown): Variables => {
  if (file === null) return {};
  if (typeof file !== 'object' || Array.isArray(file)) throw new Error('the settings file must hold one object');
  return Object.fromEntries(
    Object.entries(file).map(([name, value]: [string, unknown]) => {
      if (!KNOWN.has(name)) throw new Error(`the settings file names ${name}, which is no setting; there are: ${[...KNOWN].join(', ')}`);
      if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${name} must be text in the settings file`);
      return [name, String(value)];
    }),
  );
};

const required = (given: Variables, name: string): string => {
  const value = given[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** Two that only make sense together; `null` where neither is given. */
const pair = <Made>(given: Variables, first: string, second: string, make: (first: string, second: string) => Made): Made | null =>
  given[first] === undefined && given[second] === undefined ? null : make(required(given, first), required(given, second));

const keptIn = (given: Variables, what: 'FILES' | 'SEALS'): Kept => {
  const folder = given[`${what}_DIR`];
  const bucket = given[`${what}_BUCKET`];
  if ((folder === undefined) === (bucket === undefined)) throw new Error(`set either ${what}_DIR or ${what}_BUCKET`);
  if (folder !== undefined) return { folder };
  const endpoint = required(given, 'S3_ENDPOINT').replace(/\/$/, '');
  return {
    bucket: { bucket: required(given, `${what}_BUCKET`), region: given['AWS_REGION'] ?? 'local', endpoint },
    credentials: { keyId: required(given, 'S3_KEY_ID'), secret: required(given, 'S3_SECRET'), session: null },
  };
};

const SMTP_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** `smtp://` talks plainly until the server offers TLS, `smtps://` speaks TLS from the start; a name and password may stand before the host. */
const mailIn = (given: Variables): SmtpSettings | null => {
  const address = given['SMTP_URL'];
  if (address === undefined) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const port = url && SMTP_PORTS[url.protocol];
  if (!url || port === undefined || url.hostname === '') throw new Error('SMTP_URL must be like smtp://host:587 or smtps://host:465');
  const from = required(given, 'MAIL_FROM');
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(from)) throw new Error('MAIL_FROM must be an address like thi-dua@tinh.example');
  return {
    host: url.hostname,
    port: url.port === '' ? (port ?? 587) : Number(url.port),
    isTlsFromStart: url.protocol === 'smtps:',
    login: url.username === '' ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    from,
  };
};
