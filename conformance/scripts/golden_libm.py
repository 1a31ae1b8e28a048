#!/usr/bin/env python3
"""Prints golden results of the C library for org.seedtree.internal.math, or serves current ones.

    golden_libm.py > core/src/test/resources/org/seedtree/internal/math/libm-golden.txt
    golden_libm.py --serve FUNCTION    # fallback of LiveLibmTest where there is no C compiler

The C library is called through ctypes: Python's math module and NumPy's ufuncs are other functions.
It must be the reference: glibc 2.36 (Debian 12) on a processor with fused multiply-add.

Lines of the golden file:

    <function> <spread of argument 1> [<spread of argument 2>] : <CRC-32 per block of 1000 calls>...
    <function> <bits of argument 1> [<bits of argument 2>] = <bits of the result>

Argument j of call i of a function with n arguments comes from word number n i + j of SplitMix64
(state 0 before the first word). A spread turns the word into a double; float functions narrow it.

    any             the word's bits as they are; a float's bits are the high 32 bits
    uniform(a,b)    a + (b - a) * u, u = the word's top 53 bits / 2^53
    exponents(a,b)  sign and fraction from the word, exponent a..b (a <= e <= b) from its low bits
    near(a,n)       a, moved by -n..n units in the last place of the function's type
    tenths(a,b)     an integer of a..b, divided by ten

The checksum runs over the results' bits, big-endian, 8 or 4 bytes each, every NaN as 0x7ff80...
"""

import ctypes
import math
import struct
import sys
import zlib

MASK = (1 << 64) - 1
BLOCK = 1000
LIBM = ctypes.CDLL("libm.so.6")

DOUBLES = ["log", "log1p", "exp", "expm1", "pow", "sin", "cos", "acos"]
FLOATS = ["logf", "log1pf", "expf", "powf"]

# function -> (spreads, blocks); the first ones are how NumPy's algorithms use the function
PLAN = {
    "log": [
        (["uniform(0x0.0p0,0x1.0p0)"], 40),
        (["uniform(0x1.ep-1,0x1.1p0)"], 20),
        (["exponents(-60,60)"], 20),
        (["near(0x1.0p0,100000)"], 5),
        (["exponents(-1074,1023)"], 5),
        (["any"], 10),
    ],
    "log1p": [
        (["uniform(-0x1.0p0,0x0.0p0)"], 50),
        (["uniform(0x0.0p0,0x1.4p4)"], 10),
        (["exponents(-60,60)"], 20),
        (["near(0x1.a827999fcef34p-2,100000)"], 3),
        (["near(-0x1.2bec333018867p-2,100000)"], 3),
        (["exponents(-1074,1023)"], 4),
        (["any"], 10),
    ],
    "exp": [
        (["uniform(-0x1.4p4,0x0.0p0)"], 40),
        (["uniform(-0x1.ep2,0x1.ep2)"], 20),
        (["uniform(-0x1.78p9,-0x1.6p9)"], 10),
        (["uniform(-0x1.78p9,0x1.65p9)"], 14),
        (["exponents(-60,9)"], 8),
        (["any"], 8),
    ],
    "expm1": [
        (["uniform(0x0.0p0,0x1.4p4)"], 30),
        (["uniform(-0x1.4p4,0x0.0p0)"], 20),
        (["uniform(-0x1.8p1,0x1.8p1)"], 20),
        (["uniform(-0x1.4p5,0x1.65p9)"], 10),
        (["near(0x1.62e42fefa39efp9,100000)"], 2),
        (["near(0x1.62e42fefa39efp-2,100000)"], 2),
        (["near(0x1.0a2b23f3bab73p0,100000)"], 2),
        (["exponents(-60,9)"], 8),
        (["any"], 6),
    ],
    "pow": [
        (["uniform(0x0.0p0,0x1.0p0)", "uniform(0x0.0p0,0x1.4p4)"], 30),
        (["uniform(0x0.0p0,0x1.4p4)", "uniform(-0x1.4p4,0x1.4p4)"], 30),
        (["exponents(-60,60)", "exponents(-8,8)"], 10),
        (["near(0x1.0p0,100000)", "exponents(30,60)"], 5),
        (["uniform(-0x1.4p4,0x1.4p4)", "tenths(-1000,1000)"], 10),
        (["exponents(-1074,1023)", "uniform(-0x1.8p0,0x1.8p0)"], 10),
        (["any", "any"], 5),
    ],
    "sin": [
        (["uniform(-0x1.921fb54442d18p1,0x1.921fb54442d18p1)"], 50),
        (["uniform(-0x1.4p4,0x1.4p4)"], 20),
        (["near(0x1.921fb54442d18p1,100000)"], 5),
        (["exponents(-30,25)"], 25),
    ],
    "cos": [
        (["uniform(-0x1.921fb54442d18p1,0x1.921fb54442d18p1)"], 50),
        (["uniform(-0x1.4p4,0x1.4p4)"], 20),
        (["near(0x1.921fb54442d18p0,100000)"], 5),
        (["exponents(-30,25)"], 25),
    ],
    "acos": [
        (["uniform(-0x1.0p0,0x1.0p0)"], 70),
        (["near(0x1.0p0,100000)"], 5),
        (["near(-0x1.0p0,100000)"], 5),
        (["exponents(-30,-1)"], 15),
        (["any"], 5),
    ],
    "logf": [
        (["uniform(0x0.0p0,0x1.0p0)"], 40),
        (["near(0x1.0p0,100000)"], 20),
        (["exponents(-30,60)"], 20),
        (["any"], 20),
    ],
    "log1pf": [
        (["uniform(-0x1.0p0,0x0.0p0)"], 40),
        (["uniform(0x0.0p0,0x1.4p4)"], 10),
        (["exponents(-30,60)"], 20),
        (["near(0x1.a8279ap-2,5000)"], 5),
        (["near(-0x1.2bec34p-2,5000)"], 5),
        (["any"], 20),
    ],
    "expf": [
        (["uniform(-0x1.4p4,0x0.0p0)"], 40),
        (["uniform(-0x1.ap6,0x1.64p6)"], 30),
        (["exponents(-30,6)"], 20),
        (["any"], 10),
    ],
    "powf": [
        (["uniform(0x0.0p0,0x1.0p0)", "uniform(0x0.0p0,0x1.4p4)"], 40),
        (["uniform(0x0.0p0,0x1.4p4)", "uniform(-0x1.4p4,0x1.4p4)"], 20),
        (["exponents(-30,30)", "exponents(-8,3)"], 10),
        (["near(0x1.0p0,100000)", "exponents(10,30)"], 5),
        (["uniform(-0x1.4p4,0x1.4p4)", "tenths(-300,300)"], 10),
        (["exponents(-149,127)", "uniform(-0x1.8p0,0x1.8p0)"], 10),
        (["any", "any"], 5),
    ],
}



def splitmix64(index):
    """Returns a word of SplitMix64 from state 0 by its index."""
    z = (index + 1) * 0x9E3779B97F4A7C15 & MASK
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


def to_double(bits):
    return struct.unpack(">d", struct.pack(">Q", bits))[0]


def to_float(bits):
    return struct.unpack(">f", struct.pack(">I", bits))[0]


def double_bits(value):
    if value != value:
        return 0x7FF8000000000000
    return struct.unpack(">Q", struct.pack(">d", value))[0]


def float_bits(value):
    if value != value:
        return 0x7FC00000
    return struct.unpack(">I", struct.pack(">f", value))[0]


def narrow(value):
    """Returns the nearest float."""
    return ctypes.c_float(value).value


def spread(text, single):
    """Returns the function from words to arguments that the text of a spread names."""
    name, _, rest = text.partition("(")
    numbers = rest.rstrip(")").split(",") if rest else []
    if name == "any":
        return (lambda w: to_float(w >> 32)) if single else to_double
    if name == "uniform":
        low, high = (float.fromhex(n) for n in numbers)
        width = high - low
        shape = lambda w: low + width * ((w >> 11) * 2.0**-53)
    elif name == "exponents":
        low, high = (int(n) for n in numbers)
        count = high - low + 1

        def shape(w):
            exponent = low + (w & 0x7FF) * count // 2048
            magnitude = math.ldexp(1.0 + (w >> 12) * 2.0**-52, exponent)
            return -magnitude if w >> 11 & 1 else magnitude

    elif name == "near":
        centre, reach = float.fromhex(numbers[0]), int(numbers[1])
        if single:
            bits = float_bits(centre)
            return lambda w: to_float(bits + (w >> 1) % (2 * reach + 1) - reach)
        bits = double_bits(centre)
        return lambda w: to_double(bits + (w >> 1) % (2 * reach + 1) - reach)
    elif name == "tenths":
        low, high = (int(n) for n in numbers)
        shape = lambda w: (low + (w >> 1) % (high - low + 1)) / 10.0
    else:
        raise ValueError(text)
    return (lambda w: narrow(shape(w))) if single else shape


def c_function(name):
    function = getattr(LIBM, name)
    kind = ctypes.c_float if name in FLOATS else ctypes.c_double
    function.restype = kind
    function.argtypes = [kind] * arity(name)
    return function


def arity(name):
    return 2 if name.startswith("pow") else 1


def checksums(name, spreads, blocks):
    single = name in FLOATS
    function = c_function(name)
    shapes = [spread(text, single) for text in spreads]
    n = len(shapes)
    result_bits, layout = (float_bits, ">%dI") if single else (double_bits, ">%dQ")
    for block in range(blocks):
        results = []
        for i in range(block * BLOCK, (block + 1) * BLOCK):
            arguments = [shape(splitmix64(n * i + j)) for j, shape in enumerate(shapes)]
            results.append(result_bits(function(*arguments)))
        yield zlib.crc32(struct.pack(layout % BLOCK, *results))


def neighbours(bits, sign_bit):
    """Returns a magnitude and its neighbours, with both signs."""
    for b in (bits - 1, bits, bits + 1):
        if b >= 0:
            yield b
            yield b | sign_bit


def specials(name):
    """Arguments at the edges of the type, of the function and of its subdomains."""
    single = name in FLOATS
    to_bits, sign_bit = (float_bits, 1 << 31) if single else (double_bits, 1 << 63)
    values = [0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 10.0, math.pi, math.e, math.inf, math.nan]
    values += [2.0**e for e in (-1074, -1050, -149, -140, -126, -64, -54, -29, -27, -8, 24, 53, 64)]
    values += [2.0**-1022, 1.7976931348623157e308, 3.4028234663852886e38, 0.1, 1e-300, 1e300]
    values += EDGES[name]
    patterns = set()
    for value in values:
        bits = to_bits(narrow(value) if single else value)
        if value != value:
            patterns.add(bits)
        else:
            patterns.update(neighbours(bits, sign_bit))
    widen = to_float if single else to_double
    # a pattern next to infinity is a NaN with a payload: leave it out
    return sorted(b for b in patterns if widen(b) == widen(b) or b == to_bits(math.nan))


EDGES = {
    "log": [0.9375, 1.0647],
    "log1p": [-0.29289321881345254, 0.41421356237309503, 1e16],
    "exp": [709.782712893384, 708.3964185322641, 745.1332191019412, 744.4400719213812, 512.0, 1024.0],
    "expm1": [709.782712893384, 38.816242, 0.34657359027997264, 1.0397207708399179, 36.7],
    "pow": [0.9999999999999999, 2.0**63, 2.0**-65, 1023.0, 1075.0, 5e-309],
    "sin": [0.126, 0.855469, 2.426265, math.pi / 2, math.pi / 4, 105414350.0],
    "cos": [0.855469, 2.426265, math.pi / 2, math.pi / 4, 105414350.0],
    "acos": [0.125, 0.25, 0.75, 0.921875, 0.953125, 0.96875],
    "logf": [0.9375, 1.0647],
    "log1pf": [-0.29289321881345254, 0.41421356237309503, 1e16],
    "expf": [88.0, 88.72283172607422, 87.33654, 103.97207641601562, 103.27893],
    "powf": [127.0, 128.0, 149.0, 150.0, 1e-39],
}


# Arguments at which a single unfused multiply-add, or a coefficient changed in its last bit, shows:
# found by making each such change in turn and trying 8,000,000 arguments. The sine has the steps of
# the cosine, and no arguments of its own.
TELLING = {
    "log": """
        3fed3fe849948998 3fe47f9056c631a7 3fee04391bd5e828 3fee2fc44dc0b17f
        3fee3923f88c8010 3fa8d1d0aa304cf0 3feb0d8de2456b99 3fdf60d1be59b06c
        3fee3f5116feb166
    """,
    "log1p": """
        bfef6114178335bb bfee72e2f55cfb31 bfda07bc697ba4a8 bfe052886ca40a4b
        bfc745e56ce73f04 bfd5269591576388 3fda827999fd78b8
    """,
    "exp": """
        c02dcaa83acb287e c022fe03c534a540 4081442cd154d494 bffb80ed2032a010
        c01486f5cd092418
    """,
    "expm1": """
        3fd4534d9fcc7438 40324f4b99abc07c bfd41465369758b8 3fd476a62b318b00
        400e899c2aa0e8e4 403247f12dfcd5ff 40862e42fefa39f0
    """,
    "pow": """
        3f8d597b27c35d40 402eb3c88e0795df 3fe19b111e3fa3b9 40175608be745b42
        3feaf2bc134a4e01 40148bbb6f1389c0
    """,
    "cos": """
        4004887a489826aa 3fe14b6540d9599c 3fefb094d6f79e70 401f1c084a1078d0
        bffab7b8c3c80fe3 40015ca745073694 3ff921fb54442d18 4004cffee263d418
        417abfcb56060848 4026f2efacc35a3a bffaec49219b180c
    """,
    "acos": """
        3fb2270db3d44ac0 3fef47c6972cab78 3fed1f10d6855980 3fe57e127eea7742
        3fea7fd093291330 3fef9e62acfec9ca
    """,
    "logf": """
        3f586c6f
    """,
    "log1pf": """
        bf739718 bed95e1d 3ed413d7 bee40fe3 bf029443 3ed413dd be8e3c68 be87d588
        3ed58625
    """,
    "expf": """
        bfdc0769
    """,
    "powf": """
        3c6acbd9 41759e44
    """,
}


def golden():
    print("# made by conformance/scripts/golden_libm.py, which says what the lines mean")
    for name, parts in PLAN.items():
        for spreads, blocks in parts:
            sums = " ".join("%08x" % s for s in checksums(name, spreads, blocks))
            print(name, *spreads, ":", sums)
    for name in PLAN:
        single = name in FLOATS
        widen, to_bits = (to_float, float_bits) if single else (to_double, double_bits)
        digits = "%08x" if single else "%016x"
        function = c_function(name)
        singles = specials(name)
        tuples = [(b,) for b in singles] if arity(name) == 1 else pairs(singles)
        telling = [int(word, 16) for word in TELLING.get(name, "").split()]
        tuples += zip(*[iter(telling)] * arity(name))
        for bits in tuples:
            result = to_bits(function(*map(widen, bits)))
            print(name, *(digits % b for b in bits), "=", digits % result)


def pairs(bits):
    """Returns some pairs: each argument with a stride of the others."""
    n = len(bits)
    return [(bits[i], bits[(i * 7 + j * 5) % n]) for i in range(n) for j in range(4)]


def serve(name):
    """Counts of calls (int32) and their arguments in, results out, all in native byte order."""
    code = "f" if name in FLOATS else "d"
    function = c_function(name)
    n = arity(name)
    while header := sys.stdin.buffer.read(4):
        (count,) = struct.unpack("=i", header)
        size = count * n * struct.calcsize(code)
        arguments = struct.unpack("=%d%s" % (count * n, code), sys.stdin.buffer.read(size))
        results = [function(*arguments[i * n : i * n + n]) for i in range(count)]
        sys.stdout.buffer.write(struct.pack("=%d%s" % (count, code), *results))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2])
    else:
        golden()
