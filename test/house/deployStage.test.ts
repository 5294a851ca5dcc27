import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deployStage, type Deployment } from '../../scripts/cloud/deployStage.mjs';

/** The steps of a deployment, with a command line of CDK that only writes down what it is asked; deploy.test.ts takes the true script. */

let folder: string;
let asked: string[];
let said: string[];
let complained: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-stage-'));
  [asked, said, complained] = [[], [], []];
});

afterEach(() => rmSync(folder, { recursive: true }));

const SITE = 'https://d111111abcdef8.cloudfront.net';
const OUTPUTS = { 'GiaoUoc-trial-App': { SiteAddress: SITE } };

/** @param outputs what the stacks give back; `null` writes none */
const cdk =
  ({ fails = '', outputs = OUTPUTS }: { readonly fails?: string; readonly outputs?: object | null } = {}) =>
  (args: readonly string[]): number => {
    asked.push(args.join(' ').replace(folder, 'dist'));
    const [command = ''] = args;
    if (command === 'deploy' && outputs) writeFileSync(String(args.at(-1)), JSON.stringify(outputs));
    return command === fails ? 1 : 0;
  };

const deploy = (some: Partial<Deployment> = {}): Promise<number> =>
  deployStage({
    stage: 'trial',
    folder,
    manifest: '<a href="https://giaouoc.example/pane/taskpane.html"/><b>https://giaouoc.example</b>',
    assemble: async () => void asked.push('assemble'),
    run: cdk(),
    isSure: async (question) => asked.push(question) > 0,
    smoke: async (site) => asked.push(`smoke ${site}`) > 0,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
    ...some,
  });

const UP_TO_THE_QUESTION = ['assemble', 'diff --all', 'These changes go to the stage "trial".'];
const DEPLOYING = 'deploy --all --require-approval never --outputs-file dist/outputs-trial.json';

describe('a deployment', () => {
  test('shows the difference before it asks, asks before it deploys, and asks the site at the end', async () => {
    expect(await deploy()).toBe(0);
    expect(asked).toEqual([...UP_TO_THE_QUESTION, DEPLOYING, `smoke ${SITE}`]);
    expect(complained).toEqual([]);
  });

  test('leaves a manifest that names the true address wherever the project’s own names none', async () => {
    await deploy();
    const manifest = readFileSync(join(folder, 'manifest-trial.xml'), 'utf8');

    expect(manifest).toBe(`<a href="${SITE}/pane/taskpane.html"/><b>${SITE}</b>`);
    expect(said.join('\n')).toMatch(new RegExp(`${SITE}/\\n.*manifest-trial\\.xml\\n.*npm run found -- trial BLOC\\.json`));
  });

  test('changes nothing where somebody says no', async () => {
    expect(await deploy({ isSure: async () => false })).toBe(1);
    expect(asked).toEqual(UP_TO_THE_QUESTION.slice(0, 2));
    expect(complained).toEqual(['nothing was changed']);
  });

  test.each<readonly [what: string, some: Partial<Deployment>, steps: number, next: RegExp]>([
    [
      'the stacks cannot be written',
      { assemble: () => Promise.reject(new Error('GiaoUoc-trial-App: DelaySeconds is no number')) },
      0,
      /DelaySeconds.*nothing was changed.*npm run synth -- trial/s,
    ],
    ['the difference cannot be shown', { run: cdk({ fails: 'diff' }) }, 2, /nothing was changed.*get-caller-identity.*cdk bootstrap/s],
    ['CDK stops half way', { run: cdk({ fails: 'deploy' }) }, 4, /not touched.*npm run deploy -- trial" again/s],
    ['the stacks give no address', { run: cdk({ outputs: { 'GiaoUoc-trial-Data': {} } }) }, 4, /names no address.*SiteAddress/s],
    ['the stacks give nothing back', { run: cdk({ outputs: null }) }, 4, /outputs-trial\.json names no address/s],
    ['the site does not answer as it must', { smoke: async () => false }, 4, new RegExp(`npm run smoke -- ${SITE}" again`)],
  ])('where %s goes no further, and says what to do', async (_what, some, steps, next) => {
    expect(await deploy(some)).toBe(1);
    expect(asked).toEqual([...UP_TO_THE_QUESTION, DEPLOYING].slice(0, steps));
    expect(complained.join('\n')).toMatch(next);
  });
});
