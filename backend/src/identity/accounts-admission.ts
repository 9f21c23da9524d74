import { Injectable } from '@nestjs/common';
import { Admission } from './admission.js';
import { LinksService } from './links.service.js';

/** As long as nothing but accounts exists: whoever used the first administrator's link is the administrator. */
@Injectable()
export class AccountsAdmission extends Admission {
  constructor(private readonly links: LinksService) {
    super();
  }

  hasAdministrator(): Promise<boolean> {
    return this.links.wasUsed('FIRST_ADMINISTRATOR');
  }

  async admit(): Promise<void> {}
}
