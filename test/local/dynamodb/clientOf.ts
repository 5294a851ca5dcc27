import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client that never tries twice, so that a test sees the first answer. */
export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
