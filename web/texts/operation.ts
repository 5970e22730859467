import { type Area } from './area';

/** Who may do what, what needs looking at, and which systems hear of notices. */
export const operation = {
  permissions: ['Tilganger', 'Permissions'],
  permissionsLead: [
    'Hvem som kan gjøre hva. Det som ikke står her, er nektet. En sak er i tillegg bare åpen for enhetene den hører til, og den som foreslår, avgjør aldri.',
    'Who may do what. What is not here is refused. A case is in addition open only to the units that it belongs to, and whoever proposes never decides.',
  ],
  asRole: ['Rolle', 'Role'],
  allRoles: ['Alle roller (tabell)', 'All roles (table)'],
  yourRole: ['din rolle', 'your role'],
  mayDo: ['Kan registrere og avgjøre', 'May record and decide'],
  maySee: ['Kan se og hente ut', 'May see and export'],
  mayNothing: ['Ingenting her.', 'Nothing here.'],
  alsoBy: ['Også: {{roles}}', 'Also: {{roles}}'],
  onlyThis: ['Bare denne rollen', 'This role alone'],
  findPermission: ['Finn en handling', 'Find an action'],
  action: ['Handling', 'Action'],
  may: ['ja', 'yes'],
  noMatch: ['Ingen handling passer til søket.', 'No action fits the search.'],
  matrix: ['Rolle og handling', 'Roles and actions'],
  actionsShown_one: ['{{count}} handling', '{{count}} action'],
  actionsShown_other: ['{{count}} handlinger', '{{count}} actions'],

  findings: ['Avvik', 'Findings'],
  findingsLead: [
    'Det maskineriet ikke klarte å ordne selv. Det forsvinner herfra når det er ordnet.',
    'What the machinery could not settle by itself. It leaves this list when it is settled.',
  ],
  findingsEmpty: [
    'Ingen avvik. Alt er levert, og ingen sak sover.',
    'No findings. All was delivered, and no case sleeps.',
  ],
  findingSince: ['Siden', 'Since'],
  findingSeen: ['Sist sett', 'Last seen'],
  findingWhat: ['Hva', 'What'],
  openCase: ['Åpne saken', 'Open the case'],
  details: ['Detaljer', 'Details'],

  webhooks: ['Webhooks', 'Webhooks'],
  webhooksLead: [
    'Systemer som får varsler over HTTP. Hver melding er signert slik Standard Webhooks sier, og prøves på nytt til den kommer frem.',
    'Systems that hear of notices by HTTP. Each message is signed as Standard Webhooks says, and tried again until it arrives.',
  ],
  webhooksEmpty: ['Ingen systemer får varsler ennå.', 'No system hears of notices yet.'],
  webhookUrl: ['Adresse', 'Address'],
  webhookUrlHint: [
    'https, til en vert som installasjonen tillater (WEBHOOK_HOSTS)',
    'https, to a host that the installation allows (WEBHOOK_HOSTS)',
  ],
  webhookUnits: ['Enheter', 'Units'],
  webhookKinds: ['Frister', 'Deadlines'],
  webhookEveryKind: ['Alle varsler', 'Every notice'],
  webhookEveryUnit: ['Alle enheter', 'Every unit'],
  webhookChosen: ['Bare noen', 'Some only'],
  webhookAdd: ['Legg til', 'Add'],
  webhookNew: ['Nytt system', 'A new system'],
  webhookCreated: ['Lagt til', 'Added'],
  webhookRemove: ['Fjern', 'Remove'],
  webhookRemoveSure: ['Fjern {{url}}? Det som venter, blir ikke sendt.', 'Remove {{url}}? What waits is not sent.'],
  webhookCancel: ['Behold', 'Keep'],
  webhookSecret: [
    'Hemmeligheten vises bare nå. Gi den til systemet som skal kontrollere signaturen.',
    'The secret is shown only now. Give it to the system that checks the signature.',
  ],
  webhookUrlMissing: ['Skriv adressen, med https://', 'Write the address, with https://'],
} as const satisfies Area;
