"""Writes the golden file of states that JavaScript has read and written.

    python3 conformance/scripts/golden_javascript.py

makes core/src/test/resources/org/seedtree/golden/javascript-states.json, which
org.seedtree.engine.RoundedStatesTest reads. Each state of NumPy's engines, as json.dumps writes it,
is read and written once by Node.js: JSON.stringify(JSON.parse(text)).
"""

import json
import pathlib
import subprocess

import numpy as np
from numpy.random import MT19937, PCG64, PCG64DXSM, SFC64, Philox

TARGET = (
    pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/javascript-states.json"
)

PROGRAM = "process.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(0, 'utf8'))))"


def plain(x):
    return x.tolist() if isinstance(x, np.ndarray) else int(x)


states = {}
for engine in (MT19937, PCG64, PCG64DXSM, Philox, SFC64):
    for seed in range(3):
        bits = engine(seed)
        bits.random_raw(3)
        text = json.dumps(bits.state, default=plain)
        run = subprocess.run(["node", "-e", PROGRAM], input=text, capture_output=True, text=True, check=True)
        states[f"{engine.__name__} {seed}"] = {"numpy": text, "javascript": run.stdout}
TARGET.write_text(json.dumps(states, indent=0) + "\n")
