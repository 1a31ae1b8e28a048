"""Checks golden values of NumPy's releases against the NumPy that runs this script.

    python3 conformance/scripts/golden_releases.py core/src/test/resources/org/seedtree/golden/releases.json

The file has calls of numpy.random.Generator, or in releases-legacy.json beside it of RandomState,
SeedSequence and the bit generators, with their values in each of eleven releases; its entry
"oracles" says what was run for each. The script evaluates every call, compares the column of the
installed release, values and the words that follow, and prints the number of calls compared. A
release that is not in the file is compared where the two next to it agree. The script ends with
status 1 if a call differs.
"""

import json
import sys

import numpy as np
from numpy.random import (MT19937, PCG64, PCG64DXSM, Generator, Philox, RandomState,
                          SeedSequence)


def canonical(value):
    """Returns all elements in C order, floats as hexadecimal text."""
    array = np.asarray(value)
    if array.dtype.kind == "f":
        return [float(x).hex() for x in array.ravel()]
    return [int(x) for x in array.ravel()]


def evaluate(call):
    """Returns the values of a call, and the next two words of the engine it used."""
    engines = []

    def generator(seed):
        engines.append(PCG64(seed))
        return Generator(engines[-1])

    def random_state(seed):
        state = RandomState(seed)
        engines.append(state._bit_generator)
        return state

    names = {"np": np, "G": generator, "R": random_state, "Generator": Generator,
             "MT19937": MT19937, "PCG64": PCG64, "PCG64DXSM": PCG64DXSM, "Philox": Philox,
             "SeedSequence": SeedSequence}
    values = canonical(eval(call, names))  # the calls are those of a file of this project
    words = [int(word) for word in engines[-1].random_raw(2)] if engines else None
    return values, words


def number(version):
    """Returns the three numbers of a release."""
    return tuple(int(part) for part in version.split("."))


def compared_with(calls):
    """Returns the releases of the file that the installed one must be between."""
    listed = {version for call in calls for result in call["results"]
              if "next" in result for version in result["numpy"]}
    installed = number(np.__version__)
    older = [version for version in listed if number(version) <= installed]
    newer = [version for version in listed if number(version) >= installed]
    return {max(older, key=number), min(newer, key=number)}


def main(path):
    calls = json.load(open(path))["calls"]
    neighbours = compared_with(calls)
    compared = differing = 0
    for call in calls:
        for result in call["results"]:
            if not neighbours <= set(result["numpy"]) or "values" not in result:
                continue
            values, words = evaluate(call["call"])
            compared += 1
            exact = "note" not in call
            same = values == result["values"] if exact else np.allclose(
                *([float.fromhex(x) for x in v] for v in (values, result["values"])), rtol=1e-12)
            if not same or words != result.get("next", words):
                differing += 1
                print(call["id"], call["call"], values, words)
    print(f"NumPy {np.__version__}: {compared} calls compared, {differing} differ")
    return differing > 0


sys.exit(main(sys.argv[1]))
