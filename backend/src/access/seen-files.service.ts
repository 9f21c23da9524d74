import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { FilesService } from '../files/files.service.js';
import { WorldsService } from '../projects/worlds.service.js';
import type { Asked } from './asked.js';
import { administers, bringerOf } from './core/viewer.js';

/** Which files someone may see: those that evidence names which they see, and those that they brought themselves. */
@Injectable()
export class SeenFilesService {
  constructor(
    private readonly orm: MikroORM,
    private readonly files: FilesService,
    private readonly worlds: WorldsService,
  ) {}

  async maySee(asked: Asked, sha256: string): Promise<boolean> {
    const { viewer } = asked;
    if (administers(viewer, null)) return true;
    const bringerId = bringerOf(viewer);
    if (bringerId !== null && (await this.files.wasBroughtBy(sha256, bringerId))) return true;
    const named = await this.orm.em
      .getConnection()
      .execute<{ code: string }[]>(
        'select distinct code from evidence join project on project.id = project_id where file_sha256 = ?',
        [sha256],
      );
    for (const { code } of named) {
      const seen = await this.worlds.seen(code, asked);
      if (seen?.facts.evidence.some((each) => each.fileSha256 === sha256)) return true;
    }
    return false;
  }
}
