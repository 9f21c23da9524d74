import { type DynamicModule, Module } from '@nestjs/common';
import { AdmissionService } from './admission.service.js';
import { CostResolver } from './cost.resolver.js';
import { EstimateService } from './estimate.service.js';
import { GateService } from './gate.service.js';
import { Limits } from './limits.js';

@Module({
  providers: [AdmissionService, EstimateService, GateService, CostResolver],
  exports: [AdmissionService, GateService],
})
class LimitsModule {}

/** What may be executed, and how much of it. */
export function limitsModule(limits: Limits): DynamicModule {
  return { module: LimitsModule, global: true, providers: [{ provide: Limits, useValue: limits }] };
}
