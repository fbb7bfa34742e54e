"""Controls that several panes and pages use."""
