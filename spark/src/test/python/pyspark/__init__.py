"""Stands for PySpark in tests: the calls that seedtree_spark.py makes, as text of SQL."""
