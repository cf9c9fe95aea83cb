"""What any quantities of any products cost the caller's company."""
