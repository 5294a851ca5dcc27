/** A finding of AWS's checks that stays: which rule, where, and why that is right. */
export interface Acknowledged {
  /** The whole name of the rule, with what it found in brackets. */
  readonly rule: RegExp;
  /** The path of the construct, below the stack's name. */
  readonly at: RegExp;
  readonly reason: string;
}

const UPLOADER = /-App\/Custom::CDKBucketDeployment\w+\//;

export const ACKNOWLEDGED: readonly Acknowledged[] = [
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    at: /-App\/(?:Api|Clockwork)\/[\w-]+\/Role\/DefaultPolicy\/Resource$/,
    reason: 'Traces have no resource that could be named: xray:PutTraceSegments and PutTelemetryRecords are granted on * or not at all.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*ExportsOutputFnGetAttFiles\w+\/\*\]$/,
    at: /-App\/Api\/[\w-]+\/Role\/DefaultPolicy\/Resource$/,
    reason: 'Workbooks lie under their hashes, which nobody knows before they are sent. Get or put alone is granted, in this one bucket.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*ExportsOutputFnGetAttEvidence\w+\/evidence\/\*\]$/,
    at: /-App\/Api\/evidence-[\w-]+\/Role\/DefaultPolicy\/Resource$/,
    reason: 'Documents lie under bloc, year, agency and hash, which nobody knows before they are sent.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*ExportsOutputFnGetAttSeals\w+\/\*\]$/,
    at: /-App\/Clockwork\/seal\/Role\/DefaultPolicy\/Resource$/,
    reason: 'Seals are named for their moment. What was put once is locked and stays, whoever may put.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<Clockwork\w+\.Arn>:\*\]$/,
    at: /-App\/SchedulerRoleForTarget-\w+\/DefaultPolicy\/Resource$/,
    reason: 'The scheduler may start any version of the one function that its schedule names.',
  },
  {
    rule: /^AwsSolutions-IAM4\[Policy::.*AWSLambdaBasicExecutionRole\]$/,
    at: UPLOADER,
    reason: 'The function that uploads the site is the library’s own; it runs during a deployment and may write its log.',
  },
  {
    rule: /^AwsSolutions-IAM5\[(?:Action::s3:(?:GetObject|GetBucket|List|DeleteObject|Abort)\*|Resource::.*(?:cdk-\w+-assets-|SitePages).*\/\*)\]$/,
    at: UPLOADER,
    reason: 'The library’s own uploader reads the assets of the deployment and writes the bucket of the pages, and reaches no data.',
  },
  { rule: /^AwsSolutions-L1$/, at: UPLOADER, reason: 'The library chooses the runtime of its own uploader and keeps it up to date.' },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /-App\/Api\/Http\/GET--api--(?:health|openapi\.json)\/Resource$/,
    reason: 'Whether the service answers and what its API looks like concern everybody; the function behind them reaches no data.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    at: /-App\/Api\/Http\/POST--api--verification\/Resource$/,
    reason:
      'Whoever holds a receipt may have it proved without an account; the function behind it only reads, and tells nothing to who does not know a hash.',
  },
  {
    rule: /^AwsSolutions-COG8$/,
    at: /-Data\/People\/Pool\/Resource$/,
    reason: 'The Plus plan costs by the head. Accounts are made by the office and need a second factor, which is what guards them.',
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    at: /-App\/DoorSecret\/Resource$/,
    reason: 'The secret guards no data: it tells calls that passed the firewall. Site and functions change it together, by a deployment.',
  },
  {
    rule: /^AwsSolutions-CFR1$/,
    at: /-App\/Site\/Distribution\/Resource$/,
    reason: 'Staff travel, and Excel on the web asks from wherever Microsoft’s own machines stand.',
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    at: /-App\/Site\/Distribution\/Resource$/,
    reason: 'An address of CloudFront’s own making allows no choice of protocol. With a domain of one’s own it is TLS 1.2 (2021).',
  },
];
