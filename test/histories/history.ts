import * as proto from '@temporalio/proto';
import { patchProtobufRoot } from '@temporalio/proto/lib/patch-protobuf-root';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The same JSON as `temporal workflow show --output json`. The SDK's own `historyToJSON` needs one copy of protobufjs in
// node_modules; npm installs three, of which only the one beside the message types knows them.
interface ProtoJson {
  toJson(type: unknown, message: unknown): unknown;
  fromJson(type: unknown, json: unknown, options: { ignoreUnknownFields: boolean }): History | null;
}
const besideMessages = createRequire(require.resolve('@temporalio/proto'));
const { toJson, fromJson } = besideMessages('protobufjs/ext/protojson') as ProtoJson;
const root = patchProtobufRoot(proto) as unknown as { lookupType(name: string): unknown };
const HISTORY = root.lookupType('temporal.api.history.v1.History');

type History = proto.temporal.api.history.v1.IHistory;

/** A workflow as it once ran. Its id is not in its history, and the day of its yearly wake depends on it. */
export interface Kept {
  readonly workflowId: string;
  readonly history: History;
}

/** The scenarios that are kept. */
export function keptScenarios(): string[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''));
}

export function readHistory(scenario: string): Kept {
  const { workflowId, history } = JSON.parse(readFileSync(fileOf(scenario), 'utf8')) as {
    workflowId: string;
    history: unknown;
  };
  const read = fromJson(HISTORY, history, { ignoreUnknownFields: true });
  if (!read) throw new Error(`${scenario} holds no history`);
  return { workflowId, history: read };
}

/** Keeps a history for ever: one that is kept already is not replaced. */
export function keepHistory(scenario: string, { workflowId, history }: Kept): void {
  const json = toJson(HISTORY, proto.temporal.api.history.v1.History.fromObject(history));
  // Stack traces name the folder that the code ran in.
  const text = JSON.stringify({ workflowId, history: json }).replaceAll(`${process.cwd()}/`, '');
  writeFileSync(fileOf(scenario), `${text}\n`, { flag: 'wx' });
}

function fileOf(scenario: string): string {
  return join(__dirname, `${scenario}.json`);
}
