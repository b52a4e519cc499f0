"""A language server for map files: in an editor, what is wrong, what an id stands for, where it is, what may follow.

`asking` answers plain questions about a text and a place in it, and knows no editor; `server` speaks to editors, and is
the only file that knows the library for it. What keys there are, and which values they take, the schema says.
"""
