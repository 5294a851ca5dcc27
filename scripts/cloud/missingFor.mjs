import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** One of these says who deploys. */
const SIGNED_IN = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];

/**
 * What stands in the way of a deployment, one sentence each with what to do about it.
 *
 * @param {object} found
 * @param {string | null} found.cdk where the command line of the AWS CDK lies
 * @param {Readonly<Record<string, string | undefined>>} found.environment
 * @param {string} found.home
 * @param {readonly string[]} found.unset what the stage's settings leave open
 * @param {string} found.stage
 * @returns {readonly string[]}
 */
export const missingFor = ({ cdk, environment, home, unset, stage }) => [
  ...(cdk === null
    ? [
        'The command line of the AWS CDK is not installed. It is no part of this project: run "npm install --no-save aws-cdk" and try again.',
      ]
    : []),
  ...(isSignedIn(environment, home)
    ? []
    : ['Nobody is signed in to AWS. Set AWS_PROFILE, or sign in with "aws sso login" or "aws configure", and try again.']),
  ...unset.map((sentence) => `infra/stages/${stage}.json: ${sentence}.`),
];

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} home
 */
const isSignedIn = (environment, home) =>
  SIGNED_IN.some((name) => environment[name]) || ['config', 'credentials'].some((file) => existsSync(join(home, '.aws', file)));
