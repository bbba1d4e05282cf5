"""newslint behind LanguageTool's HTTP API, for the editors that speak it (``newslint serve``).

Nothing here is imported by any other command (docs/languagetool.md).
"""
