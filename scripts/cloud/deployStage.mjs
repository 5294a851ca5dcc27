import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address that stands in the project's own manifest, wherever the true one belongs. */
const PLACEHOLDER = 'https://giaouoc.example';

/**
 * What a deployment does, and by what.
 *
 * @typedef {object} Deployment
 * @property {string} stage
 * @property {string} folder where the outputs and the manifest go
 * @property {string} manifest the text of the project's own manifest
 * @property {() => Promise<void>} assemble builds what is stale and writes the templates; throws where a template is faulty
 * @property {(args: readonly string[]) => number} run the command line of the AWS CDK; its exit code
 * @property {(question: string) => Promise<boolean>} isSure
 * @property {(site: string) => Promise<boolean>} smoke asks the deployed site what a person would; whether all is well
 * @property {(line: string) => void} say what came of it
 * @property {(line: string) => void} complain what went wrong, and what to do next
 */

/**
 * Shows what would change, asks, deploys, writes the manifest of the site's true address, and asks the site what a person would. Where a
 * step fails, the ones after it are not begun, and it is said what to do.
 *
 * @param {Deployment} deployment
 * @returns {Promise<number>} the exit code
 */
export const deployStage = async (deployment) => {
  const { stage, folder, run, isSure, complain } = deployment;
  if (!(await isAssembled(deployment))) return 1;
  if (run(['diff', '--all']) !== 0) {
    complain(
      'What would change could not be shown, and nothing was changed. Most often the sign-in is over (try "aws sts get-caller-identity")',
    );
    complain('or a region was not prepared ("npx cdk bootstrap", docs/operations.md). Mend it and run the same command again.');
    return 1;
  }
  if (!(await isSure(`These changes go to the stage "${stage}".`))) {
    complain('nothing was changed');
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const outputs = join(folder, `outputs-${stage}.json`);
  if (run(['deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs]) !== 0) {
    complain('The deployment stopped half way; what people have sent is not touched by that. The reason stands above. Mend it and run');
    complain(`"npm run deploy -- ${stage}" again: it goes on from what is already there.`);
    return 1;
  }
  return finish(deployment, outputs);
};

/** @param {Deployment} deployment */
const isAssembled = async ({ stage, assemble, complain }) => {
  try {
    await assemble();
    return true;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    complain(`The stacks could not be written, and nothing was changed. "npm run synth -- ${stage}" shows the same without an account.`);
    return false;
  }
};

/**
 * @param {Deployment} deployment
 * @param {string} outputs
 */
const finish = async ({ stage, folder, manifest, smoke, say, complain }, outputs) => {
  const address = siteAddressIn(outputs, stage);
  if (address === null) {
    complain(
      `${outputs} names no address of the site. The stacks stand; look for "SiteAddress" among the outputs of GiaoUoc-${stage}-App.`,
    );
    return 1;
  }
  const own = join(folder, `manifest-${stage}.xml`);
  writeFileSync(own, manifest.replaceAll(PLACEHOLDER, address));
  say(`site       ${address}/`);
  say(`manifest   ${own}`);
  say(`next       npm run found -- ${stage} BLOC.json`);
  if (await smoke(address)) return 0;
  complain('The site stands, but not all of it answers as it must. A new address takes some minutes to be known everywhere: run');
  complain(`"npm run smoke -- ${address}" again, then see docs/operations.md.`);
  return 1;
};

/**
 * @param {string} outputs
 * @param {string} stage
 * @returns {string | null}
 */
const siteAddressIn = (outputs, stage) => {
  if (!existsSync(outputs)) return null;
  /** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
  const read = JSON.parse(readFileSync(outputs, 'utf8'));
  return read[`GiaoUoc-${stage}-App`]?.['SiteAddress'] ?? null;
};
