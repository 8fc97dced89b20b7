"""What a backend printed read again by its own ISA's frontend: the same graph in behaviour, the same program."""
