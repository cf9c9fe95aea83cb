"""`python -m lonja.project.cli`: how the demo starts its web server and its worker."""

import sys

from lonja.project.cli import main

sys.exit(main())
