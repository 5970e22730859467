import { type Area } from './area';

/** Charts for managers, reminders, the accessibility statement. */
export const statistics = {
  title: ['Oversikt for ledere', 'Overview for managers'],
  lead: [
    'Antall akkurat nå i enhetene dine. Hvert bilde har en tabell med de samme tallene.',
    'Counts as of now in your units. Each picture has a table with the same figures.',
  ],
  byRegime: ['Hvor personene er', 'Where the people are'],
  byRegimeAbout: [
    'Andelen i hvert regime, fra mest til minst inngripende',
    'The share in each regime, from the most to the least restrictive',
  ],
  overdueByKind: ['Frister: åpne og forfalte', 'Deadlines: open and overdue'],
  overdueByKindAbout: ['Etter hva fristen gjelder', 'By what the deadline is about'],
  byUnit: ['Personer per enhet', 'People by unit'],
  byUnitAbout: ['Åpne saker', 'Open cases'],
  byStatus: ['Etter status', 'By status'],
  count: ['Antall', 'Count'],
  share: ['Andel', 'Share'],
  openCount: ['Åpne', 'Open'],
  overdueCount: ['Forfalt', 'Overdue'],
  regime: ['Regime', 'Regime'],
  kind: ['Hva', 'What'],
  unit: ['Enhet', 'Unit'],
  status: ['Status', 'Status'],
  total: ['I alt', 'In all'],
  remindersTitle: ['Påminnelser', 'Reminders'],
  remindersLead: [
    'Hva som er sendt til hvem, når, og om det kom frem. Påminnelser går ut av seg selv før hver frist.',
    'What was sent to whom, when, and whether it arrived. Reminders go out by themselves before each deadline.',
  ],
  remindersUpcoming: ['Kommende påminnelser', 'Reminders to come'],
  remindersEmpty: ['Ingen påminnelser er planlagt i enhetene dine.', 'No reminder is planned in your units.'],
  remindersSent: ['Sendt', 'Sent'],
  remindersMailbox: ['Postkassen i utvikling', 'The mailbox in development'],
  noticesEmpty: ['Ingen påminnelser er sendt ennå.', 'No reminder has been sent yet.'],
  noticeWhen: ['Når', 'When'],
  noticeState: ['Kom frem', 'Arrived'],
  'notice/queued': ['På vei', 'On its way'],
  'notice/sent': ['Levert', 'Delivered'],
  'notice/failed': ['Kom ikke frem', 'Did not arrive'],
  resend: ['Send igjen', 'Send again'],
  reminderOn: ['Sendes', 'Goes out'],
  reminderOf: ['Om', 'About'],
  reminderDue: ['Frist', 'Deadline'],
  reminderTo: ['Til', 'To'],
  accessTitle: ['Tilgjengelighetserklæring', 'Accessibility statement'],
  accessLead: [
    'Appen er laget for å følge WCAG 2.1 på nivå A og AA, slik forskrift om universell utforming krever.',
    'The app is made to follow WCAG 2.1 at levels A and AA, as the regulation on universal design requires.',
  ],
  accessDone: ['Slik er den prøvd', 'How it was tested'],
  accessDone1: [
    'Hver side kontrolleres maskinelt med axe i lyst og mørkt utseende ved hver endring.',
    'Every page is checked by machine with axe in the light and the dark theme at each change.',
  ],
  accessDone2: [
    'Hele veien fra oppgave til innsendt forslag kan gås med tastatur alene; det prøves av en test.',
    'The whole way from a task to a proposal sent can be walked by keyboard alone; a test does so.',
  ],
  accessDone3: [
    'Alle bilder og diagrammer har en tabell med det samme innholdet, og farge er aldri det eneste kjennetegnet.',
    'All pictures and charts have a table with the same content, and colour is never the only mark.',
  ],
  accessDone4: [
    'Sidene kan brukes ned til 320 piksler bredde og med 200 % zoom.',
    'The pages can be used down to a width of 320 pixels and at 200 % zoom.',
  ],
  accessMissing: ['Det vi vet mangler', 'What we know is missing'],
  accessMissing1: [
    'Ingen har ennå prøvd appen med skjermleser sammen med brukere.',
    'Nobody has tested the app with a screen reader together with users yet.',
  ],
  accessMissing2: [
    'Tekster fra saksbehandlere og eldre journalføringer kan være skrevet tungt.',
    'Texts written by caseworkers may be heavy to read.',
  ],
  accessMissing3: [
    'API-dokumentasjonen er et verktøy for utviklere og er ikke kontrollert.',
    'The API documentation is a tool for developers and has not been checked.',
  ],
  accessTell: [
    'Møter du hindringer, si fra til den lokale systemansvarlige. Du skal få svar innen to uker.',
    'If you meet obstacles, tell the local system owner. You shall have an answer within two weeks.',
  ],
} as const satisfies Area;
