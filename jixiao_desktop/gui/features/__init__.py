"""What the window can do, one file for each: a feature adds its actions, panels and wires to the frame."""
