"""Stands for the process that reads files: it is ready, and then dies of the first, or never answers."""

from __future__ import annotations

import sys
import time

if __name__ == "__main__":
    print("ready", flush=True)
    if "慢" in sys.stdin.readline().encode().decode("unicode_escape"):
        time.sleep(60)
