import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { AccountsPool } from './accounts-pool.js';
import { type LinkPurpose, messageWith } from './core/mail-words.js';
import type { MailConfig } from './identity-config.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';

/** A link on its way to someone. */
export interface SentLink {
  /** Of an invitation, the identifier of its link; of others one of its own. */
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/** A link that waits for an administrator to hand it on. */
export interface PendingLink extends SentLink {
  readonly madeAt: Date;
}

const COLUMNS = `"id", "purpose", "email", "sealed_url" as "sealed", "created_at" as "madeAt", "expires_at" as "expiresAt"`;
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

  /** The same of a link that was kept beforehand: it waits no longer once it went out. */
  async deliverKept(link: SentLink): Promise<'MAILED' | 'KEPT'> {
    if (!(await this.send(link))) return 'KEPT';
    await this.forgetInvitation(link.id);
    return 'MAILED';
  }

  /** Links that wait for the administrator to hand them on, the newest first. */
  async pending(): Promise<readonly PendingLink[]> {
    await this.pool.query(
      `delete from "pending_link" where "expires_at" <= now() or ("purpose" = 'INVITATION'
         and not exists (select from "link" where "link"."id" = "pending_link"."id" and "used_at" is null))`,
    );
    const { rows } = await this.pool.query<SealedLink>(
      `select ${COLUMNS} from "pending_link" order by "created_at" desc, "id"`,
    );
    const opened = await Promise.all(rows.map((each) => this.open(each)));
    return opened.filter((each) => each !== null);
  }

  /** Which of these invitations wait for the administrator. */
  async waiting(linkIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (linkIds.length === 0) return new Set();
    const { rows } = await this.pool.query<{ id: string }>(
      `select "id" from "pending_link" where "id" = any($1) and "expires_at" > now()`,
      [[...linkIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Drops what was kept, once it has served. */
  async forget(purpose: Exclude<LinkPurpose, 'INVITATION'>, email: string): Promise<void> {
    await this.pool.query(`delete from "pending_link" where "purpose" = $1 and "email" = $2`, [
      purpose,
      email,
    ]);
  }

  /** The same of one invitation. */
  async forgetInvitation(linkId: string): Promise<void> {
    await this.pool.query(`delete from "pending_link" where "id" = $1`, [linkId]);
  }

  /** Null for a link that was sealed under another secret, which nobody can hand on any more. */
  private async open({ sealed, ...link }: SealedLink): Promise<PendingLink | null> {
    const { symmetricDecrypt } = await import('better-auth/crypto');
    try {
      return { ...link, url: await symmetricDecrypt({ key: this.setup.secret, data: sealed }) };
    } catch {
      this.log.warn({ link: link.id }, 'a link that waits was sealed under another AUTH_SECRET');
      return null;
    }
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

  /** Keeps a link for the administrator, sealed. */
  async keep({ id, purpose, email, url, expiresAt }: SentLink): Promise<void> {
    const { symmetricEncrypt } = await import('better-auth/crypto');
    const sealed = await symmetricEncrypt({ key: this.setup.secret, data: url });
    await this.pool.query(
      `insert into "pending_link" ("id", "purpose", "email", "sealed_url", "expires_at") values ($1, $2, $3, $4, $5)
       on conflict ("purpose", "email") where "purpose" <> 'INVITATION'
       do update set "sealed_url" = $4, "expires_at" = $5, "created_at" = now()`,
      [id, purpose, email, sealed, expiresAt],
    );
  }
}

type SealedLink = Omit<PendingLink, 'url'> & { readonly sealed: string };

async function openTransport({ url }: MailConfig): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  return createTransport({ url, ...limits });
}
