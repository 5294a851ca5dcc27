import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface BundledFunctionProps {
  readonly description: string;
  /** The folder of the bundles, one `<bundle>.mjs` each, every one with an export named `handler`. */
  readonly bundles: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly rights: readonly PolicyStatement[];
  readonly logsKept: RetentionDays;
  readonly memory?: number;
  readonly seconds?: number;
  /** How many may run at once; where it is missing, as many as the account allows. */
  readonly atOnce?: number;
  /** For a function that nobody waits for: where a call ends that failed every time, and how often it is tried again. */
  readonly failed?: { readonly queue: IQueue; readonly tries: number };
}

/**
 * A function with a role of its own, which may write its own log and traces and what is said here.
 * Throws where its bundle was not built: an empty function would deploy without a word.
 *
 * @default arm64, 512 MB, 10 s: longer than the store's 4 s for a request, shorter than the gateway's patience
 */
export class BundledFunction extends Construct {
  readonly lambda: Function;
  readonly seconds: number;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    const { bundle, bundles, environment, rights, logsKept, memory = 512, seconds = 10, atOnce, failed } = props;
    this.seconds = seconds;
    const logGroup = new LogGroup(this, 'Log', { retention: logsKept });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const right of rights) role.addToPolicy(right);
    this.lambda = new Function(this, 'Function', {
      description: props.description.slice(0, 256),
      code: codeOf(bundle, bundles),
      handler: `${bundle}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.TEXT,
      tracing: Tracing.ACTIVE,
      ...(failed && { deadLetterQueue: failed.queue, retryAttempts: failed.tries }),
      ...(atOnce !== undefined && { reservedConcurrentExecutions: atOnce }),
    });
  }
}

const codeOf = (name: string, bundles: string): Code => {
  const bundle = `${name}.mjs`;
  if (!existsSync(join(bundles, bundle))) throw new Error(`${join(bundles, bundle)} is missing; "npm run build" makes it`);
  return Code.fromAsset(bundles, { exclude: ['*', `!${bundle}`] });
};
