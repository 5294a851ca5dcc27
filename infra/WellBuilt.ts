import type { PolicyValidationPluginReport } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { ACKNOWLEDGED, type Acknowledged } from './acknowledged.ts';

/** AWS's own checks of how stacks are built, without what stands acknowledged, rule by rule and place by place. */
export class WellBuilt extends AwsSolutionsChecks {
  readonly #known: readonly Acknowledged[];

  constructor(scope: IConstruct, known: readonly Acknowledged[] = ACKNOWLEDGED) {
    super(scope);
    this.#known = known;
  }

  override validateScope(scope: IConstruct): PolicyValidationPluginReport {
    const violations = super.validateScope(scope).violations.flatMap((violation) => {
      const { ruleName, violatingResources } = violation;
      const left = violatingResources.filter(({ constructPath = '' }) => !this.#known.some((one) => isAbout(one, ruleName, constructPath)));
      return left.length === 0 ? [] : [{ ...violation, violatingResources: left }];
    });
    return { success: violations.length === 0, violations };
  }
}

/** Whether an acknowledgement is about a finding of a rule at a construct. */
export const isAbout = ({ rule, at }: Acknowledged, ruleName: string, path: string): boolean => rule.test(ruleName) && at.test(path);
