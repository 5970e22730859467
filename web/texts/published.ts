import { type Area } from './area';

/** The public statistics. What its tables and rows are called is in domain/statistics/words.ts, for its file too. */
export const published = {
  title: ['Åpen statistikk', 'Public statistics'],
  lead: [
    'For alle, uten innlogging. Ingen kan kjennes igjen: tall om færre enn {{least}} personer vises ikke.',
    'For everybody, without signing in. Nobody can be recognised: figures of fewer than {{least}} people are not shown.',
  ],
  asOf: [
    'Hvem som er hvor: per {{asOf}}. Hva som har hendt: {{from}} til {{to}}. Talt av {{events}} hendelser i loggen.',
    'Who is where: as of {{asOf}}. What happened: {{from}} to {{to}}. Counted from {{events}} events of the log.',
  ],
  once: ['Den lages én gang i kvartalet og endres ikke siden.', 'It is made once in a quarter, and not changed since.'],
  anew: [
    'Dette er et øvingssystem: tallene er om oppdiktede personer og lages på nytt, høyst hvert tiende minutt, når det er ført noe i loggen.',
    'This is a training system: the figures are of invented people, and made anew, every ten minutes at most, when something is recorded.',
  ],
  signs: ['Tegn', 'Signs'],
  someHidden: [
    'Tegnet : står der tallet gjelder færre enn {{least}} personer, eller der et slikt tall ellers kunne regnes ut. Det betyr ikke null.',
    'The sign : stands where a figure is of fewer than {{least}} people, or would let such a figure be worked out. It does not mean nought.',
  ],
  allHidden: [
    'Ingen tall vises her: hvert av dem gjelder færre enn {{least}} personer, eller ville røpe et slikt tall. Det betyr ikke null.',
    'No figure is shown here: each is of fewer than {{least}} people, or would give such a figure away. It does not mean nought.',
  ],
  nothing: ['Ingenting slikt hendte i kvartalet.', 'Nothing of the kind happened in the quarter.'],
  download: ['Last ned alt som CSV', 'Download everything as CSV'],
  none: ['Ingen statistikk er publisert ennå', 'No statistics have been published yet'],
  noneBody: [
    'Den lages av seg selv når det er ført noe i loggen. Se innom igjen om litt.',
    'They are made by themselves once something is in the log. Come back in a while.',
  ],
} as const satisfies Area;
