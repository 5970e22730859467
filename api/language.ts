export type Language = 'nb' | 'en';

const NORWEGIAN = ['nb', 'no', 'nn'];

/** The language of an answer: the first of ours that the reader accepts, English when there is none. */
export function languageOf(accepted: string | undefined): Language {
  const ranked = (accepted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { primary: tag.split('-', 1)[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of ranked) {
    if (NORWEGIAN.includes(primary)) return 'nb';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
