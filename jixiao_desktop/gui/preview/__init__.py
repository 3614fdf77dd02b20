"""The forms as they come out on paper: preview, printing, calibration."""
