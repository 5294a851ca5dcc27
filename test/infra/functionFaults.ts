import { ofType, targetOf, type Resource, type Resources } from './stackTemplates.ts';

/**
 * Functions of ours that do not run as agreed, and logs of any function that are kept for ever.
 *
 * @param runtime the one that functions of ours run on
 * @returns one sentence a fault
 */
export const functionFaults = (resources: Resources, runtime: string): readonly string[] => [
  ...ofType(resources, 'AWS::Lambda::Function').flatMap(([id, one]) => [
    ...(isOurs(one) ? settingFaults(id, one, runtime) : []),
    ...logFaults(id, one, resources),
  ]),
  ...ofType(resources, 'AWS::Logs::LogGroup')
    .filter(([, { Properties }]) => typeof Properties['RetentionInDays'] !== 'number')
    .map(([id]) => `${id}: is kept for ever`),
];

/** The library brings one of its own, which uploads the pane. */
export const isOurs = ({ Properties }: Resource): boolean =>
  String(Properties['Handler']).endsWith('.handler') && 'TABLE_NAME' in variables(Properties);

const variables = (properties: Resource['Properties']): Readonly<Record<string, unknown>> =>
  (properties['Environment'] as { readonly Variables: Readonly<Record<string, unknown>> } | undefined)?.Variables ?? {};

const settingFaults = (id: string, { Properties }: Resource, runtime: string): readonly string[] => {
  const wanted = { Runtime: runtime, Architectures: ['arm64'], MemorySize: 512, Timeout: 10 };
  return Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(Properties[name]) !== JSON.stringify(value))
    .map(([name]) => `${id}: ${name} is ${JSON.stringify(Properties[name])}`);
};

const logFaults = (id: string, { Properties }: Resource, resources: Resources): readonly string[] => {
  const group = targetOf((Properties['LoggingConfig'] as { readonly LogGroup?: unknown } | undefined)?.LogGroup);
  return group !== null && resources[group]?.Type === 'AWS::Logs::LogGroup' ? [] : [`${id}: writes to a log that nobody made`];
};
