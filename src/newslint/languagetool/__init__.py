"""LanguageTool as an optional backend: its findings beside newslint's own.

Nothing here is imported unless the setting ``languagetool`` asks for it (docs/languagetool.md).
"""
