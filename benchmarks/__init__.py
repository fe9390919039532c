"""Measurements that people read. They are no tests: a slow machine breaks nothing."""
