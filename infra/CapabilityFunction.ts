import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { routeKeyOf } from '#core/endpoints/Endpoint.ts';
import type { PlannedFunction } from './plannedFunctions.ts';
import { FILE_RIGHTS, TABLE_RIGHTS } from './rights.ts';

export interface CapabilityFunctionProps {
  readonly planned: PlannedFunction;
  /** The folder of the bundles, one `<capability>.mjs` each, every one with an export named `handler`. */
  readonly bundles: string;
  readonly table: TableV2;
  readonly files: IBucket;
  readonly logsKept: RetentionDays;
}

/**
 * A function with a role of its own, which may write its own log and do what its endpoints' `access` and `files` say.
 * Throws where its bundle was not built: an empty function would deploy without a word.
 *
 * @default arm64, 512 MB, 10 s: longer than the store's 4 s for a request, shorter than the gateway's patience
 */
export class CapabilityFunction extends Construct {
  readonly lambda: Function;

  constructor(scope: Construct, id: string, { planned, bundles, table, files, logsKept }: CapabilityFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: logsKept });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    grantData(role, planned, table, files);
    this.lambda = new Function(this, 'Function', {
      description: planned.endpoints.map(routeKeyOf).join(', ').slice(0, 256),
      code: bundleOf(planned, bundles),
      handler: `${planned.capability}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(10),
      environment: { TABLE_NAME: table.tableName, FILES_BUCKET: files.bucketName, NODE_OPTIONS: '--enable-source-maps' },
      role,
      logGroup,
      loggingFormat: LoggingFormat.TEXT,
    });
  }
}

const grantData = (role: Role, { access, endpoints }: PlannedFunction, table: TableV2, files: IBucket): void => {
  const tableRights = TABLE_RIGHTS[access];
  if (tableRights.length > 0) table.grant(role, ...tableRights);
  const fileRights = [...new Set(endpoints.flatMap((one) => FILE_RIGHTS[one.files]))];
  if (fileRights.length > 0) role.addToPolicy(new PolicyStatement({ actions: fileRights, resources: [files.arnForObjects('*')] }));
};

const bundleOf = ({ capability }: PlannedFunction, bundles: string): Code => {
  const bundle = `${capability}.mjs`;
  if (!existsSync(join(bundles, bundle))) throw new Error(`${join(bundles, bundle)} is missing; "npm run build" makes it`);
  return Code.fromAsset(bundles, { exclude: ['*', `!${bundle}`, `!${bundle}.map`] });
};
