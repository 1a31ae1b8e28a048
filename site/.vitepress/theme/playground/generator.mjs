// NumPy's default generator: PCG64 (M. E. O'Neill, 2014, XSL RR 128/64), and a few of its methods.
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n
const MASK_128 = (1n << 128n) - 1n
const MASK_64 = (1n << 64n) - 1n
const MAX_UINT32 = 0xffffffffn

class PCG64 {
  constructor(seed) {
    const [stateHigh, stateLow, incHigh, incLow] = seed.generateState64(4)
    this.inc = (incHigh << 64n | incLow) << 1n & MASK_128 | 1n
    this.state = 0n
    this.step()
    this.state += stateHigh << 64n | stateLow
    this.step()
    this.buffered = undefined // the upper half of a word whose lower one was drawn
  }

  step() {
    this.state = this.state * MULTIPLIER + this.inc & MASK_128
  }

  next64() {
    this.step()
    const mixed = this.state >> 64n ^ this.state & MASK_64
    const rotation = this.state >> 122n
    return (mixed >> rotation | mixed << 64n - rotation) & MASK_64
  }

  next32() {
    if (this.buffered !== undefined) {
      const half = this.buffered
      this.buffered = undefined
      return half
    }
    const word = this.next64()
    this.buffered = word >> 32n
    return word & MAX_UINT32
  }
}

/** A generator as default_rng makes it. */
export class Generator {
  /** @param {import('./seed-sequence.mjs').SeedSequence} seed */
  constructor(seed) {
    this.bits = new PCG64(seed)
  }

  randomRaw(n) {
    return Array.from({length: n}, () => this.bits.next64())
  }

  random(n) {
    return Array.from({length: n}, () => Number(this.bits.next64() >> 11n) / 2 ** 53)
  }

  uniform(low, high, n) {
    return this.random(n).map((u) => low + (high - low) * u)
  }

  /** Returns integers from low to below high, by Lemire's method. */
  integers(low, high, n) {
    return Array.from({length: n}, () => low + this.#upTo(high - low - 1n))
  }

  permutation(n) {
    const order = Array.from({length: n}, (_, i) => i)
    for (let i = n - 1; i > 0; i--) {
      const j = this.#masked(i)
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    return order
  }

  /** Returns an integer from 0 to last, by rejection of masked words. */
  #masked(last) {
    const mask = (1n << BigInt(last.toString(2).length)) - 1n
    let value = this.bits.next32() & mask
    while (value > last) {
      value = this.bits.next32() & mask
    }
    return Number(value)
  }

  /** Returns an integer from 0 to last; the width of the words depends on last. */
  #upTo(last) {
    if (last === 0n) {
      return 0n
    }
    const width = last <= MAX_UINT32 ? 32n : 64n
    const draw = () => width === 32n ? this.bits.next32() : this.bits.next64()
    const count = last + 1n
    const size = 1n << width
    if (count === size) {
      return draw()
    }
    let product = draw() * count
    if (product % size < count) {
      const threshold = (size - count) % count
      while (product % size < threshold) {
        product = draw() * count
      }
    }
    return product >> width
  }
}
