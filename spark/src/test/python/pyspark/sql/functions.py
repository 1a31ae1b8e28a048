class Column:
    def __init__(self, sql, name=None):
        self.sql = sql
        self.name = name

    def _compare(self, operator, other):
        return Column(f"({self.sql} {operator} {lit(other).sql})")

    def __lt__(self, other):
        return self._compare("<", other)

    def __ge__(self, other):
        return self._compare(">=", other)

    def __gt__(self, other):
        return self._compare(">", other)

    def __eq__(self, other):
        return self._compare("=", other)

    def __ne__(self, other):
        return self._compare("<>", other)

    def __add__(self, other):
        return self._compare("+", other)

    def eqNullSafe(self, other):
        return self._compare("<=>", other)

    def cast(self, kind):
        return Column(f"cast({self.sql} AS {kind})")

    def alias(self, name):
        return Column(self.sql, name)


class When(Column):
    def otherwise(self, value):
        return Column(f"{self.sql} ELSE {lit(value).sql} END")


def lit(value):
    if isinstance(value, Column):
        return value
    if isinstance(value, str):
        return Column("'" + value.replace("'", "\\'") + "'")
    return Column(f"{value!r}D" if isinstance(value, float) else repr(value))


def call_function(name, *columns):
    return Column(f"{name}({', '.join(column.sql for column in columns)})")


def coalesce(*columns):
    return call_function("coalesce", *columns)


def raise_error(message):
    return call_function("raise_error", message)


def struct(*fields):
    return Column(f"named_struct({', '.join(f'{f.name!r}, {f.sql}' for f in fields)})")


def explode(column):
    return call_function("explode", column)


def sequence(start, stop):
    return call_function("sequence", start, stop)


def count(column):
    return call_function("count", column)


def when(condition, value):
    return When(f"CASE WHEN {condition.sql} THEN {lit(value).sql}")


def col(name):
    return Column(f"`{name}`", name)


def expr(sql):
    return Column(sql)
