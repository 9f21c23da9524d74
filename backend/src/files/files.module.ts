import { type DynamicModule, Module } from '@nestjs/common';
import { ViewersModule } from '../access/viewers.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { DiskStore } from './disk-store.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { FILES_CONFIG, type FilesConfig } from './files-config.js';
import { S3Store } from './s3-store.js';
import { UploadQuota } from './upload-quota.js';

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest makes modules of classes.
export class FilesModule {
  /** Files where the configuration says; any module may ask for them. */
  static with(config: FilesConfig): DynamicModule {
    const store = config.s3 === null ? new DiskStore(config.folder) : new S3Store(config.s3);
    return {
      module: FilesModule,
      global: true,
      imports: [ProjectsModule, ViewersModule],
      controllers: [FilesController],
      providers: [
        { provide: FILES_CONFIG, useValue: config },
        { provide: FileStore, useValue: store },
        FilesService,
        UploadQuota,
      ],
      exports: [FileStore, FilesService],
    };
  }
}
