// The generator of the playground gives NumPy's numbers: those of the golden files.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {Generator} from '../.vitepress/theme/playground/generator.mjs'
import {SeedSequence} from '../.vitepress/theme/playground/seed-sequence.mjs'
import {ROOT, SITE} from '../scripts/project.mjs'

/** Returns a file with all integers as BigInt; those of JSON may have more bits than a number. */
function golden(file) {
  const quoted = readFileSync(file, 'utf8').replaceAll(
    /"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*/g,
    (token) => /^-?\d+$/.test(token) ? `"int:${token}"` : token)
  return JSON.parse(quoted, (_, value) =>
    typeof value === 'string' && value.startsWith('int:') ? BigInt(value.slice(4)) : value)
}

const engines = golden(join(ROOT, 'core/src/test/resources/org/seedtree/engine/engines-golden.json'))

/** Returns the sequence of a golden seed, if the playground has such seeds. */
function sequence({entropy, spawn_key: key = [], ...others}) {
  const isPlain = typeof entropy === 'bigint' && Object.keys(others).length === 0
  return isPlain ? new SeedSequence(entropy, key) : undefined
}

test('seed sequences have the words of NumPy', () => {
  let compared = 0
  for (const one of engines.seeds) {
    const seed = sequence(one.seed)
    if (seed) {
      assert.deepEqual(seed.pool.map(BigInt), one.pool)
      assert.deepEqual(seed.generateState(one.words32.length).map(BigInt), one.words32)
      assert.deepEqual(seed.generateState64(one.words64.length), one.words64)
      compared++
    }
  }
  assert.ok(compared > 15, `${compared} seeds`)
})

test('PCG64 has the words and doubles of NumPy', () => {
  let compared = 0
  for (const {engine, seed, steps} of engines.programs) {
    const rng = engine === 'PCG64' && sequence(seed) && new Generator(sequence(seed))
    for (const [step, n, expected] of rng ? steps : []) {
      if (step === 'raw' && typeof expected === 'string') {
        rng.randomRaw(Number(n)) // a digest
      } else if (step === 'raw') {
        assert.deepEqual(rng.randomRaw(Number(n)), expected)
      } else if (step === 'next64') {
        assert.deepEqual(Array.from(expected, () => rng.bits.next64()), expected)
      } else if (step === 'next32') {
        assert.deepEqual(Array.from(expected, () => rng.bits.next32()), expected)
      } else if (step === 'double') {
        assert.deepEqual(rng.random(Number(n)), Array.from(expected, doubleOf))
      } else if (step !== 'spawn' && step !== 'state') {
        break // what the playground cannot do
      }
      compared++
    }
  }
  assert.ok(compared > 50, `${compared} steps`)
})

function doubleOf(bits) {
  return new Float64Array(new BigUint64Array([bits]).buffer)[0]
}

test('methods have the values of the table of calls', () => {
  const values = golden(join(SITE, 'data/values/numpy.json'))
  const rng = () => new Generator(new SeedSequence(12345n))
  assert.deepEqual(rng().random(3), values['Generator.random'][1])
  assert.deepEqual(rng().integers(1n, 7n, 3), values['Generator.integers'][2])
  assert.deepEqual(rng().uniform(-1, 1, 3), values['Generator.uniform'][0])
  assert.deepEqual(rng().permutation(6).map(BigInt), values['Generator.permutation'][0])
})
