"""Gives an interval for a median by drawing the sample again, with replacement, 2,000 times."""

import numpy as np

MINUTES = np.array([12, 7, 31, 9, 14, 22, 8, 11, 45, 10, 17, 13])

rng = np.random.default_rng(7)
medians = np.array([np.median(rng.choice(MINUTES, MINUTES.size)) for _ in range(2000)])
medians.sort()
print("median", np.median(MINUTES))
print("95 %  ", medians[50], "to", medians[1949])
