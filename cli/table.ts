/** Rows under each other, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  const written = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  return written.map((row) => `${indent}${row}`.trimEnd()).join('\n');
}

/** Enough of a hash to tell events apart by eye. */
export const HASH_PREFIX = 12;
