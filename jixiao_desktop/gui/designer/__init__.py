"""Python made by pyside6-uic from the files in ``ui/``; not edited by hand."""
