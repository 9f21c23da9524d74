import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Asked } from '../access/asked.js';
import { refuseEverywhere } from '../access/core/entitled.js';
import { bringerOf } from '../access/core/viewer.js';
import { SeenFilesService } from '../access/seen-files.service.js';
import { ViewersService } from '../access/viewers.service.js';
import { isForeign, provenanceOf } from '../identity/core/same-site.js';
import { IDENTITY, type IdentitySetup } from '../identity/identity-setup.js';
import { AtOnce } from '../shared/at-once.js';
import { type FileRefusalCode, fileRefusal } from './core/file-refusal.js';
import { filePath, type StoredFile } from './core/stored-file.js';
import { FilesService, type TakenFile } from './files.service.js';
import { FILES_CONFIG, type FilesConfig } from './files-config.js';
import { drain, receiveBody } from './receive-body.js';
import { UploadQuota } from './upload-quota.js';

/** Bodies that may arrive at the same moment; each takes at most its limit in memory. */
const ARRIVING_AT_ONCE = 12;
const EVERYBODY = 'everybody';
const SOON_S = 5;

/** `POST /files` takes a file as the body of the request; `GET /files/SHA256` gives it back. */
@Controller('files')
export class FilesController {
  private readonly arriving = new AtOnce(ARRIVING_AT_ONCE);

  constructor(
    private readonly files: FilesService,
    private readonly seen: SeenFilesService,
    private readonly viewers: ViewersService,
    private readonly quota: UploadQuota,
    @Inject(FILES_CONFIG) private readonly config: FilesConfig,
    @Inject(IDENTITY) private readonly identity: IdentitySetup,
  ) {}

  @Post()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.isFromThisSite(request)) return this.refuse(request, response, 'FOREIGN_REQUEST');
    const { viewer } = await this.asked(request);
    const notEntitled = refuseEverywhere(viewer, 'evidenceAdd');
    if (notEntitled !== null) {
      const code = notEntitled.code === 'NOT_SIGNED_IN' ? 'NOT_SIGNED_IN' : 'NOT_ENTITLED';
      return this.refuse(request, response, code);
    }
    const { personId } = viewer;
    if (personId === null) return this.refuse(request, response, 'NOT_SIGNED_IN');
    const place = await this.quota.admit(personId);
    if (typeof place !== 'function') return this.refuse(request, response, place.code, place.seconds);
    const leave = this.arriving.enter(EVERYBODY);
    try {
      if (leave === null) return await this.refuse(request, response, 'BUSY', SOON_S);
      const body = await receiveBody(request, this.config);
      await this.quota.arrived(personId, body.ok ? body.value.length : 0);
      if (!body.ok) {
        if (body.reason === 'TOO_LARGE') await this.refuse(request, response, body.reason);
        return;
      }
      const taken = await this.files.take(body.value, request.query.keepPosition === 'true');
      if (taken.ok) await this.files.noteBringer(taken.value.file.sha256, bringerOf(viewer));
      if (taken.ok) response.status(201).json({ file: answerOf(taken.value), refusal: null });
      else await this.refuse(request, response, taken.reason);
    } finally {
      leave?.();
      place();
    }
  }

  @Get(':sha256')
  async file(@Param('sha256') sha256: string, @Req() request: Request, @Res() response: Response) {
    const file = await this.seenFile(sha256, request);
    if (file === null) return notFound(response);
    await this.serve(request, response, file.sha256, file.mediaType);
  }

  @Get(':sha256/thumbnail')
  async thumbnail(@Param('sha256') sha256: string, @Req() request: Request, @Res() response: Response) {
    const file = await this.seenFile(sha256, request);
    if (!file?.thumbnailSha256) return notFound(response);
    await this.serve(request, response, file.thumbnailSha256, 'image/webp');
  }

  /** A file that whoever asks may see; null for any other, as for one that was never taken. */
  private async seenFile(sha256: string, request: Request): Promise<StoredFile | null> {
    const file = await this.files.find(sha256);
    const maySee = file !== null && (await this.seen.maySee(await this.asked(request), file.sha256));
    return maySee ? file : null;
  }

  private async asked(request: Request): Promise<Asked> {
    const viewer = await this.viewers.ofRequest(request);
    if (viewer === null) throw new Error('whoever is refused does not come so far');
    return { viewer };
  }

  /** A digest names one content for ever; a browser that has it only asks whether it was removed since. Nothing in a file is run. */
  private async serve(request: Request, response: Response, sha256: string, mediaType: string) {
    response.set({
      'Content-Type': mediaType,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Content-Disposition': `${mediaType === 'application/pdf' ? 'attachment' : 'inline'}; filename="${fileName(sha256, mediaType)}"`,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-cache',
      ETag: `"${sha256}"`,
    });
    if (request.fresh) return void response.status(304).end();
    const bytes = await this.files.open(sha256);
    if (bytes === null) return notFound(response);
    try {
      await pipeline(bytes, response);
    } catch {
      // A reader who goes away while it is sent is no fault of ours.
      response.destroy();
    } finally {
      // Who went away before leaves a file open that no one reads.
      bytes.destroy();
    }
  }

  /** A page of another site can send neither this header nor its own origin without being asked first, and we say no. */
  private isFromThisSite(request: Request): boolean {
    const isMarked = request.get('X-Cantiere-Upload') === '1';
    return isMarked && !isForeign(provenanceOf(request.headers), this.identity.config.publicUrl);
  }

  private async refuse(
    request: Request,
    response: Response,
    code: FileRefusalCode,
    waitSeconds?: number,
  ): Promise<void> {
    await drain(request);
    const { status, message } = fileRefusal(code, this.config.limitBytes);
    if (waitSeconds !== undefined) response.set('Retry-After', String(waitSeconds));
    if (!request.complete) response.set('Connection', 'close');
    response.status(status).json({ file: null, refusal: { code, message } });
  }
}

function answerOf({ file, takenOn, positionRemoved }: TakenFile) {
  const { sha256, size, mediaType, width, height, thumbnailSha256 } = file;
  const path = filePath(sha256);
  return {
    id: sha256,
    sha256,
    size,
    mediaType,
    kind: mediaType === 'application/pdf' ? 'DOCUMENT' : 'PHOTO',
    width,
    height,
    path,
    thumbnailPath: thumbnailSha256 === null ? null : `${path}/thumbnail`,
    takenOn,
    positionRemoved,
  };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

function fileName(sha256: string, mediaType: string): string {
  return `${sha256.slice(0, 16)}.${ENDINGS[mediaType] ?? 'bin'}`;
}

function notFound(response: Response): void {
  response.removeHeader('ETag');
  response.set({ 'Cache-Control': 'no-store', 'Content-Disposition': 'inline' });
  response.status(404).type('text').send('Not found.\n');
}
