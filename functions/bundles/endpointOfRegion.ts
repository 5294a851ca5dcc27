interface EndpointParameters {
  /** An address of one's own. */
  readonly Endpoint?: string;
  readonly Region?: string;
}

/**
 * Stands in the bundles for the SDK's table of every region, partition and kind of endpoint: our functions ask the DynamoDB of their own
 * region at its usual address, or the one of an address that they are given.
 */
export const defaultEndpointResolver = ({ Endpoint, Region }: EndpointParameters) => {
  if (!Endpoint && !Region) throw new Error('neither a region nor an address of DynamoDB is set');
  return { url: new URL(Endpoint ?? `https://dynamodb.${Region ?? ''}.amazonaws.com`), properties: {}, headers: {} };
};
