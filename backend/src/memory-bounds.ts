import { type DynamicModule, Module } from '@nestjs/common';

/** How much memory each cache may take, in bytes. */
export class MemoryBounds {
  constructor(
    readonly factsBytes: number,
    readonly answersBytes: number,
  ) {}
}

@Module({})
class MemoryModule {}

/** Gives every module the bounds. */
export function memoryModule(bounds: MemoryBounds): DynamicModule {
  const provider = { provide: MemoryBounds, useValue: bounds };
  return { module: MemoryModule, global: true, providers: [provider], exports: [MemoryBounds] };
}
