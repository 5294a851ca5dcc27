/** What the service is told from outside. Every missing or faulty variable is named at start. */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The address of the people's sign-in service, as its tokens name it. */
  readonly issuer: string;
  /** Where that service publishes its keys; `null` where it is to be asked for that. */
  readonly keysAddress: URL | null;
  /** The client that tokens must be meant for. */
  readonly audience: string;
  /** The host names that requests may ask for; `null` leaves that to the reverse proxy. */
  readonly hosts: readonly string[] | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `HOST`, `PORT`, `ISSUER`, `JWKS_URL`, `AUDIENCE` and `ALLOWED_HOSTS`. Throws an error that names the first fault. */
export const readServerSettings = (environment: Environment): ServerSettings => {
  const issuer = addressIn(environment, 'ISSUER').replace(/\/$/, '');
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: readPort(environment),
    issuer,
    keysAddress: environment['JWKS_URL'] ? new URL(addressIn(environment, 'JWKS_URL')) : null,
    audience: required(environment, 'AUDIENCE'),
    hosts: environment['ALLOWED_HOSTS']?.split(',').map((host) => host.trim()) ?? null,
  };
};

/** Reads `PORT`; 3000 where it is not set. */
export const readPort = (environment: Environment): number => {
  const text = environment['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
};

const required = (environment: Environment, name: string): string => {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const addressIn = (environment: Environment, name: string): string => {
  const value = required(environment, name);
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new Error(`${name} must be an http address, not "${value}"`);
  return value;
};
