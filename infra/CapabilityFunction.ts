import type { SecretValue } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Capability } from '#core/endpoints/Endpoint.ts';
import { routeKeyOf } from '#core/endpoints/Endpoint.ts';
import { reachOf } from '#core/endpoints/reach.ts';
import { BundledFunction } from './BundledFunction.ts';
import type { DataStack } from './DataStack.ts';
import type { PlannedFunction } from './plannedFunctions.ts';
import { bucketStatements, EVIDENCE_RIGHTS, FILE_RIGHTS, tableStatements } from './rights.ts';

export interface CapabilityFunctionProps {
  readonly planned: PlannedFunction;
  readonly bundles: string;
  readonly data: DataStack;
  readonly logsKept: RetentionDays;
  /** What the site says to the functions, so that they know that a call came by way of it. */
  readonly doorSecret: SecretValue;
}

/** Writing workbooks takes memory and time, and nobody needs many at once. */
const LARGER: { readonly [Of in Capability]?: { readonly memory: number; readonly seconds: number; readonly atOnce: number } } = {
  exports: { memory: 1024, seconds: 29, atOnce: 10 },
};

/** The function of a capability, with the rights that its endpoints ask for. */
export class CapabilityFunction extends BundledFunction {
  readonly planned: PlannedFunction;

  constructor(scope: Construct, id: string, { planned, bundles, data, logsKept, doorSecret }: CapabilityFunctionProps) {
    const { capability, endpoints } = planned;
    const fileActions = [...new Set(endpoints.flatMap((one) => FILE_RIGHTS[one.files]))];
    super(scope, id, {
      description: endpoints.map(routeKeyOf).join(', '),
      bundle: capability,
      bundles,
      logsKept,
      environment: {
        TABLE_NAME: data.table.tableName,
        FILES_BUCKET: data.files.bucketName,
        ...(capability === 'evidence' && { EVIDENCE_BUCKET: data.evidence.bucketName }),
        DOOR_SECRET: doorSecret.unsafeUnwrap(),
      },
      rights: [
        ...tableStatements(data, reachOf({ function: capability, access: planned.access })),
        ...bucketStatements(data, data.files, fileActions),
        ...(capability === 'evidence' ? bucketStatements(data, data.evidence, EVIDENCE_RIGHTS[planned.access], 'evidence/*') : []),
      ],
      ...LARGER[capability],
    });
    this.planned = planned;
  }
}
