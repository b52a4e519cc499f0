"""The worksheet: tasks of a map on at most two sides, and its key.

`setting` is what all tasks of a sheet are set with; `tasks` has one function a kind, from its group to blocks of a
document, and a table of them; `frames` and `links` draw cases and the two sides; `blanks` is the picture.
"""

from argmap.print.worksheet.sheet import sheet_of, worksheet

__all__ = ["sheet_of", "worksheet"]
