type NumericArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array that doubles as it grows: amortised push, and slots beyond what was written read as `fill`. */
export class Growable<A extends NumericArray> {
  data: A;
  length = 0;
  readonly #make: new (
    length: number,
  ) => A;
  readonly #fill: number;

  constructor(make: new (length: number) => A, fill = 0, capacity = 16) {
    this.#make = make;
    this.#fill = fill;
    this.data = this.#filled(capacity, 0);
  }

  /** Room for `capacity` slots; call before writing into `data` directly, and read `data` anew afterwards. */
  reserve(capacity: number): void {
    if (capacity <= this.data.length) return;
    const grown = this.#filled(Math.max(capacity, this.data.length * 2), this.data.length);
    grown.set(this.data);
    this.data = grown;
  }

  push(value: number): void {
    this.reserve(this.length + 1);
    this.data[this.length++] = value;
  }

  /** @param from slots before it will be written at once. */
  #filled(length: number, from: number): A {
    const array = new this.#make(length);
    if (this.#fill !== 0) array.fill(this.#fill, from);
    return array;
  }
}
