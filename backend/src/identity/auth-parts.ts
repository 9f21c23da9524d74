import type { AccountsPool } from './accounts-pool.js';
import type { Attempts } from './attempts.js';
import type { Background } from './background.js';
import type { IdentitySetup } from './identity-setup.js';
import type { JoiningService } from './joining.service.js';
import type { Post } from './post.js';
import type { SampleAccountsService } from './sample-accounts.service.js';
import type { SignInHistory } from './sign-in-history.service.js';

/** What the library is joined with. */
export interface AuthParts {
  readonly pool: AccountsPool;
  readonly setup: IdentitySetup;
  readonly background: Background;
  readonly post: Post;
  readonly joining: JoiningService;
  readonly attempts: Attempts;
  readonly samples: SampleAccountsService;
  readonly history: SignInHistory;
}

/** Carries the client's address to the library; whatever a client sends under this name is replaced. */
export const ADDRESS_HEADER = 'x-cantiere-address';

/** Tells the library that a proxy handed the request on; it is replaced in the same way. */
export const PROXY_HEADER = 'x-cantiere-proxy';
