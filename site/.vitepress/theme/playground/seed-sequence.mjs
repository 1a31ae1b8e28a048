// NumPy's SeedSequence: M. E. O'Neill's seed_seq mixing of 32-bit words.
const INIT_A = 0x43b0d7e5
const MULT_A = 0x931e8875
const INIT_B = 0x8b51f9dd
const MULT_B = 0x58f38ded
const MIX_MULT_L = 0xca01f9dd
const MIX_MULT_R = 0x4973f715
const POOL_SIZE = 4

/** Returns the 32-bit words of an integer of any size, the least significant first. */
function words(integer) {
  const found = [Number(integer & 0xffffffffn)]
  for (let rest = integer >> 32n; rest > 0n; rest >>= 32n) {
    found.push(Number(rest & 0xffffffffn))
  }
  return found
}

/** Returns a hash of one word at a time, whose constant changes with every word. */
function hash(init, multiplier) {
  let constant = init
  return (word) => {
    const mixed = word ^ constant
    constant = Math.imul(constant, multiplier)
    const product = Math.imul(mixed, constant)
    return (product ^ (product >>> 16)) >>> 0
  }
}

function mix(x, y) {
  const difference = Math.imul(MIX_MULT_L, x) - Math.imul(MIX_MULT_R, y) | 0
  return (difference ^ (difference >>> 16)) >>> 0
}

function poolOf(entropy) {
  const next = hash(INIT_A, MULT_A)
  const pool = Array.from({length: POOL_SIZE}, (_, i) => next(entropy[i] ?? 0))
  for (let from = 0; from < POOL_SIZE; from++) {
    for (let to = 0; to < POOL_SIZE; to++) {
      if (from !== to) {
        pool[to] = mix(pool[to], next(pool[from]))
      }
    }
  }
  for (const word of entropy.slice(POOL_SIZE)) {
    for (let to = 0; to < POOL_SIZE; to++) {
      pool[to] = mix(pool[to], next(word))
    }
  }
  return pool
}

/** The seed sequence of an integer, or one of its descendants. */
export class SeedSequence {
  /**
   * @param {bigint} entropy an integer, at least 0
   * @param {number[]} spawnKey the path from the root
   */
  constructor(entropy, spawnKey = []) {
    this.entropy = entropy
    this.spawnKey = spawnKey
    const own = words(entropy)
    const padding = spawnKey.length > 0 ? Math.max(0, POOL_SIZE - own.length) : 0
    const path = spawnKey.flatMap((index) => words(BigInt(index)))
    this.pool = poolOf([...own, ...Array(padding).fill(0), ...path])
  }

  /** Returns the first children, as spawn does for a sequence that has not spawned yet. */
  children(n) {
    return Array.from({length: n}, (_, i) => new SeedSequence(this.entropy, [...this.spawnKey, i]))
  }

  /** Returns 32-bit words. */
  generateState(n) {
    const next = hash(INIT_B, MULT_B)
    return Array.from({length: n}, (_, i) => next(this.pool[i % POOL_SIZE]))
  }

  /** Returns 64-bit words. */
  generateState64(n) {
    const halves = this.generateState(2 * n)
    return Array.from({length: n}, (_, i) => BigInt(halves[2 * i + 1]) << 32n | BigInt(halves[2 * i]))
  }
}
