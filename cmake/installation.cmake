# Placeholder replaced when install rules are written.
