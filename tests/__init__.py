"""The tests of argmap, one folder a room."""
