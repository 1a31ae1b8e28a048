"""Shuffles a list in place, gives a shuffled copy, and draws some of it without repeats."""

import numpy as np

rng = np.random.default_rng(42)
songs = ["Aja", "Blue", "Crush", "Dots", "Echo", "Fly"]
print("copy ", *rng.permutation(songs))
rng.shuffle(songs)
print("list ", *songs)
print("three", *rng.choice(songs, 3, replace=False))
