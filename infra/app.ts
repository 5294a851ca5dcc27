import { GiaoUoc } from './GiaoUoc.ts';
import { readStage } from './settings.ts';
import { unsetFor } from './stageFaults.ts';

export interface SynthesisOptions {
  readonly stage: string;
  /** The folder of the stages' settings. */
  readonly stages: string;
  readonly built: string;
  readonly outdir: string;
}

/** One stack as it was written. */
export interface SynthesisedStack {
  readonly name: string;
  readonly file: string;
  readonly resources: number;
}

/** What a stage's settings leave open that a deployment needs. Throws like `readStage`. */
export const openIn = (stages: string, stage: string): readonly string[] => unsetFor(readStage(stages, stage));

/** Writes the stacks of a stage, validated. Throws where there is no such stage, its settings or a template are faulty, or a bundle is missing. */
export const synthesise = ({ stage, stages, built, outdir }: SynthesisOptions): readonly SynthesisedStack[] =>
  new GiaoUoc({ stage: readStage(stages, stage), built, outdir }).synth().stacks.map(({ stackName, templateFile, template }) => ({
    name: stackName,
    file: templateFile,
    resources: Object.keys((template as { readonly Resources: object }).Resources).length,
  }));
