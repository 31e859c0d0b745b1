/**
 * Counts of what was met along one product's baskets, these being in the order of their customers: how often each other
 * product was met, by how many customers, and how unevenly. One tally is used for all products, one after the other.
 */
export class Tally {
  /** Products met, in the order they were. */
  readonly met: number[] = [];
  readonly count: Uint32Array;
  readonly customers: Uint32Array;
  /** Σ over customers of the square of how often each met it. */
  readonly squares: Float64Array;
  readonly #last: Uint32Array;
  readonly #run: Uint32Array;

  constructor(products: number) {
    this.count = new Uint32Array(products);
    this.customers = new Uint32Array(products);
    this.squares = new Float64Array(products);
    this.#last = new Uint32Array(products);
    this.#run = new Uint32Array(products);
  }

  add(product: number, customer: number): void {
    const count = this.count[product] as number;
    this.count[product] = count + 1;
    if (count === 0) this.met.push(product);
    if (count > 0 && this.#last[product] === customer) {
      const run = (this.#run[product] as number) + 1;
      this.#run[product] = run;
      this.squares[product] = (this.squares[product] as number) + 2 * run - 1;
      return;
    }
    this.#last[product] = customer;
    this.#run[product] = 1;
    this.squares[product] = (this.squares[product] as number) + 1;
    this.customers[product] = (this.customers[product] as number) + 1;
  }

  /** Adds all of `products[from … to − 1]`. */
  addAll(products: Uint32Array, from: number, to: number, customer: number): void {
    for (let i = from; i < to; i++) this.add(products[i] as number, customer);
  }

  /**
   * How many of the meetings stand for one piece of evidence: Σ m² / Σ m over the customers. 1 where each customer met
   * it once; n where all is one customer's habit.
   */
  habit(product: number): number {
    return (this.squares[product] as number) / (this.count[product] as number);
  }

  clear(): void {
    for (const product of this.met) {
      this.count[product] = 0;
      this.customers[product] = 0;
      this.squares[product] = 0;
    }
    this.met.length = 0;
  }
}

/** The same where a customer meets each product once at most: plain counts, and which of them reach a floor. */
export class OnceTally {
  readonly count: Uint32Array;
  readonly #floor: number;
  readonly #reached: Uint32Array;
  #size = 0;

  constructor(products: number, floor: number) {
    this.count = new Uint32Array(products);
    this.#floor = floor;
    this.#reached = new Uint32Array(products);
  }

  /** Adds all of `products[from … to − 1]`. */
  addAll(products: Uint32Array, from: number, to: number): void {
    const { count } = this;
    const floor = this.#floor;
    for (let i = from; i < to; i++) {
      const product = products[i] as number;
      const now = (count[product] as number) + 1;
      count[product] = now;
      if (now === floor) this.#reached[this.#size++] = product;
    }
  }

  /** Products met as often as the floor, in the order they were. */
  reached(): Uint32Array {
    return this.#reached.subarray(0, this.#size);
  }

  clear(): void {
    this.count.fill(0);
    this.#size = 0;
  }
}
