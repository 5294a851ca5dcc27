import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readItem } from '../../../functions/store/readItems.ts';
import { periodKey } from '../../../functions/store/keys.ts';
import { mendPeriod } from '../../../functions/store/mendPeriod.ts';
import { findPeriod } from '../../../functions/store/periods.ts';
import { listRubricVersions } from '../../../functions/store/RubricVersion.ts';
import { encodeItem } from '../../../functions/store/values.ts';
import { filledBytes, openBloc, type OpenedBloc } from '../http/openedBloc.ts';

let here: OpenedBloc;

beforeEach(async () => {
  here = await openBloc();
});

afterEach(() => here.stop());

test('a period from before rubrics had versions is brought up to date once, and takes sheets again', async () => {
  const { store, bloc } = here;
  const id = { bloc: bloc.id, edition: bloc.edition };
  const item = await readItem(store, periodKey(id));
  const { rubricVersion: _gone, ...old } = item?.values ?? {};
  await store.client.send(new PutItemCommand({ TableName: store.tableName, Item: encodeItem(old) }));
  await expect(findPeriod(store, id)).rejects.toThrow(TypeError);

  await mendPeriod(store, id, 'test');
  await mendPeriod(store, id, 'test');
  expect(await findPeriod(store, id)).toMatchObject({ state: 'open', rubricVersion: 1 });
  expect(await listRubricVersions(store, id)).toHaveLength(1);
  expect((await here.send('CAT', filledBytes(bloc, 'CAT'))).statusCode).toBe(201);
});
