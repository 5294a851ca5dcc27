const notInTheBundle = (): never => {
  throw new Error('event streams are not in the bundle');
};

/** Stand in the bundles for the SDK's event streams, which the operations of DynamoDB that we use have none of. */
export const eventStreamSerdeProvider = notInTheBundle;
export const EventStreamSerde = notInTheBundle;
