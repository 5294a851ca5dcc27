import { ArnFormat, CfnOutput, CrossStackReferences, ReferenceStrength, RemovalPolicy, Stack, type App } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Stage } from './settings.ts';

/** CloudFront takes firewalls of this region alone, wherever the rest lies. It holds rules and a log, and no record of ours. */
export const FIREWALL_REGION = 'us-east-1';

/**
 * What stands before the site. A firewall cannot be put before an HTTP API itself, so all calls come by way of the site, and functions
 * answer no others.
 */
export class FirewallStack extends Stack {
  readonly acl: CfnWebACL;

  constructor(scope: App, id: string, { name, logDays, mostRequestsOfAnAddress }: Stage) {
    super(scope, id, { description: `Giao Uoc ${name}: firewall before the site`, env: { region: FIREWALL_REGION } });
    this.acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      rules: [
        rateRule(0, mostRequestsOfAnAddress),
        // A workbook of 4 MB is more than the rule for bodies lets through, and the same bytes look like an attack now and then.
        managedRules(1, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY']),
        managedRules(2, 'AWSManagedRulesKnownBadInputsRuleSet', []),
      ],
    });
    const log = new LogGroup(this, 'Log', {
      // The service writes to logs of no other name.
      logGroupName: `aws-waf-logs-giao-uoc-${name}`,
      retention: logDays,
      // Its name is fixed: one that was left behind would stand in the way of setting the firewall up again.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: this.acl.attrArn,
      logDestinationConfigs: [
        this.formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: log.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { singleHeader: { Name: 'cookie' } }],
    }).node.addDependency(log);
    // The site names it across regions; it cannot be taken down while the site stands anyway.
    CrossStackReferences.of(this.acl).produce(ReferenceStrength.WEAK);
    new CfnOutput(this, 'FirewallArn', { value: this.acl.attrArn });
  }
}

const seenAs = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: true,
});

const rateRule = (priority: number, limit: number): CfnWebACL.RuleProperty => ({
  name: 'too-many-from-one-address',
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP' } },
  visibilityConfig: seenAs('too-many-from-one-address'),
});

/** @param counted rules of the set that are only counted, not enforced */
const managedRules = (priority: number, name: string, counted: readonly string[]): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((one) => ({ name: one, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seenAs(name),
});
