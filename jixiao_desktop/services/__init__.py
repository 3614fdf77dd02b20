"""What a person can do with the program, one function each, without Qt."""
