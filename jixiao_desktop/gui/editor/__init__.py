"""The form as the paper shows it, to be filled where it stands."""
