import * as proto from '@temporalio/proto';
import { patchProtobufRoot } from '@temporalio/proto/lib/patch-protobuf-root';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/paths';

const FOLDER = join(projectRoot, 'test/histories');
// The SDK's own reader wants one copy of protobufjs; that beside the message types is the one which knows them.
const { fromJson } = createRequire(require.resolve('@temporalio/proto'))('protobufjs/ext/protojson') as {
  fromJson(type: unknown, json: unknown, options: { ignoreUnknownFields: boolean }): History;
};
const HISTORY = (patchProtobufRoot(proto) as unknown as { lookupType(name: string): unknown }).lookupType(
  'temporal.api.history.v1.History',
);

type History = proto.temporal.api.history.v1.IHistory;

/** A workflow as it once ran. */
export interface Kept {
  readonly workflowId: string;
  readonly history: History;
}

/** The histories that every version of the workflow must replay: those that the tests keep. */
export function keptHistories(): readonly Kept[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const kept = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { workflowId: string; history: unknown };
      return { workflowId: kept.workflowId, history: fromJson(HISTORY, kept.history, { ignoreUnknownFields: true }) };
    });
}
