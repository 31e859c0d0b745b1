import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { ImportError } from "../importError";

/** Parts of a workbook that are read whole (not its sheets) may not be larger than this when unpacked. */
const maxPart = 512 * 1024 * 1024;
/** Bytes of the archive that are unpacked at once: what comes out of them is bounded, whatever the archive claims. */
const step = 16_384;

/** A zip archive in memory, unpacked part by part. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #file: string;
  readonly names: readonly string[];

  /** @throws ImportError `unreadableFile` when the archive is broken or cut off. */
  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.#file = file;
    const names: string[] = [];
    this.#guard(() =>
      unzipSync(bytes, {
        filter: ({ name }) => {
          names.push(name);
          return false;
        },
      }),
    );
    this.names = names;
  }

  /** Bytes of a part; null when there is none. */
  part(name: string): Uint8Array | null {
    const found = this.#guard(() =>
      unzipSync(this.#bytes, { filter: (part) => part.name === name && part.originalSize <= maxPart }),
    );
    return found[name] ?? null;
  }

  /** Streams a part to `take`, which says whether it wants more. */
  stream(name: string, take: (bytes: Uint8Array, last: boolean) => boolean): void {
    let wanted = true;
    const unzip = new Unzip((part) => {
      if (part.name !== name) return;
      part.ondata = (error, data, last) => {
        if (error !== null) throw error;
        if (wanted) wanted = take(data, last) && !last;
      };
      part.start();
    });
    unzip.register(UnzipInflate);
    this.#guard(() => {
      for (let at = 0; wanted && at < this.#bytes.length; at += step) {
        unzip.push(this.#bytes.subarray(at, at + step), at + step >= this.#bytes.length);
      }
    });
  }

  #guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ImportError) throw error;
      throw new ImportError("unreadableFile", { file: this.#file, detail: "archive" });
    }
  }
}
