"""DataFrames that are statements of SQL."""

from pyspark.sql.functions import Column
from pyspark.sql.types import LongType


class Field:
    def __init__(self, data_type):
        self.dataType = data_type


class Conf(dict):
    def set(self, name, value):
        self[name] = value


class Reader:
    def __init__(self, session):
        self.session = session
        self.options = {}

    def format(self, name):
        assert name == "seedtree"
        return self

    def option(self, name, value):
        assert isinstance(value, str)
        self.options[name] = value
        return self

    def load(self):
        name = f"{self.options.pop('distribution')}?" + "&".join(
            f"{key}={value}" for key, value in self.options.items())
        return DataFrame(self.session, f"SELECT * FROM seedtree.`{name}`",
                         {"id": LongType(), "value": LongType()})


class SparkSession:
    def __init__(self):
        self.conf = Conf()

    @property
    def read(self):
        return Reader(self)


class DataFrame:
    def __init__(self, session, sql, types):
        self.sparkSession = session
        self.sql = sql
        self.types = types

    @property
    def columns(self):
        return list(self.types)

    @property
    def schema(self):
        return [Field(kind) for kind in self.types.values()]

    def __getitem__(self, name):
        assert name in self.types
        return Column(f"`{name}`")

    def _with(self, sql, types):
        return DataFrame(self.sparkSession, sql, types)

    def select(self, column):
        name = column.sql.strip("`")
        return self._with(f"SELECT {column.sql} FROM ({self.sql})", {name: self.types[name]})

    def filter(self, condition):
        return self._with(f"SELECT * FROM ({self.sql}) WHERE {condition.sql}", self.types)

    def withColumn(self, name, column):
        return self._with(f"SELECT *, {column.sql} AS {name} FROM ({self.sql})",
                          {**self.types, name: LongType()})

    def groupBy(self, *keys):
        return Grouped(self, keys)

    def join(self, other, condition):
        return self._with(f"SELECT * FROM ({self.sql}) JOIN ({other.sql}) ON {condition.sql}",
                          {**self.types, **other.types})

    def drop(self, column):
        types = {name: kind for name, kind in self.types.items() if f"`{name}`" != column.sql}
        return self._with(f"SELECT {', '.join(types)} FROM ({self.sql})", types)


class Grouped:
    def __init__(self, df, keys):
        self.df = df
        self.keys = keys

    def agg(self, column):
        selected = [*self.keys, column]
        sql = (f"SELECT {', '.join(f'{c.sql} AS {c.name}' for c in selected)}"
               f" FROM ({self.df.sql}) GROUP BY {', '.join(c.sql for c in self.keys)}")
        return self.df._with(sql, {c.name: LongType() for c in selected})
