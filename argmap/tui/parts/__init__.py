"""What the program holds: one part for each thing that a person does with a map; every action calls one of them."""
