/** A source of random numbers that repeats itself exactly from its seed. */
export interface Random {
  /** 0 … 2³² − 1, every value equally likely. */
  uint32(): number;
  /** In [0, 1), with 53 bits. */
  uniform(): number;
  /** A whole number 0 … n − 1, without bias; n is 1 … 2³². */
  below(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** Exponential with the given rate: mean 1 / rate. */
  exponential(rate: number): number;
  /** Gamma with the given shape and rate: mean shape / rate. Both positive. */
  gamma(shape: number, rate: number): number;
}

const TWO_32 = 4294967296;

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"): 128 bits of state,
 * period 2¹²⁸ − 1. Returns the raw 32-bit outputs.
 *
 * @param state four 32-bit words, not all zero
 */
export function xoshiro128starstar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Random numbers from a seed (its lower 32 bits): the same seed gives the same numbers for ever. */
export function randomFrom(seed: number): Random {
  const next = seedWords(seed);
  const uint32 = xoshiro128starstar([next(), next(), next(), next()]);
  const uniform = () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992;
  const normal = () => standardNormal(uniform);
  return {
    uint32,
    uniform,
    normal,
    below: (n) => wholeBelow(uint32, n),
    exponential: (rate) => -Math.log1p(-uniform()) / rate,
    gamma: (shape, rate) => standardGamma(shape, uniform, normal) / rate,
  };
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** Spreads one seed over the state: a Weyl sequence through MurmurHash3's 32-bit finaliser, so that near seeds differ. */
function seedWords(seed: number): () => number {
  let weyl = seed | 0;
  return () => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let z = weyl;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

/** Draws again in the last, incomplete run of n values, which would favour the small numbers. */
function wholeBelow(uint32: () => number, n: number): number {
  const limit = TWO_32 - (TWO_32 % n);
  let draw = uint32();
  while (draw >= limit) draw = uint32();
  return draw % n;
}

/** Marsaglia's polar method; the second value of the pair is let go, so that no state but the generator's is kept. */
function standardNormal(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/**
 * Marsaglia & Tsang 2000, "A simple method for generating gamma variables"; a shape below 1 is drawn at shape + 1 and
 * scaled by U^(1/shape).
 */
function standardGamma(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return standardGamma(shape + 1, uniform, normal) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
