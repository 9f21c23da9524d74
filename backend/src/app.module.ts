import { MikroOrmModule } from '@mikro-orm/nestjs';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { GrantsModule } from './access/grants.module.js';
import { ViewersModule } from './access/viewers.module.js';
import { ViewersService } from './access/viewers.service.js';
import { AnswersModule } from './answers/answers.module.js';
import type { Config } from './config.js';
import { ormOptions } from './database/orm-options.js';
import { FilesModule } from './files/files.module.js';
import { FundingModule } from './funding/funding.module.js';
import { HistoryModule } from './history/history.module.js';
import { graphqlOptions } from './http/graphql-options.js';
import { IdentityModule } from './identity/identity.module.js';
import type { IdentitySetup } from './identity/identity-setup.js';
import { AdmissionService } from './limits/admission.service.js';
import { GateService } from './limits/gate.service.js';
import { limitsModule } from './limits/limits.module.js';
import { LiveModule } from './live/live.module.js';
import { requestLog } from './log.js';
import { memoryModule } from './memory-bounds.js';
import { MilestonesModule } from './milestones/milestones.module.js';
import { PartiesModule } from './parties/parties.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { PublicPageModule } from './public-page/public-page.module.js';
import { RecordModule } from './record/record.module.js';
import { WaitingModule } from './waiting/waiting.module.js';

/** One module per folder of the domain. */
const FEATURES: NonNullable<ModuleMetadata['imports']> = [
  RecordModule,
  ProjectsModule,
  MilestonesModule,
  PartiesModule,
  FundingModule,
  LiveModule,
  HistoryModule,
  AnswersModule,
  GrantsModule,
  WaitingModule,
  PublicPageModule,
];

@Module({})
class AppModule {}

/** The whole application on a migrated database. */
export function appModule(
  databaseUrl: string,
  { files, memory, limits }: Pick<Config, 'files' | 'memory' | 'limits'>,
  identity: IdentitySetup,
  log: Logger,
): DynamicModule {
  return {
    module: AppModule,
    imports: [
      memoryModule(memory),
      limitsModule(limits),
      LoggerModule.forRoot({ pinoHttp: requestLog(log) }),
      MikroOrmModule.forRoot(ormOptions(databaseUrl, (line) => log.info(line))),
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        imports: [ViewersModule],
        inject: [ViewersService, GateService, AdmissionService],
        useFactory: (viewers: ViewersService, gate: GateService, admission: AdmissionService) =>
          graphqlOptions(log, viewers, gate, admission),
      }),
      FilesModule.with(files),
      IdentityModule.with(databaseUrl, identity),
      ...FEATURES,
    ],
  };
}
