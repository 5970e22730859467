/** A line of CSV for Norwegian Excel: semicolons, decimal commas. What could be read as a formula is a text; a number is none. */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  // A formula begins so, also after white space or a quote that Excel strips, and in full width.
  const safe = /^[\s"']*[=+\-@|%＝＋－＠]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
