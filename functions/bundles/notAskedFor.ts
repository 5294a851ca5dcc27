/**
 * Stand in the bundles for parts of the SDK that it reaches for only where Node lacks its own hashes, where somebody chooses adaptive
 * retries, or where an endpoint is looked up by partition. None is so here; whoever makes it so is told at once, not served wrongly.
 */
class NotInTheBundle {
  constructor() {
    throw new Error('this part of the SDK is not in the bundle');
  }
}

export { NotInTheBundle as Sha256Js, NotInTheBundle as DefaultRateLimiter };

export const partitionsInfo = { partitions: [], version: '' };
