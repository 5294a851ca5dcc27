import { timedTasks } from '#core/endpoints/timedTasks.ts';
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

const USUAL = { MemorySize: 512, Timeout: 10 };

/** Who may be larger, or take longer, than the rest. */
const SIZES: Readonly<Record<string, object>> = new Proxy<Record<string, object>>(
  {
    exports: { MemorySize: 1024, Timeout: 29, ReservedConcurrentExecutions: 10 },
    ...Object.fromEntries(timedTasks.map(({ name }) => [name, { MemorySize: 512, Timeout: 300, ReservedConcurrentExecutions: 1 }])),
  },
  { get: (sizes, name) => sizes[String(name)] ?? USUAL },
);

const settingFaults = (id: string, { Properties }: Resource, runtime: string): readonly string[] => {
  const handler = String(Properties['Handler']).replace('.handler', '');
  const wanted = { Runtime: runtime, Architectures: ['arm64'], TracingConfig: { Mode: 'Active' }, ...SIZES[handler] };
  return Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(Properties[name]) !== JSON.stringify(value))
    .map(([name]) => `${id}: ${name} is ${JSON.stringify(Properties[name])}`);
};

const logFaults = (id: string, { Properties }: Resource, resources: Resources): readonly string[] => {
  const group = targetOf((Properties['LoggingConfig'] as { readonly LogGroup?: unknown } | undefined)?.LogGroup);
  return group !== null && resources[group]?.Type === 'AWS::Logs::LogGroup' ? [] : [`${id}: writes to a log that nobody made`];
};
