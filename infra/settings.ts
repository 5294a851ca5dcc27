import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { stageFaults } from './stageFaults.ts';

/** An address of one's own, and the certificate for it. */
export interface Domain {
  /** `thidua.example.gov.vn` */
  readonly name: string;
  /** The ARN of a certificate of AWS Certificate Manager in us-east-1: CloudFront takes no other. */
  readonly certificate: string;
}

/** What differs between the places that the system runs in, and nothing that is secret: one file for each stage, `infra/stages/<name>.json`. */
export interface Stage {
  /** Stands in the stacks' names, so that two stages may share an account. The name of the file. */
  readonly name: string;
  /** Where all data lies. Ask before choosing: see docs/operations.md. */
  readonly region: string;
  /** How the address of the sign-in page begins. Nobody else in the region may have it: choose your own before the first deployment. */
  readonly signInPrefix: string;
  /** `null`: the site has an address of CloudFront's making. */
  readonly domain: Domain | null;
  /** The e-mail address of the first administrator, whose account the deployment makes; `null` makes none. */
  readonly administrator: string | null;
  /** The e-mail addresses that alarms go to. */
  readonly alarmsTo: readonly string[];
  /** The address that reminders come from; its owner is asked to confirm it. `null` sends none. */
  readonly mailFrom: string | null;
  readonly logDays: RetentionDays;
  /** Of the nightly look at the record. */
  readonly auditLogDays: RetentionDays;
  /** How long nobody, not even the owner of the account, can take a seal of the record away. */
  readonly sealYears: number;
  /** Calls a second that the API answers at most; twice as many in a burst. */
  readonly mostRequests: number;
  /** Request units a second that the table grants at most, so that a program gone wild costs little. A deadline with 120 sendings a minute needs about 50 for writing. */
  readonly mostReads: number;
  readonly mostWrites: number;
  /** Calls in five minutes from one address, before the firewall turns it away. A whole office often shares one. */
  readonly mostRequestsOfAnAddress: number;
}

/** The names of the stages whose settings lie in a folder. */
export const stageNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/**
 * The settings of a stage. Throws an error that names the stages there are, where there is none of that name, and one that lists
 * every fault of its file.
 */
export const readStage = (folder: string, name: string): Stage => {
  const names = stageNames(folder);
  if (!names.includes(name)) throw new Error(`there is no stage "${name}"; the stages are ${names.join(', ')}`);
  const read: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const faults = stageFaults(read);
  if (faults.length > 0) throw new Error(`${join(folder, `${name}.json`)}: ${faults.join('; ')}`);
  return { ...(read as Omit<Stage, 'name'>), name };
};
