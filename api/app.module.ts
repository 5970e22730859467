import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { type Logger } from 'pino';
import { type Config } from '../config';
import { type Store } from '../store/data-source';
import { AccessController, AccessReportController } from './controllers/access.controller';
import { AbsencesController } from './controllers/absences.controller';
import { AuditController } from './controllers/audit.controller';
import { AssignmentsController } from './controllers/assignments.controller';
import { AuthController } from './controllers/auth.controller';
import { ShapePipe } from './bodies';
import { BrowserSessions } from './browser-sessions';
import { CaseAccessController } from './controllers/case-access.controller';
import { AppearancesController, BreachesController, BreachKindsController } from './controllers/breaches.controller';
import { CalculationsController } from './controllers/calculations.controller';
import { CalendarController } from './controllers/calendar.controller';
import { Callers } from './callers';
import { CapacityController } from './controllers/capacity.controller';
import { CommandsController } from './controllers/commands.controller';
import { ComplaintsController } from './controllers/complaints.controller';
import { ConditionCatalogueController, ConditionsController } from './controllers/conditions.controller';
import { CorrectionsController } from './controllers/corrections.controller';
import { CoversController } from './controllers/covers.controller';
import { CourtController } from './controllers/court.controller';
import { DeadlinesController } from './controllers/deadlines.controller';
import { DetentionController } from './controllers/detention.controller';
import { DecisionsController } from './controllers/decisions.controller';
import { FailedLogins } from './failed-logins';
import { ExportsController } from './controllers/exports.controller';
import { EventSearchController } from './controllers/event-search.controller';
import { ErasuresController } from './controllers/erasures.controller';
import { FastForwarding } from './fast-forward';
import { ExclusionsController } from './controllers/exclusions.controller';
import { GuardiansController } from './controllers/guardians.controller';
import { HoldsController } from './controllers/holds.controller';
import { ActivitiesController } from './controllers/activities.controller';
import { DataConsentsController } from './controllers/data-consents.controller';
import { ReintegrationController } from './controllers/reintegration.controller';
import { RetentionController } from './controllers/retention.controller';
import { VictimsController } from './controllers/victims.controller';
import { HealthController } from './controllers/health.controller';
import { HistoryController } from './controllers/history.controller';
import { LandingController } from './controllers/landing.controller';
import { LeavesController } from './controllers/leaves.controller';
import { PostponementsController } from './controllers/postponements.controller';
import { MonitoringController } from './controllers/monitoring.controller';
import { SuspensionsController } from './controllers/suspensions.controller';
import { LettersController } from './controllers/letters.controller';
import { Metrics } from './metrics';
import { PermissionGuard } from './permission.guard';
import { PermissionsController } from './controllers/permissions.controller';
import { PreferencesController } from './controllers/preferences.controller';
import { PlacesController } from './controllers/places.controller';
import { ProblemFilter } from './problem.filter';
import { FindingsController, NoticesController } from './controllers/notices.controller';
import { OpenStore, Settings } from './providers';
import { QueryGuard } from './query.guard';
import { RateGuard, RateLimits } from './rate-limit';
import { RecordedInterceptor } from './recorded.interceptor';
import { RuleSetsController } from './controllers/rule-sets.controller';
import { Recorder } from './recorder';
import { HomeController } from './controllers/home.controller';
import { ChargesController } from './controllers/charges.controller';
import { PublicStatisticsController } from './controllers/public-statistics.controller';
import { ReasonsController } from './controllers/reasons.controller';
import { RegisterController } from './controllers/register.controller';
import { ReviewsController } from './controllers/reviews.controller';
import { ServedRoutes } from './served-routes';
import { SessionController } from './controllers/session.controller';
import { SignIn } from './sign-in';
import { SanctionTablesController, StepsController } from './controllers/sanctions.controller';
import { SentencesController } from './controllers/sentences.controller';
import { Tokens } from './tokens';
import { SubjectAccessController } from './controllers/subject-access.controller';
import { StreamController } from './controllers/stream.controller';
import { Streams } from './streams';
import { TrainingController } from './controllers/training.controller';
import { StatisticsController } from './controllers/statistics.controller';
import { AccountsController } from './controllers/accounts.controller';
import { UnitsController } from './controllers/units.controller';
import { Verifications } from './verifications';
import { Wake } from './wake';
import { WebhooksController } from './controllers/webhooks.controller';
import { WebApp } from './web-app';
import { WorkController } from './controllers/work.controller';

/** What the application is made of. */
export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly web: WebApp;
  readonly served: ServedRoutes;
}

@Module({
  controllers: [
    SentencesController,
    DecisionsController,
    PlacesController,
    BreachesController,
    AppearancesController,
    BreachKindsController,
    CourtController,
    DetentionController,
    SanctionTablesController,
    StepsController,
    AbsencesController,
    LeavesController,
    MonitoringController,
    PostponementsController,
    SuspensionsController,
    ConditionsController,
    HomeController,
    ChargesController,
    ReviewsController,
    ComplaintsController,
    CorrectionsController,
    ExclusionsController,
    GuardiansController,
    ActivitiesController,
    DataConsentsController,
    ReintegrationController,
    RetentionController,
    CaseAccessController,
    ErasuresController,
    VictimsController,
    LettersController,
    HistoryController,
    ReasonsController,
    AuditController,
    RegisterController,
    EventSearchController,
    ExportsController,
    AccessController,
    AccessReportController,
    SubjectAccessController,
    DeadlinesController,
    NoticesController,
    FindingsController,
    WebhooksController,
    StatisticsController,
    PublicStatisticsController,
    CapacityController,
    AccountsController,
    UnitsController,
    CommandsController,
    CalculationsController,
    RuleSetsController,
    PermissionsController,
    ConditionCatalogueController,
    TrainingController,
    HealthController,
    AuthController,
    SessionController,
    StreamController,
    WorkController,
    HoldsController,
    AssignmentsController,
    CoversController,
    PreferencesController,
    CalendarController,
    LandingController,
  ],
})
export class AppModule implements OnApplicationShutdown {
  constructor(
    private readonly walks: FastForwarding,
    private readonly wake: Wake,
    private readonly store: OpenStore,
    private readonly verifications: Verifications,
  ) {}

  static of({ config, store, metrics, log, web, served }: Parts): DynamicModule {
    const wake = new Wake(store, config.temporal, metrics, log);
    metrics.watchTemporal(() => wake.pollers());
    const tokens = new Tokens(config.oidc);
    const failed = new FailedLogins(log);
    const sessions = new BrowserSessions(store, config, log);
    return {
      module: AppModule,
      providers: [
        { provide: OpenStore, useValue: store },
        { provide: Settings, useValue: config },
        { provide: Metrics, useValue: metrics },
        { provide: Tokens, useValue: tokens },
        { provide: BrowserSessions, useValue: sessions },
        { provide: Callers, useValue: new Callers(tokens, sessions, failed) },
        { provide: FailedLogins, useValue: failed },
        { provide: SignIn, useValue: new SignIn(config, tokens, log) },
        { provide: WebApp, useValue: web },
        { provide: Wake, useValue: wake },
        { provide: Verifications, useValue: new Verifications(store, config.notaryKey) },
        { provide: FastForwarding, useValue: new FastForwarding(store, wake) },
        { provide: APP_FILTER, useValue: new ProblemFilter(log, served) },
        RateLimits,
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: QueryGuard },
        { provide: APP_PIPE, useClass: ShapePipe },
        Streams,
        Recorder,
        RecordedInterceptor,
      ],
    };
  }

  /** In this order: whoever uses the store stops before it. */
  async onApplicationShutdown(): Promise<void> {
    await this.walks.stop();
    await this.wake.close();
    await this.verifications.settled();
    await this.store.close();
  }
}
