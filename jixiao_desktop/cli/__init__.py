"""The headless commands: everything the window can do without a mouse."""
