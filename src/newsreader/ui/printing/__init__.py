"""Articles on paper and as PDF."""
