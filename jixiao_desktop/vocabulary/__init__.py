"""Words of the field: money and its units, indicator kinds, fund sources, the grammar of 指标值."""
