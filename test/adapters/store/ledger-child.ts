import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem } from '../../../src/core/model/ledger';
import { explanation } from './made-explanations';
import { act, candidate } from './made-returns';

/** Returns of a batch; each batch after the first also replaces what the one before brought. */
const EACH = 20;

const batchOf = (batch: number) => [
  ...Array.from({ length: EACH }, (_, n) => ({
    ...candidate(`${batch}-${n}`),
    explanations: [explanation(`${batch}-${n}`, { text: `batch ${batch}` })],
  })),
  ...(batch === 0
    ? []
    : Array.from({ length: EACH }, (_, n) => candidate(`${batch - 1}-${n}`, { values: [batch, 1, 2, 3] }))),
];

/**
 * `hold`: opens a ledger and waits; `accept`: accepts batch after batch, and says when each is done; `fill`: accepts until it
 * fails, and says with what.
 */
async function main(task: string, file: string): Promise<void> {
  const ledger = await duckdbStore({ memoryMegabytes: 128, threads: 1 }).open(file, { create: act('made') });
  if (isLedgerProblem(ledger)) {
    console.log(`problem ${ledger.code}`);
    return;
  }
  console.log('ready');
  if (task === 'hold') {
    await new Promise((resolve) => setTimeout(resolve, 120_000));
    return;
  }
  const known = (await ledger.events()).filter(({ what }) => what === 'accept').length;
  try {
    for (let batch = known; batch < known + 500; batch++) {
      await ledger.accept(batchOf(batch), act(`batch ${batch}`));
      console.log(`done ${batch}`);
    }
  } catch (error) {
    console.log(`failed ${(error as { problem?: { code: string } }).problem?.code ?? String(error)}`);
  }
}

void main(process.argv[2]!, process.argv[3]!);
