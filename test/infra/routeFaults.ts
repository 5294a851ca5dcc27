import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import { ofType, targetOf, type Resource, type Resources } from './stackTemplates.ts';

/**
 * Where the routes of a template are not those of the table: one that is missing, one beside them, one that is open or closed
 * against its `access`, one that no function answers.
 *
 * @returns one sentence a fault
 */
export const routeFaults = (resources: Resources, endpoints: readonly Endpoint[]): readonly string[] => {
  const routes = new Map(ofType(resources, 'AWS::ApiGatewayV2::Route').map(([, route]) => [String(route.Properties['RouteKey']), route]));
  const wanted = new Map(endpoints.map((one) => [routeKeyOf(one), one]));
  return [
    ...[...routes.keys()].filter((key) => !wanted.has(key)).map((key) => `${key}: stands in no table`),
    ...[...wanted].flatMap(([key, endpoint]) => faultsOf(key, endpoint, routes.get(key), resources)),
  ];
};

const faultsOf = (key: string, { access }: Endpoint, route: Resource | undefined, resources: Resources): readonly string[] => {
  if (!route) return [`${key}: has no route`];
  const guarded = isGuarded(route, resources);
  return [
    ...(access !== 'public' && !guarded ? [`${key}: asks for no token`] : []),
    ...(access === 'public' && guarded ? [`${key}: is public and asks for a token`] : []),
    ...(functionBehind(route, resources) === null ? [`${key}: leads to no function`] : []),
  ];
};

const isGuarded = ({ Properties }: Resource, resources: Resources): boolean => {
  const authorizer = resources[targetOf(Properties['AuthorizerId']) ?? ''];
  return Properties['AuthorizationType'] === 'JWT' && authorizer?.Properties['AuthorizerType'] === 'JWT';
};

/** The logical id of the function that a route leads to. */
export const functionBehind = ({ Properties }: Resource, resources: Resources): string | null => {
  const integration = resources[targetOf(Properties['Target']) ?? ''];
  const id = targetOf(integration?.Properties['IntegrationUri']);
  return id !== null && resources[id]?.Type === 'AWS::Lambda::Function' ? id : null;
};
