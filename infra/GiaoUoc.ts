import { App, Tags, Validations } from 'aws-cdk-lib';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks, type TimedTask } from '#core/endpoints/timedTasks.ts';
import { AppStack } from './AppStack.ts';
import { DataStack } from './DataStack.ts';
import { FirewallStack } from './FirewallStack.ts';
import type { Stage } from './settings.ts';
import { WellBuilt } from './WellBuilt.ts';

export interface GiaoUocProps {
  readonly stage: Stage;
  /** The folder of all that was built. */
  readonly built: string;
  /** Where the templates are written. */
  readonly outdir: string;
  readonly endpoints?: readonly Endpoint[];
  readonly tasks?: readonly TimedTask[];
  /** Whether AWS's own checks of how stacks are built must find nothing. It takes a while. */
  readonly checked?: boolean;
}

/** Without it the library reports a template that CloudFormation would refuse, and goes on. */
const FAULTS_ARE_ERRORS = '@aws-cdk/core:validateAgainstDefaultRules';
/** Data cannot be taken down under the functions that use it. */
const HELD_TOGETHER = '@aws-cdk/core:defaultCrossStackReferences';

/** The three stacks of one stage. No account is named: they go where whoever deploys them is signed in. */
export class GiaoUoc extends App {
  readonly data: DataStack;
  readonly firewall: FirewallStack;
  readonly application: AppStack;

  constructor({ stage, built, outdir, endpoints = allEndpoints, tasks = timedTasks, checked = true }: GiaoUocProps) {
    super({ outdir, analyticsReporting: false, context: { [FAULTS_ARE_ERRORS]: true, [HELD_TOGETHER]: 'strong' } });
    const named = (part: string): string => `GiaoUoc-${stage.name}-${part}`;
    this.data = new DataStack(this, named('Data'), stage);
    this.firewall = new FirewallStack(this, named('Firewall'), stage);
    this.application = new AppStack(this, named('App'), { stage, data: this.data, firewall: this.firewall, endpoints, tasks, built });
    Tags.of(this).add('giao-uoc:stage', stage.name);
    if (checked) Validations.of(this).addPlugins(new WellBuilt(this));
  }
}
