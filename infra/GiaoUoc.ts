import { App, Tags } from 'aws-cdk-lib';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { AppStack } from './AppStack.ts';
import { DataStack } from './DataStack.ts';
import type { Stage } from './settings.ts';

export interface GiaoUocProps {
  readonly stage: Stage;
  /** The folder of all that was built. */
  readonly built: string;
  /** Where the templates are written. */
  readonly outdir: string;
  readonly endpoints?: readonly Endpoint[];
}

/** Without it the library reports a template that CloudFormation would refuse, and goes on. */
const FAULTS_ARE_ERRORS = '@aws-cdk/core:validateAgainstDefaultRules';

/** The two stacks of one stage. No account and no region is named: they go where whoever deploys them is signed in. */
export class GiaoUoc extends App {
  readonly data: DataStack;
  readonly application: AppStack;

  constructor({ stage, built, outdir, endpoints = allEndpoints }: GiaoUocProps) {
    super({ outdir, analyticsReporting: false, context: { [FAULTS_ARE_ERRORS]: true } });
    this.data = new DataStack(this, `GiaoUoc-${stage.name}-Data`, stage);
    this.application = new AppStack(this, `GiaoUoc-${stage.name}-App`, { stage, data: this.data, endpoints, built });
    Tags.of(this).add('giao-uoc:stage', stage.name);
  }
}
