import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { GiaoUoc } from '../../infra/GiaoUoc.ts';
import { stageNamed } from '../../infra/settings.ts';
import { builtFolder } from './builtFolder.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The resources of one written template by logical id. */
export type Resources = Readonly<Record<string, Resource>>;

export interface StackTemplates {
  readonly app: GiaoUoc;
  readonly data: Resources;
  readonly application: Resources;
}

const resourcesOf = (template: Template): Resources => (template.toJSON() as { readonly Resources: Resources }).Resources;

/**
 * The templates of a stage as they would be deployed.
 *
 * @param change what is done to the stacks before they are written
 */
export const stackTemplates = (change: (app: GiaoUoc) => void = () => undefined): StackTemplates => {
  const built = builtFolder();
  try {
    const app = new GiaoUoc({ stage: stageNamed('production'), built, outdir: join(built, 'cdk.out') });
    change(app);
    return { app, data: resourcesOf(Template.fromStack(app.data)), application: resourcesOf(Template.fromStack(app.application)) };
  } finally {
    rmSync(built, { recursive: true });
  }
};

/** The resources of one type, each with its logical id. */
export const ofType = (resources: Resources, type: string): readonly (readonly [id: string, resource: Resource])[] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

/** The logical id that a `Ref` or `Fn::GetAtt` leads to, however deep it stands in a value; `null` where none does. */
export const targetOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('Ref' in value && typeof value.Ref === 'string') return value.Ref;
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) return String(value['Fn::GetAtt'][0]);
  return (
    Object.values(value)
      .map(targetOf)
      .find((found) => found !== null) ?? null
  );
};
