"""One department-year in memory: values by field name, never by cell."""
