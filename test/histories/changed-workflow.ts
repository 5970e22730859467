import { sleep } from '@temporalio/workflow';
import { type AnyInput } from '../../workflows/contract';
import { sentence as unchanged } from '../../workflows/sentence';

/** The workflow with one change that no recorded history can be replayed with: the test of the replay test. */
export async function sentence(input: AnyInput): Promise<void> {
  await sleep('1 day');
  return unchanged(input);
}
