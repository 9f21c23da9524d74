import { Inject, Injectable } from '@nestjs/common';
import { AccountsPool } from './accounts-pool.js';
import { Attempts } from './attempts.js';
import type { Auth } from './auth.js';
import { Background } from './background.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';
import { JoiningService } from './joining.service.js';
import { Post } from './post.js';
import { SampleAccountsService } from './sample-accounts.service.js';
import { SignInHistory } from './sign-in-history.service.js';

/** The library, loaded when someone first needs it: most requests bring neither a cookie nor a password. */
@Injectable()
export class AuthEngine {
  private loaded: Promise<Auth> | null = null;

  constructor(
    private readonly pool: AccountsPool,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
    private readonly background: Background,
    private readonly post: Post,
    private readonly joining: JoiningService,
    private readonly attempts: Attempts,
    private readonly samples: SampleAccountsService,
    private readonly history: SignInHistory,
  ) {}

  get(): Promise<Auth> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  private async load(): Promise<Auth> {
    const { createAuth } = await import('./auth.js');
    const { pool, setup, background, post, joining, attempts, samples, history } = this;
    return createAuth({ pool, setup, background, post, joining, attempts, samples, history });
  }
}
