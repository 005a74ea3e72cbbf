"""Pages of reports: the queue, and each of them beside what the page says."""
