"""Results of earlier runs, kept by all that they depend on (docs/cache.md)."""
