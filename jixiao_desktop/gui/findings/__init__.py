"""The findings of the checks beside the form, and the checking while one types."""
