"""Files of compiled data, mapped into memory.

Of what is looked up here and there, only what is touched is read, nothing is copied, and
processes share it: reading a megabyte takes 2 ms of a cold start, most of it for fresh memory.
"""


def mapped_file(path: str, *, at_once: bool = False) -> memoryview:
    """What a file holds. Raises OSError, and ValueError for an empty file.

    ``at_once`` maps all its pages, where the system can: sooner done than one by one, if most of
    them will be touched.
    """
    import mmap

    populate = getattr(mmap, "MAP_POPULATE", 0) if at_once else 0
    with open(path, "rb") as file:
        if populate:
            flags = mmap.MAP_SHARED | populate
            return memoryview(mmap.mmap(file.fileno(), 0, flags=flags, prot=mmap.PROT_READ))
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
