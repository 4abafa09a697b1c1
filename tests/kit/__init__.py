"""What tests share: a cast, a production in order, and the gates."""
