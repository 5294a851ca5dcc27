import { GiaoUoc } from './GiaoUoc.ts';
import { stageNamed } from './settings.ts';

export interface SynthesisOptions {
  readonly stage: string;
  readonly built: string;
  readonly outdir: string;
}

/** One stack as it was written. */
export interface SynthesisedStack {
  readonly name: string;
  readonly file: string;
  readonly resources: number;
}

/** Writes the stacks of a stage, validated. Throws where there is no such stage, a bundle is missing, or a template is faulty. */
export const synthesise = ({ stage, built, outdir }: SynthesisOptions): readonly SynthesisedStack[] =>
  new GiaoUoc({ stage: stageNamed(stage), built, outdir }).synth().stacks.map(({ stackName, templateFile, template }) => ({
    name: stackName,
    file: templateFile,
    resources: Object.keys((template as { readonly Resources: object }).Resources).length,
  }));
