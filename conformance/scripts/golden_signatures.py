"""Writes the golden file of NumPy's signatures and defaults, or prints it for another seed.

    python3 conformance/scripts/golden_signatures.py         # the golden file
    python3 conformance/scripts/golden_signatures.py SEED    # prints the values of that seed

makes core/src/test/resources/org/seedtree/golden/signatures.json, which
org.seedtree.SignaturesTest reads: for each method of Generator and RandomState that draws from a
distribution its parameters, those with a default with that, and for every number of arguments that
the method takes a call: the arguments, the bits of what NumPy draws from the seed, and the same
with arrays of arguments. The methods and their parameters are read from NumPy itself, so that none
is forgotten.
"""

import inspect
import json
import pathlib
import struct
import sys
import warnings

import numpy as np

TARGET = pathlib.Path(__file__).parents[2] / (
    "core/src/test/resources/org/seedtree/golden/signatures.json"
)

# methods that draw from no distribution of numbers, or whose arguments are arrays already
OTHERS = {
    "bit_generator", "bytes", "choice", "dirichlet", "get_state", "multinomial",
    "multivariate_hypergeometric", "multivariate_normal", "permutation", "permuted", "rand", "randn",
    "seed", "set_state", "shuffle", "spawn",
}
FORMS = {"size", "dtype", "method", "out", "endpoint"}
ARGUMENTS = {
    "binomial": [10, 0.25],
    "geometric": [0.25],
    "hypergeometric": [10, 20, 7],
    "integers": [3, 1000],
    "logseries": [0.5],
    "negative_binomial": [2.5, 0.25],
    "randint": [3, 1000],
    "random_integers": [3, 1000],
    "triangular": [-1.0, 0.5, 2.0],
    "uniform": [-1.5, 2.5],
    "zipf": [2.5],
}
SCALARS_ONLY = {"random_integers"}  # random_integers takes its bounds by int()


def bits(values):
    values = np.atleast_1d(values)
    if values.dtype == np.float64:
        return [struct.pack(">d", value).hex() for value in values]
    return [str(value) for value in values]


def calls(create, name, parameters):
    required = sum(p.default is inspect.Parameter.empty for p in parameters)
    examples = ARGUMENTS.get(name, [1.5, 2.5, 0.75])
    found = []
    for count in range(required, len(parameters) + 1):
        arguments = examples[:count]
        call = {"arguments": arguments, "values": bits(getattr(create(), name)(*arguments))}
        if count and name not in SCALARS_ONLY:
            arrays = [[a, a / 2, a] if isinstance(a, float) else [a, a + 1, a] for a in arguments]
            call["arrays"] = arrays
            call["drawn"] = bits(getattr(create(), name)(*[np.array(a) for a in arrays]))
        found.append(call)
    return found


def methods(cls, create):
    found = []
    for name in sorted(set(dir(cls)) - OTHERS):
        if name.startswith("_"):
            continue
        parameters = [
            p
            for p in inspect.signature(getattr(cls, name)).parameters.values()
            if p.name not in FORMS | {"self"}
        ]
        found.append({
            "name": name,
            "parameters": [p.name for p in parameters],
            "defaults": {
                p.name: p.default
                for p in parameters
                if p.default not in (inspect.Parameter.empty, None)
            },
            "calls": calls(create, name, parameters),
        })
    return found


def document(seed):
    return json.dumps({
        "numpy": np.__version__,
        "seed": seed,
        "Generator": methods(np.random.Generator, lambda: np.random.default_rng(seed)),
        "RandomState": methods(np.random.RandomState, lambda: np.random.RandomState(seed)),
    }, indent=1)


warnings.simplefilter("ignore")  # random_integers is deprecated
if len(sys.argv) > 1:
    print(document(int(sys.argv[1])))
else:
    TARGET.write_text(document(12345) + "\n")
