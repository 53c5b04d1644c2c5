from generator.tools.reading.found import Found


def read_pdf(raw: bytes) -> Found:
    raise NotImplementedError
