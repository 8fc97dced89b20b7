"""What every assembly frontend shares: bit-vector rows, tracing, syntax, and lifting."""
