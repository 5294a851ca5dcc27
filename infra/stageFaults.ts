import { RetentionDays } from 'aws-cdk-lib/aws-logs';

type Check = (value: unknown) => boolean;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CERTIFICATE = /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;

const isText =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const isRetention: Check = (value) => typeof value === 'number' && value < 9999 && value in RetentionDays;

const isDomain: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  isText(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)((value as { readonly name?: unknown }).name) &&
  isText(CERTIFICATE)((value as { readonly certificate?: unknown }).certificate);

/** What each field must be, in words that follow "must be". */
const FIELDS: { readonly [field: string]: readonly [Check, string] } = {
  region: [isText(/^[a-z]{2}(?:-[a-z]+)+-\d$/), 'the name of an AWS region, as ap-southeast-1'],
  signInPrefix: [
    (value) => isText(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)(value) && !/aws|amazon|cognito/.test(String(value)),
    'lower-case letters, digits and hyphens, without "aws", "amazon" or "cognito"',
  ],
  domain: [orNull(isDomain), 'null, or a name and the ARN of its certificate in us-east-1'],
  administrator: [orNull(isText(MAIL)), 'null or an e-mail address'],
  alarmsTo: [(value) => Array.isArray(value) && value.every(isText(MAIL)), 'a list of e-mail addresses'],
  mailFrom: [orNull(isText(MAIL)), 'null or an e-mail address'],
  logDays: [isRetention, 'a number of days that CloudWatch keeps logs for, as 30, 90 or 400'],
  auditLogDays: [(value) => isRetention(value) && (value as number) >= 400, 'such a number of days, 400 at least'],
  sealYears: [isWhole(1, 100), 'a whole number of years from 1 to 100'],
  mostRequests: [isWhole(1, 10_000), 'a whole number from 1 to 10000'],
  mostReads: [isWhole(1, 40_000), 'a whole number from 1 to 40000'],
  mostWrites: [isWhole(1, 40_000), 'a whole number from 1 to 40000'],
  mostRequestsOfAnAddress: [isWhole(10, 2_000_000_000), 'a whole number, 10 at least'],
};

/** What is wrong with the settings of a stage, one clause a fault: a field that is missing, unknown or of the wrong kind. */
export const stageFaults = (read: unknown): readonly string[] => {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return ['it must be an object'];
  const settings = read as Readonly<Record<string, unknown>>;
  return [
    ...Object.keys(settings)
      .filter((field) => !(field in FIELDS))
      .map((field) => `"${field}" is no setting`),
    ...Object.entries(FIELDS)
      .filter(([field, [check]]) => !check(settings[field]))
      .map(([field, [, words]]) => `"${field}" must be ${words}, not ${JSON.stringify(settings[field]) ?? 'missing'}`),
  ];
};

/** What a deployment needs beyond what a synthesis does, one sentence each. */
export const unsetFor = (stage: { readonly administrator: string | null; readonly alarmsTo: readonly string[] }): readonly string[] => [
  ...(stage.administrator === null ? ['"administrator" is null: nobody could sign in'] : []),
  ...(stage.alarmsTo.length === 0 ? ['"alarmsTo" is empty: nobody would hear of an alarm'] : []),
];
