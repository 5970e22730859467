import { type Area } from './area';

/** The page before signing in: what this is, and what is open to everybody. */
export const welcome = {
  aboutTitle: ['Straffegjennomføring, steg for steg', 'Executing sentences, step by step'],
  aboutLead: [
    'Progresjon følger hver dom fra første til siste dag: når loven åpner for neste steg, hvem som avgjør det, og hva som haster.',
    'Progresjon follows each sentence from its first day to its last: when the law opens the next step, who decides it, and what is urgent.',
  ],
  aboutPoint1: [
    'Saksbehandlere ser det som haster, og foreslår det minst inngripende regimet som sikkerheten tillater.',
    'Caseworkers see what is urgent, and propose the least restrictive regime that security allows.',
  ],
  aboutPoint2: [
    'Beslutningstakere godkjenner eller sender tilbake, punkt for punkt. Et menneske avgjør hvert steg.',
    'Approvers approve or send back, point by point. A human decides each step.',
  ],
  aboutPoint3: [
    'Påminnelser går ut av seg selv før hver frist. Ingen sak blir glemt.',
    'Reminders go out by themselves before each deadline. No case is forgotten.',
  ],
  aboutPoint4: [
    'Alt som skjer, står i en logg som ikke kan endres, og som hvem som helst kan kontrollere.',
    'All that happens stands in a log that cannot be changed, and that anybody can check.',
  ],
  openTitle: ['Åpent for alle', 'Open to everybody'],
  openCalculator: ['Regn ut datoene i en dom', 'Calculate the dates of a sentence'],
  openCalculatorAbout: ['Uten innlogging. Ingenting lagres.', 'Without signing in. Nothing is kept.'],
  openStatistics: ['Statistikk om straffegjennomføring', 'Statistics of the execution of sentences'],
  openStatisticsAbout: [
    'Hvor mange som er hvor, og hvordan det går. Ingen kan kjennes igjen.',
    'How many are where, and how it goes. Nobody can be recognised.',
  ],
  openAccessibility: ['Tilgjengelighetserklæring', 'Accessibility statement'],
  openAccessibilityAbout: ['Hva som er prøvd, og hva vi vet mangler.', 'What was tested, and what we know is missing.'],
  openApi: ['API for andre systemer', 'API for other systems'],
  openApiAbout: [
    'OpenAPI-beskrivelsen av alt som kan spørres om.',
    'The OpenAPI description of all that can be asked.',
  ],
} as const satisfies Area;
