import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { PUBLIC_VIEWER } from '../access/core/viewer.js';
import type { ProjectWorld } from '../projects/project-world.js';
import { WorldsService } from '../projects/worlds.service.js';
import { BoundedCache } from '../shared/bounded-cache.js';
import type { Language } from '../shared/language.js';
import { Turns } from '../shared/turns.js';
import type { Preview } from './core/preview.js';
import { previewPicture } from './core/preview-picture.js';
import { previewOf } from './preview-of.js';
import { Titillium } from './typeface.js';

const PICTURES_BYTES = 8 * 1024 * 1024;

/** What a link to a project shows to everybody, whoever asks: nothing of a project that is not published. */
@Injectable()
export class PreviewService {
  private readonly typeface = new Titillium();
  private readonly turns = new Turns(1);
  private readonly pictures = new BoundedCache<string, Buffer>(PICTURES_BYTES);
  private readonly drawing = new Map<string, Promise<Buffer>>();
  /** A world is kept for a revision, a day and what its viewer sees, so what is made of it is right as long as it is kept. */
  private readonly previews = new WeakMap<ProjectWorld, Partial<Record<Language, Preview>>>();
  private readonly numbers = new WeakMap<ProjectWorld, number>();
  private lastNumber = 0;

  constructor(private readonly worlds: WorldsService) {}

  /** The preview as of today; null for a code that names no published project. */
  async of(code: string, language: Language): Promise<Preview | null> {
    const world = await this.world(code);
    return world && this.previewOf(world, language);
  }

  /** The picture of the preview, as PNG; null for a code that names no published project. */
  async picture(code: string, language: Language): Promise<Buffer | null> {
    const world = await this.world(code);
    if (world === null) return null;
    const name = `${this.numberOf(world)} ${language}`;
    const known = this.pictures.get(name) ?? this.drawing.get(name);
    if (known !== undefined) return known;
    // Whoever asks while it is drawn waits for the same picture, and one is drawn at a time.
    const drawing = this.turns
      .take('pictures', () => this.draw(this.previewOf(world, language)))
      .finally(() => this.drawing.delete(name));
    this.drawing.set(name, drawing);
    const picture = await drawing;
    this.pictures.keep(name, picture, picture.length);
    return picture;
  }

  private world(code: string): Promise<ProjectWorld | null> {
    return this.worlds.at(code, undefined, { viewer: PUBLIC_VIEWER });
  }

  private previewOf(world: ProjectWorld, language: Language): Preview {
    const known = this.previews.get(world) ?? {};
    this.previews.set(world, known);
    known[language] ??= previewOf(world, language);
    return known[language];
  }

  private draw(preview: Preview): Promise<Buffer> {
    const picture = previewPicture(preview, this.typeface);
    return sharp(Buffer.from(picture)).png({ palette: true, colours: 64 }).toBuffer();
  }

  private numberOf(world: ProjectWorld): number {
    const known = this.numbers.get(world);
    if (known !== undefined) return known;
    this.lastNumber += 1;
    this.numbers.set(world, this.lastNumber);
    return this.lastNumber;
  }
}
