import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

interface PeopleProps {
  readonly signInPrefix: string;
}

/**
 * Who may sign in. An account says who somebody is and nothing more: what they are in which bloc stands in the table.
 * The office makes the accounts; nobody registers by themselves.
 */
export class People extends Construct {
  readonly pool: UserPool;
  readonly signInPage: UserPoolDomain;

  constructor(scope: Construct, id: string, { signInPrefix }: PeopleProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.signInPage = this.pool.addDomain('SignInPage', { cognitoDomain: { domainPrefix: signInPrefix } });
  }
}
