"""What one window consists of beside its panes and pages: each module holds one idea of how they work together."""
