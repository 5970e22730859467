/** A generated page: a title, what it is about, and its parts; with a line that says what it was made from. */
export function page(title: string, about: string, source: string, ...parts: readonly string[]): string {
  const made = `<!-- Made from ${source} by \`npm run docs\`. Do not edit. -->`;
  return `${[made, `# ${title}`, about, ...parts].join('\n\n')}\n`;
}

/** Rows as a table; what would end a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
