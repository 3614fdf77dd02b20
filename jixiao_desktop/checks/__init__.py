"""The audit: what a finance bureau would send a form back for, as small functions that yield findings."""
