"""Where the single file starts: `python -m argmap`, which is no script that PyInstaller takes."""

import multiprocessing
import sys

from argmap.cli import main

multiprocessing.freeze_support()  # many pairs are drafted in processes of their own, each of which starts here
sys.exit(main())
