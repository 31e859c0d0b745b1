import fc from "fast-check";

/**
 * Property tests start from one seed, so that a run can be repeated and a red one is about the change at hand.
 * `FC_SEED=12345 npm test -- unit` looks elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
