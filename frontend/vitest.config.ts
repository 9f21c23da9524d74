import { defineConfig, mergeConfig } from 'vitest/config';
import page from './vite.config';

export default mergeConfig(
  page,
  defineConfig({
    test: { name: 'frontend', include: ['src/**/*.test.{ts,tsx}'], env: { TZ: 'Europe/Rome' } },
  }),
);
