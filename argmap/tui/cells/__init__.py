"""Screens as cells: each function writes letters and their roles on a board. Known to no widget, tested as text."""
