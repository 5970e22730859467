import { withdrawnAtHome, withdrawnFrom } from './consents';
import { type CriterionCode } from './criteria';
import { type IsoDate } from './dates';
import { barringOffences, factsAtHome, finallyExpelled, isExempt, openCharges } from './home-gates';
import { AT_HOME, type Regime } from './regimes';
import { type Sentence } from './state';

/** A gate of serving at home as the facts leave it: met, not met, or for a person to assess; the fact, and since when. */
export interface Gate {
  readonly code: CriterionCode;
  readonly met: boolean | 'needs-assessment';
  readonly from: IsoDate | null;
  readonly fact: Readonly<Record<string, unknown>> | null;
}

/** Every gate of serving at home in a regime, as the facts stand on a day; none for other regimes. */
export function homeGates(regime: Regime, sentence: Sentence, today: IsoDate): readonly Gate[] {
  if (!AT_HOME.includes(regime)) return [];
  const ofHome = [...factGates(regime, sentence), consents(regime, sentence)];
  if (regime === 'home-detention') return ofHome;
  const exempt = isExempt(sentence, factsAtHome(sentence, regime), today);
  return [...(exempt ? [] : [offence(sentence)]), charges(sentence), expulsion(sentence, today), ...ofHome];
}

function gate(code: CriterionCode, met: Gate['met'], from: IsoDate | null, fact: Gate['fact'] = null): Gate {
  return { code, met, from, fact };
}

/** Met by a fact that is there; else somebody has to look. */
function known(code: CriterionCode, since: IsoDate | null | undefined, fact: Gate['fact'] = null): Gate {
  return since ? gate(code, true, since, fact) : gate(code, 'needs-assessment', null);
}

function factGates(regime: Regime, sentence: Sentence): readonly Gate[] {
  const { home, occupation, occupationWaivedForHealth, weeklyMeeting, abstinence } =
    factsAtHome(sentence, regime) ?? {};
  const since = home?.checkedOn;
  return [
    known('home', since, home && { power: home.power, telephone: home.telephone }),
    occupationWaivedForHealth
      ? known('occupation', occupationWaivedForHealth.statementOn, { waivedForHealth: true })
      : known('occupation', occupation && since, occupation && { hoursPerWeek: occupation.hoursPerWeek }),
    known('weekly-meeting', weeklyMeeting && since, weeklyMeeting),
    known('abstinence', abstinence?.acceptedOn),
  ];
}

function consents(regime: Regime, sentence: Sentence): Gate {
  const toward = sentence.proposals
    .filter(({ to, status }) => to.regime === regime && (status === 'pending' || status === 'approved'))
    .at(-1);
  const withdrawn = [
    ...(regime === sentence.place.regime ? withdrawnAtHome(sentence) : []),
    ...(toward ? withdrawnFrom(sentence, toward) : []),
  ];
  const [first] = withdrawn;
  if (first) return gate('consents', false, null, { withdrawnOn: first.withdrawnOn, of: first.of });
  const given = factsAtHome(sentence, regime)?.consentedOn;
  return known('consents', given, { consentedOn: given });
}

function offence(sentence: Sentence): Gate {
  const { barred, unknown, toAssess } = barringOffences(sentence, factsAtHome(sentence, 'electronic-monitoring'));
  if (barred.length > 0) return gate('offence-allows', false, null, { offences: barred });
  const open = [...unknown, ...toAssess];
  return open.length > 0
    ? gate('offence-allows', 'needs-assessment', null, { offences: open })
    : gate('offence-allows', true, sentence.startDate);
}

function charges(sentence: Sentence): Gate {
  const open = openCharges(sentence).map(({ chargedOn }) => chargedOn);
  if (open.length > 0) return gate('no-new-charges', 'needs-assessment', null, { chargedOn: open });
  const settled = sentence.charges.flatMap(({ settledOn }) => settledOn ?? []);
  return gate('no-new-charges', true, settled.at(-1) ?? sentence.startDate);
}

function expulsion(sentence: Sentence, today: IsoDate): Gate {
  return finallyExpelled(sentence, today)
    ? gate('not-expelled', 'needs-assessment', null, { finalOn: sentence.expulsion?.finalOn })
    : gate('not-expelled', true, sentence.startDate);
}
