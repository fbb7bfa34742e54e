"""Names of people, places and organisations: the model that finds them and the rules that mend what it finds."""
