import { problemText } from '#core/messages/problemText.ts';
import { isProblem } from '#core/problem.ts';
import { foundInCloud } from './foundInCloud.ts';

interface StagePlace {
  readonly region: string;
  readonly tableName: string;
  readonly filesBucket: string;
  readonly pool: string;
}

/**
 * Founds a bloc in a deployed stage and says what came of it in one sentence. Services other than AWS's own are found where AWS's tools
 * look for them: `AWS_ENDPOINT_URL_DYNAMODB`, `…_S3`, `…_COGNITO_IDENTITY_PROVIDER`.
 */
export const foundStage = async (
  place: StagePlace,
  json: Parameters<typeof foundInCloud>[1],
  mail: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly isDone: boolean; readonly sentence: string }> => {
  const endpointOf = (service: string): string | null => environment[`AWS_ENDPOINT_URL_${service}`] || null;
  const endpoints = { table: endpointOf('DYNAMODB'), files: endpointOf('S3') };
  try {
    const peopleEndpoint = endpointOf('COGNITO_IDENTITY_PROVIDER');
    const { id, version } = await foundInCloud({ ...place, endpoints, peopleEndpoint }, json, mail);
    return { isDone: true, sentence: `${id}, version ${version}: ${mail} is its administrator` };
  } catch (error) {
    return { isDone: false, sentence: `${sentenceOf(error)} Mend it and run the same command again; what is already there stays.` };
  }
};

const sentenceOf = (error: unknown): string => {
  if (isProblem(error)) return problemText(error, 'en');
  if (!(error instanceof Error)) return `${String(error)}.`;
  if (error.name === 'CredentialsProviderError') return 'Nobody is signed in to AWS: set AWS_PROFILE, or sign in with "aws sso login".';
  return `${error.message}.`;
};
