"""The judge judged: faults that translations are known for, planted into right ones."""
