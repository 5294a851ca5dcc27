const notInTheBundle = (): never => {
  throw new Error('this part of the SDK is not in the bundle');
};

/**
 * Stand in the bundles for parts of the SDK that it reaches for only where Node lacks its own hashes, where somebody chooses adaptive
 * retries, where an endpoint is looked up by partition, or a region by the machine. None is so here; whoever makes it so is told at once, not served wrongly.
 */
export const Sha256Js = notInTheBundle;
export const DefaultRateLimiter = notInTheBundle;
export const AdaptiveRetryStrategy = notInTheBundle;
export const getInstanceMetadataRegion = notInTheBundle;
export const partitionsInfo = { partitions: [], version: '' };
