"""The house put together: settings, urls, the wiring of events, the `lonja` command, the demo seller."""
