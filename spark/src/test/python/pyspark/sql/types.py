class DataType:
    def simpleString(self):
        return type(self).__name__[:-len("Type")].lower()


class BinaryType(DataType):
    pass


class ByteType(DataType):
    pass


class DoubleType(DataType):
    pass


class IntegerType(DataType):
    pass


class LongType(DataType):
    pass


class ShortType(DataType):
    pass


class StringType(DataType):
    pass
