"""Prints what NumPy draws in the cases of GeneratorTrapsTest and RandomStateTrapsTest, as the lines
quoted there.

    python3 conformance/scripts/golden_traps.py

MT19937 is set to a state from which it outputs chosen 32-bit words; after them comes a counter
times 0x9e3779b9. A 64-bit word consists of two, the high 32 bits first.
"""

import math

import numpy as np

MASK = 0xFFFFFFFF


def untempered(y):
    y ^= y >> 18
    y ^= y << 15 & 0xEFC60000
    x = y
    for _ in range(5):
        x = y ^ (x << 7 & 0x9D2C5680)
    z = x
    for _ in range(3):
        z = x ^ z >> 11
    return z & MASK


def giving(*words):
    """Returns a Generator whose engine outputs these 32-bit words first."""
    key = [*words] + [i * 0x9E3779B9 & MASK for i in range(len(words), 624)]
    bits = np.random.MT19937(0)
    bits.state = {"bit_generator": "MT19937", "state": {"key": [untempered(w) for w in key], "pos": 0}}
    assert bits.random_raw(3).tolist() == key[:3]
    bits.state = {"bit_generator": "MT19937", "state": {"key": [untempered(w) for w in key], "pos": 0}}
    return np.random.Generator(bits)


def words64(*words):
    return [word for w in words for word in (w >> 32, w & MASK)]


def show(title, values, rng):
    shown = ", ".join(float(v).hex() for v in np.atleast_1d(values))
    print(f"{title}: {shown}; {rng.bit_generator.state['state']['pos']} words")


def trap4():
    for nonc in (1e19, 1e30, math.inf):
        rng = np.random.default_rng(2)
        print(f"4: noncentral_chisquare(0.5, {nonc}): {rng.noncentral_chisquare(0.5, nonc).hex()}")


def trap4_of_integers():
    # U = 1 - 2^-53 and V = 0 give X = 2^63, which does not fit
    rng = giving(*words64((1 << 64) - 1, 0))
    print(f"4: zipf(1.00341): {rng.zipf(1.00341)}; {rng.bit_generator.state['state']['pos']} words")


def trap16():
    half_word, max_word = 1 << 63, 0xFFFFF << 44
    for sign in (0, 1):
        for tail_sign in (0, 1):
            magnitude = (1 << 52) - 1 - (1 << 8) + (tail_sign << 8)
            rng = giving(*words64(magnitude << 9 | sign << 8, half_word, max_word))
            show(f"16: sign {sign}, bit 8 of the magnitude {tail_sign}", rng.standard_normal(), rng)


def trap17():
    # 0xffd856 * 2^-24 puts the wedge's side on the float nearest to exp(-x*x/2), which is below it
    rng = giving(0x06400A01, 0xFFD85600)
    show("17: wedge", rng.standard_normal(dtype=np.float32), rng)
    rng = giving(0x19001A00)
    show("17: inv", rng.standard_exponential(dtype=np.float32, method="inv"), rng)


def trap20():
    for sample in (9, 10, 50, 120, 150, 151):
        rng = np.random.Generator(np.random.MT19937(20))
        counts = rng.hypergeometric(100, 60, sample, 4).tolist()
        print(f"20: hypergeometric(100, 60, {sample}, 4): {counts}; {rng.integers(1 << 32)} next")


def trap21():
    for mu, kappa in ((0.0, 9e-9), (3.0, 9e-9), (3.0, 1e-8), (3.0, 1e6), (3.0, 1000001.0)):
        rng = np.random.default_rng(21)
        print(f"21: vonmises({mu}, {kappa}): {rng.vonmises(mu, kappa).hex()}")


def trap22_of_integers():
    rng = np.random.default_rng(22)
    rows = rng.multivariate_hypergeometric([3, 4, 5], 6, 3, method="count").tolist()
    print(f"22: multivariate_hypergeometric([3, 4, 5], 6, 3, method='count'): {rows}")


def trap24_of_integers():
    low, middle, high = 1 << 61, 1 << 63, 7 << 61
    for title, method, given in (
        ("binomial", "binomial", (1000, 0.5)),
        ("poisson", "poisson", (100.0,)),
        ("hypergeometric", "hypergeometric", (500, 400, 100)),
        ("zipf", "zipf", (1.5,)),
    ):
        for first, second in ((low, middle), (middle, low), (high, low)):
            rng = giving(*words64(first, second, middle, middle))
            value = getattr(rng, method)(*given)
            words = rng.bit_generator.state["state"]["pos"]
            print(f"24: {title}{given} of {first >> 61}/8, {second >> 61}/8: {value}; {words} words")


def trap24():
    # U = 1 - 2^-53 makes the sum exceed 1 whatever V is, which is drawn nevertheless
    one = (1 << 64) - 1
    rng = giving(*words64(one, 1 << 62, 1 << 61, 1 << 61))
    show("24: beta(0.5, 0.5)", rng.beta(0.5, 0.5), rng)


def legacy_trap1():
    n, p = 10**18, 1e-17
    for first in ("binomial", "multinomial"):
        rs = np.random.RandomState(1)
        calls = {
            "binomial": lambda: rs.binomial(n, p, 6).tolist(),
            "multinomial": lambda: rs.multinomial(n, [p, 1.0], 6)[:, 0].tolist(),
        }
        order = sorted(calls, key=lambda name: name != first)
        for name in order:
            print(f"RandomState 1: {name}: {calls[name]()}")
            rs.seed(2)


def legacy_trap4():
    print(f"RandomState 4: negative_binomial(5, 0): {np.random.RandomState(4).negative_binomial(5, 0)}")
    print(f"RandomState 4: geometric(1e-17): {np.random.RandomState(4).geometric(1e-17)}")
    # U = 1 - 2^-48 and V = 0 give X = 2^63, which does not fit
    rs = np.random.RandomState(giving(0xFFFFFFFF, 0xFFFFF800, 0, 0).bit_generator)
    print(f"RandomState 4: zipf(1.7619047619047619): {rs.zipf(1.7619047619047619)}")


def legacy_trap20():
    for sample in (10, 11, 50, 120):
        rs = np.random.RandomState(20)
        counts = rs.hypergeometric(100, 60, sample, 4).tolist()
        print(f"RandomState 20: hypergeometric(100, 60, {sample}, 4): {counts}; {rs.rand()!r} next")


def legacy_trap21():
    for mu, kappa in ((0.0, 9e-9), (3.0, 9e-9), (3.0, 1e6), (3.0, 1000001.0)):
        rs = np.random.RandomState(21)
        print(f"RandomState 21: vonmises({mu}, {kappa}): {rs.vonmises(mu, kappa).hex()}")


if __name__ == "__main__":
    trap4()
    trap4_of_integers()
    trap16()
    trap17()
    trap20()
    trap21()
    trap22_of_integers()
    trap24()
    trap24_of_integers()
    legacy_trap1()
    legacy_trap4()
    legacy_trap20()
    legacy_trap21()
