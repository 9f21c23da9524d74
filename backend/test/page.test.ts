import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerNotFound } from '../src/http/answer-faults.js';
import { servePage } from '../src/http/page.js';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the page', () => {
  const folder = mkdtempSync(join(inject('runFolder'), 'page-'));
  let server: Server;
  let url: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Cantiere</title>');
    writeFileSync(join(folder, 'assets', 'main-a1b2c3.js'), `/* ${'x'.repeat(5000)} */`);
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    server = createServer(express().use(compression(), servePage(folder), answerNotFound));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['/', '/p/polo-cremona', '/p/polo-cremona/milestones/opening?asOf=2017-04-01'])(
    'opens at %s and is asked for each time',
    async (path) => {
      const answer = await fetch(url + path, { headers: HTML });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>Cantiere</title>');
    },
  );

  test('has assets that are kept for ever and travel compressed', async () => {
    const answer = await fetch(`${url}/assets/main-a1b2c3.js`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
  });

  test('has other files that are asked for each time', async () => {
    const answer = await fetch(`${url}/icon.svg`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  });

  test.each(['/assets/gone-000000.js', '/favicon.ico', '/p/photo.jpg', '/../backend/package.json', '/.env'])(
    'is not what %s gets: that is a 404',
    async (path) => {
      expect((await fetch(url + path, { headers: HTML })).status).toBe(404);
    },
  );

  test('is not what a program that wants JSON gets', async () => {
    expect((await fetch(`${url}/p/x`, { headers: { accept: 'application/json' } })).status).toBe(404);
  });

  test('is not what a POST gets', async () => {
    expect((await fetch(`${url}/p/x`, { method: 'POST', headers: HTML })).status).toBe(404);
  });
});
