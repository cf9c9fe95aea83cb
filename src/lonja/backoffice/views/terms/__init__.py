"""Pages of terms: what was said of whole orders by place, strategies of channels, contracts."""
