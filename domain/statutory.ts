/** Terms of the law that no rule set varies (rules.md (c)). */
export const STATUTORY = {
  /** R-SUM: forskrift om innkalling § 3: from the expected receipt of the summons, and from that of the order */
  summonsDays: 21,
  /** strpl § 452 (3): the judgment of whoever is under eighteen, from when it is final */
  orderOfMinorDays: 7,
  normalStartDays: 60,
  /** R-EM: forskrift § 7-8, from the information letter */
  monitoringApplicationDays: 21,
  /** R-SHS: forskrift § 6-1, strgjfl § 15 (1) */
  especiallyHighSecurityMonths: 6,
  /** R-INST: forskrift § 3-5 */
  institutionMonths: 12,
  /** forvaringsforskriften § 9 */
  detentionHalfwayHouseMonths: 12,
  /** R-INT: strgjfl § 35, forskrift § 3-33 */
  interruptionDays: 28,
  /** strgjfl § 7 e */
  complaintDays: 7,
  /** forskrift om personopplysninger i kriminalomsorgen § 9, fvl § 29: decisions on personal data */
  personalDataComplaintDays: 21,
  /** strgjfl § 40 (2) b, forskrift § 3-38: how much of the daily pay may be lost, in percent */
  dailyPayPercent: 50,
  /** strgjfl § 40 (5)–(6): the longest test period of a conditional reaction, and how long an interrupted one waits */
  conditionalReactionMonths: 3,
  interruptedReactionMonths: 3,
  /** strgjfl § 45 (1): months after the end of probation in which a new offence may be charged */
  chargeMonths: 6,
  /** strgjfl § 7 e: reactions under § 40 */
  complaintHours: 48,
  /** R-BREACH, strgjfl § 44 (2), strl §§ 46 (2), 52 (4): months after the end of probation in which the court may be asked */
  petitionMonths: 3,
  /** R-PROBC, forskrift § 3-42: longest duty to report, unless the region finds a special need */
  reportingMonths: 12,
  /** forskrift § 3-42: shortest duty to report */
  shortestReportingMonths: 1,
  /** forskrift § 3-43: how far the local level extends it */
  reportingExtensionMonths: 3,
  /** strl § 45 (6), forvaringsforskriften § 22 */
  institutionConditionMonths: 12,
  /** forskrift §§ 3-8, 7-4: at home, at least one meeting in so many days */
  meetingDays: 7,
  /** forskrift § 3-42: the usual duty to report */
  usualReportingMonths: 3,
  /** strl § 44 (4): a person's own petition for release, after the order or a refusal is final */
  ownPetitionMonths: 12,
  /** forvaringsforskriften § 23: a new request to be taken back, after a refusal is final */
  ownRecallMonths: 6,
  /** strl § 44: shortest and longest probation from preventive detention */
  detentionProbationYears: { min: 1, max: 5 },
} as const;
