"""What people are told of a rule: by ``newslint explain``, and by its page in docs/rules."""
