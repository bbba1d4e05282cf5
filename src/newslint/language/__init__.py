"""What is known of English: words, names of numbers, dates, inflection, grammar."""
