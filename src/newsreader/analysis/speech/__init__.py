"""Who said what: quotation marks, what between them is speech, and whose words they are."""
