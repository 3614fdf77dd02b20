"""Word documents in: tables of strangers' files. The only room that knows the format."""
