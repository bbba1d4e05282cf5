"""Linting many articles at once, in processes of their own."""
