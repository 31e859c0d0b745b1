/** Sums by stratum of a rank and of the value behind it. Ranks are whole or half numbers, so that their squares add up exactly. */
export class StratumSums {
  readonly size: Uint32Array;
  readonly #ranks: Float64Array;
  readonly #squares: Float64Array;
  readonly #values: Float64Array;

  constructor(strata: number) {
    this.size = new Uint32Array(strata);
    this.#ranks = new Float64Array(strata);
    this.#squares = new Float64Array(strata);
    this.#values = new Float64Array(strata);
  }

  add(stratum: number, rank: number, value: number): void {
    this.size[stratum] = (this.size[stratum] as number) + 1;
    this.#ranks[stratum] = (this.#ranks[stratum] as number) + rank;
    this.#squares[stratum] = (this.#squares[stratum] as number) + rank * rank;
    this.#values[stratum] = (this.#values[stratum] as number) + value;
  }

  meanRank(stratum: number): number {
    return (this.#ranks[stratum] as number) / (this.size[stratum] as number);
  }

  /** Of one rank drawn at random. */
  rankVariance(stratum: number): number {
    const mean = this.meanRank(stratum);
    return Math.max(0, (this.#squares[stratum] as number) / (this.size[stratum] as number) - mean * mean);
  }

  meanValue(stratum: number): number {
    return (this.#values[stratum] as number) / (this.size[stratum] as number);
  }
}
