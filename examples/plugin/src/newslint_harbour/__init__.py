"""An example plugin for newslint."""
