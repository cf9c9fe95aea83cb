"""Who must agree: a company's approval rules, its policy, and who stands in for whom. People write, machines read."""
