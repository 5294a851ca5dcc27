import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Template } from 'aws-cdk-lib/assertions';
import { GiaoUoc, type GiaoUocProps } from '../../infra/GiaoUoc.ts';
import { readStage, type Stage } from '../../infra/settings.ts';
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
  readonly firewall: Resources;
}

/** Where the settings of the project's own stages lie. */
export const STAGES = fileURLToPath(new URL('../../infra/stages', import.meta.url));

/** As production is once it is filled in. */
export const filledIn = (some: Partial<Stage> = {}): Stage => ({
  ...readStage(STAGES, 'production'),
  administrator: 'quan.tri@example.gov.vn',
  alarmsTo: ['truc@example.gov.vn'],
  mailFrom: 'thi.dua@example.gov.vn',
  ...some,
});

const resourcesOf = (template: Template): Resources => (template.toJSON() as { readonly Resources: Resources }).Resources;

/**
 * The templates of a stage as they would be deployed.
 *
 * @param change what is done to the stacks before they are written
 */
export const stackTemplates = (
  change: (app: GiaoUoc) => void = () => undefined,
  { stage = filledIn(), tasks }: { readonly stage?: Stage; readonly tasks?: GiaoUocProps['tasks'] } = {},
): StackTemplates => {
  const built = builtFolder();
  try {
    const app = new GiaoUoc({ stage, built, outdir: join(built, 'cdk.out'), checked: false, ...(tasks && { tasks }) });
    change(app);
    return {
      app,
      data: resourcesOf(Template.fromStack(app.data)),
      application: resourcesOf(Template.fromStack(app.application)),
      firewall: resourcesOf(Template.fromStack(app.firewall)),
    };
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
