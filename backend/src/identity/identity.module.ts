import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountsService } from './accounts.service.js';
import { AccountsPool } from './accounts-pool.js';
import { Attempts } from './attempts.js';
import { AuthEngine } from './auth-engine.js';
import { Background } from './background.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';
import { JoiningService } from './joining.service.js';
import { LinksService } from './links.service.js';
import { PeopleService } from './people.service.js';
import { Post } from './post.js';
import { SampleAccountsService } from './sample-accounts.service.js';
import { SignInHistory } from './sign-in-history.service.js';
import { TokensService } from './tokens.service.js';
import { VisitsService } from './visits.service.js';

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest makes modules of classes.
export class IdentityModule {
  /** Accounts in the database at this address; any module may ask who someone is. */
  static with(databaseUrl: string, setup: IdentitySetup): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [AccessModule],
      controllers: [IdentityController],
      providers: [
        { provide: IDENTITY, useValue: setup },
        { provide: AccountsPool, useFactory: () => new AccountsPool(databaseUrl) },
        { provide: Background, useFactory: () => new Background(setup.log) },
        AccountsService,
        Attempts,
        AuthEngine,
        IdentityService,
        JoiningService,
        LinksService,
        PeopleService,
        Post,
        SampleAccountsService,
        SignInHistory,
        TokensService,
        VisitsService,
      ],
      exports: [
        AccountsService,
        Attempts,
        IDENTITY,
        IdentityService,
        JoiningService,
        PeopleService,
        Post,
        SampleAccountsService,
        SignInHistory,
        TokensService,
        VisitsService,
      ],
    };
  }
}
