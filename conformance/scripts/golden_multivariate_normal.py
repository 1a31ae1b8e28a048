"""Writes the golden file of multivariate_normal, from the installed NumPy with OpenBLAS on x86-64.

    python3 conformance/scripts/golden_multivariate_normal.py

makes core/src/test/resources/org/seedtree/golden/multivariate-normal.json anew, which
org.seedtree.MultivariateNormalGoldenTest reads. The names, covariances and means are those of the
file as it is; everything else is computed again. To add a case, add its "name", "n", "cov" and
"mean" to the file and run the script.

NumPy runs once for each family of OpenBLAS's kernels, which OPENBLAS_CORETYPE chooses. The values
are those of AVX2; "spread" is the largest difference between the families, relative to the largest
entry, and "stable" says whether it is at most 1e-7. Every case holds:

  vectors   svd, eigh, cholesky: Generator(PCG64(42)).multivariate_normal(mean, cov, 2, method=...);
            one: the same with size=None and svd; legacy: RandomState(42) with size 2
  s, w      singular values, descending; eigenvalues, ascending
  u_sign, v_sign, eigvec_sign
            for each column the row of its first largest entry, and that entry's sign
"""

import json
import os
import pathlib
import subprocess
import sys

TARGET = (
    pathlib.Path(__file__).parents[2]
    / "core/src/test/resources/org/seedtree/golden/multivariate-normal.json"
)
KERNELS = ["Prescott", "Nehalem", "Sandybridge", "Haswell", "SkylakeX"]
REFERENCE = "Haswell"
STABLE = 1e-7


def signs(columns):
    import numpy as np

    rows = np.argmax(np.abs(columns), axis=0)
    return [[int(r), -1 if columns[r, k] < 0 else 1] for k, r in enumerate(rows)]


def computed(case):
    """Returns what NumPy computes of a case with the kernels of this process."""
    import numpy as np

    cov, mean = np.array(case["cov"]), np.array(case["mean"])
    u, s, vh = np.linalg.svd(cov)
    w, v = np.linalg.eigh(cov)
    vectors = {}
    for method in ("svd", "eigh", "cholesky"):
        rng = np.random.Generator(np.random.PCG64(42))
        try:
            vectors[method] = rng.multivariate_normal(mean, cov, 2, method=method).tolist()
        except np.linalg.LinAlgError:
            pass
    vectors["legacy"] = np.random.RandomState(42).multivariate_normal(mean, cov, 2).tolist()
    rng = np.random.Generator(np.random.PCG64(42))
    vectors["one"] = rng.multivariate_normal(mean, cov).tolist()
    return {
        "s": s.tolist(),
        "u_sign": signs(u),
        "v_sign": signs(vh.T),
        "w": w.tolist(),
        "eigvec_sign": signs(v),
        "vectors": vectors,
    }


def with_kernels(kernels):
    run = subprocess.run(
        [sys.executable, "-W", "ignore", __file__, "--compute"],
        env={**os.environ, "OPENBLAS_CORETYPE": kernels, "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(run.stdout)


def flat(vectors):
    return [x for row in vectors for x in row] if isinstance(vectors[0], list) else vectors


def spread(reference, others):
    """Returns the largest difference from the reference, relative to its largest entry."""
    expected = flat(reference)
    largest = max(abs(x) for x in expected) or 1.0
    widest = max(abs(x - y) for other in others for x, y in zip(flat(other), expected))
    return float(f"{widest / largest:.1e}")


def main():
    golden = json.loads(TARGET.read_text())
    if "--compute" in sys.argv:
        json.dump([computed(case) for case in golden["cases"]], sys.stdout)
        return
    families = {kernels: with_kernels(kernels) for kernels in KERNELS}
    lines = []
    for i, case in enumerate(golden["cases"]):
        reference = families[REFERENCE][i]
        spreads = {
            method: spread(vectors, [f[i]["vectors"][method] for f in families.values()])
            for method, vectors in reference["vectors"].items()
        }
        stable = {m: v <= STABLE for m, v in spreads.items() if m != "one"}
        fixed = {key: case[key] for key in ("name", "n", "cov", "mean")}
        lines.append(json.dumps({**fixed, "stable": stable, "spread": spreads, **reference}))
    TARGET.write_text(
        '{"about": %s,\n"cases": [\n%s\n]}\n' % (json.dumps(golden["about"]), ",\n".join(lines))
    )


if __name__ == "__main__":
    main()
