import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { ViewersService } from './viewers.service.js';

/** Who asks, with what they may do. */
@Module({ imports: [AccessModule], providers: [ViewersService], exports: [ViewersService] })
export class ViewersModule {}
