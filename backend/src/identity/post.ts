import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { newId } from '../shared/ids.js';
import { AccountsPool } from './accounts-pool.js';
import { type LinkPurpose, messageWith } from './core/mail-words.js';
import type { MailConfig } from './identity-config.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';

/** A link on its way to someone. */
export interface SentLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly url: string;
  readonly expiresAt: Date;
}

const LIMIT_MS = 10_000;

/**
 * Brings links to people: by mail, or, where there is no mail or it does not go out, to the administrator, who hands
 * them on. No link is ever logged, and what is kept of one is sealed.
 */
@Injectable()
export class Post {
  private readonly log: Logger;
  /** Loaded at the first mail. */
  private transport: Promise<Transporter> | null = null;

  constructor(
    private readonly pool: AccountsPool,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {
    this.log = setup.log;
  }

  /** Whether it went out by mail; otherwise it is kept for the administrator. */
  async deliver(link: SentLink): Promise<'MAILED' | 'KEPT'> {
    if (await this.send(link)) return 'MAILED';
    await this.keep(link);
    return 'KEPT';
  }

  /** Links that wait for the administrator to hand them on, the newest first. */
  async pending(): Promise<readonly SentLink[]> {
    const { symmetricDecrypt } = await import('better-auth/crypto');
    await this.pool.query(`delete from "pending_link" where "expires_at" <= now()`);
    const { rows } = await this.pool.query<Omit<SentLink, 'url'> & { sealed: string }>(
      `select "purpose", "email", "sealed_url" as "sealed", "expires_at" as "expiresAt"
       from "pending_link" order by "created_at" desc, "id"`,
    );
    return Promise.all(
      rows.map(async ({ sealed, ...link }) => ({
        ...link,
        url: await symmetricDecrypt({ key: this.setup.secret, data: sealed }),
      })),
    );
  }

  /** Drops what was kept, once it has served. */
  async forget(purpose: LinkPurpose, email: string): Promise<void> {
    await this.pool.query(`delete from "pending_link" where "purpose" = $1 and "email" = $2`, [
      purpose,
      email,
    ]);
  }

  private async send({ purpose, email, url }: SentLink): Promise<boolean> {
    const { mail } = this.setup.config;
    if (mail === null) return false;
    try {
      this.transport ??= openTransport(mail);
      const transport = await this.transport;
      await transport.sendMail({
        from: mail.from,
        to: { name: '', address: email },
        ...messageWith(purpose, url),
      });
      return true;
    } catch (error) {
      this.log.error(
        { err: error, purpose },
        'a mail could not be sent; its link waits for the administrator',
      );
      return false;
    }
  }

  private async keep({ purpose, email, url, expiresAt }: SentLink): Promise<void> {
    const { symmetricEncrypt } = await import('better-auth/crypto');
    const sealed = await symmetricEncrypt({ key: this.setup.secret, data: url });
    await this.pool.query(
      `insert into "pending_link" ("id", "purpose", "email", "sealed_url", "expires_at") values ($1, $2, $3, $4, $5)
       on conflict ("purpose", "email") do update set "sealed_url" = $4, "expires_at" = $5, "created_at" = now()`,
      [newId(), purpose, email, sealed, expiresAt],
    );
  }
}

async function openTransport({ url }: MailConfig): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  return createTransport({ url, ...limits });
}
