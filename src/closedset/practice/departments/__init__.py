"""What each department on and after the floor is told of a scene, and what changed in it."""
