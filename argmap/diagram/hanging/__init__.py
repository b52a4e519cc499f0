"""The facing layout: each case hangs under its main claim's banner, and between the cases stand the questions.

One pipeline with plain values between its steps: `trees` (what hangs under what), `order` (which comes first),
`columns` (how a side is split), `setting` (words in boxes), `fitting` (how wide everything is), `placing` (where boxes
stand), `spine` (where questions stand), `trunks` (lines within a side), `ports` and `routing` (links across), `frame`
(heading and legend). `layout` joins them to a `Scene`; none of them knows the program that draws it.
"""
