"""What an intimacy coordinator knows: pure values and rules, standard library only."""
