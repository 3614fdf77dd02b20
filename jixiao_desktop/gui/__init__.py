"""The window: all of Qt is in this room and only here."""
