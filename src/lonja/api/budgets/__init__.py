"""Budgets of cost centers."""
