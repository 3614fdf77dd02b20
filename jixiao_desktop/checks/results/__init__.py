"""Monitoring and assessment: rates, scores, reasons, and what was approved."""
